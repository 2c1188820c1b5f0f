import CareModel
import Experiments

/// What must happen when the scenario compared is the base, or its policy does nothing.
enum ScenarioLimits {
  static let identical = VerificationCase(
    "A scenario identical to the base", source: "Common random numbers"
  ) {
    let plan = Worlds.plan(
      [Worlds.village(), Worlds.village()], seed: 89, replications: 5, months: 24)
    let results = plan.trials.map { TrialRunner.simulate($0, of: plan) }
    let calendar = ForecastCalendar(start: Worlds.start, months: plan.months)
    let comparison = ComparisonSummary(
      scenario: plan.scenarios[1].name, base: plan.scenarios[0].name, calendar: calendar,
      replications: plan.replications
    ) { series in
      func table(_ scenario: Int) -> SampleTable {
        SampleTable(series: series, results: results.filter { $0.trial.scenario == scenario })
      }
      return (table(1), table(0))
    }
    var compared = 0
    var different = 0
    for series in IndicatorRegistry.series.indices {
      for month in 0...plan.months {
        let difference = comparison.monthly(series: series, month: month).summary
        guard difference.count > 0 else { continue }
        compared += 1
        if !difference.isZero { different += 1 }
      }
    }
    return [
      .some("paired differences taken", Double(compared)),
      .count("of them not exactly 0", 0, different),
    ]
  }

  static let withoutEffect = VerificationCase(
    "A policy without effect", source: "Common random numbers"
  ) {
    let months = 24
    func run(_ model: ScenarioModel) -> CareOutcome {
      CareSimulation.run(model, seed: 12, replication: 1, months: months, tracing: true)
    }
    let base = run(Worlds.village())
    var policies = 0
    var values = 0
    var logs = 0
    for (row, definition) in ModelParameters.definitions.enumerated() where definition.isChangeable
    {
      for (operation, amount) in [(PolicyChange.Operation.multiply, 1.0), (.add, 0)] {
        var model = Worlds.village()
        model.changes = [
          PolicyChange(
            lever: "Nothing", definition: row, row: nil, operation: operation,
            amount: .constant(amount), address: 1, from: 100, to: 500, ramp: 60)
        ]
        let outcome = run(model)
        policies += 1
        values += Worlds.differences(base, months: months, outcome, months: months)
        // The same days of the same events to the last bit: the same random numbers were used.
        if outcome.trace.filter({ $0.kind != .policyChanged }) != base.trace { logs += 1 }
      }
    }
    return [
      .some("policies tried: every changeable parameter times 1, and plus 0", Double(policies)),
      .count("values of indicators that differ in any bit", 0, values),
      .count("policies under which any event falls on another day", 0, logs),
    ]
  }
}
