import CareModel
import Experiments
import SimulationKernel
import Testing

/// A scenario with three uncertain shares, a table of shares drawn row by row and a lever, and a model of
/// a line: no simulation runs.
struct UncertainScenario {
  static let paths = [
    "care_leavers.staying_put", "entries.group_size", "entries.parent_and_child",
    "entries.reentry_share",
  ]
  let scenario: Scenario
  let calendar: ForecastCalendar

  init() throws {
    var scenario = try Synthetic.plan(replications: 1, months: 12).scenarios[0]
    func row(_ path: String) throws -> Int {
      try #require(ModelParameters.definitions.firstIndex { $0.path == path })
    }
    func address(_ path: String) -> UInt64 { StableHash(path).value % (1 << 48) }
    scenario.model.uncertain = try Self.paths.map { path in
      let isTable = path == "entries.group_size"
      return UncertainParameter(
        definition: try row(path),
        value: isTable ? .gamma(shape: 2, scale: 0.1) : .uniform(minimum: 0, maximum: 1), row: nil,
        multiplies: false, address: address(path))
    }
    let lever = "care_leavers.no_fixed_abode"
    scenario.model.changes = [
      PolicyChange(
        lever: "early", definition: try row(lever), row: nil, operation: .add,
        amount: .triangular(minimum: 0, mode: 1, maximum: 2), address: address("early/" + lever),
        from: 0, to: nil, ramp: 0)
    ]
    scenario.records = (Self.paths + ["early/" + lever]).map {
      ParameterRecord(
        path: $0, stated: "0 to 1", unit: "share", period: "", source: "assumption",
        quality: .assumption, knownOn: nil, note: nil, file: "made-up.yaml", line: 7)
    }
    self.scenario = scenario
    calendar = ForecastCalendar(start: scenario.start, months: 12)
  }

  /// The values that a trial gives the three shares.
  func shares(_ trial: SensitivityTrial) -> [Double] {
    let parameters = scenario.model.parameters(
      drawnWith: StreamFamily(seed: 1, replication: UInt32(trial.replication)),
      holding: trial.held)
    return Self.paths.filter { $0 != "entries.group_size" }.map { path in
      ModelParameters.definitions.first { $0.path == path }.map { parameters.value(of: $0) } ?? .nan
    }
  }

  /// 2 x₁ + 4 x₂, and nothing of x₃; chance adds a normal of the given deviation.
  func line(chance: Double = 0) -> @Sendable (SensitivityTrial) -> SensitivityAnswer {
    { trial in
      let x = shares(trial)
      var stream = StreamFamily(seed: 5, replication: UInt32(trial.replication))
        .stream(purpose: 1, entity: 1)
      let noise = chance * Normal(mean: 0, sd: 1).sample(using: &stream)
      return SensitivityAnswer(values: [2 * x[0] + 4 * x[1] + noise])
    }
  }

  var outcome: SensitivityOutcome {
    get throws {
      SensitivityOutcome(
        ReportedMeasure(
          series: try #require(IndicatorRegistry.series("outside_authority")), month: 12),
        in: calendar)
    }
  }
}
