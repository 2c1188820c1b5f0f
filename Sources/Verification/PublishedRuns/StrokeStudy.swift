import SimulationKernel

/// What the stroke study and its re-run in Python publish, and the same worked out here.
struct StrokeStudy: Sendable {
  /// A line of the published tables.
  struct Row: Sendable {
    /// Which beds.
    var unit: Unit
    /// How many of them.
    var beds: Int
    /// Erlang B, computed by the project from the published parameters.
    var computed: String
    /// What the re-run in Python printed.
    var python: String
    /// What the paper printed, from Simul8.
    var paper: String?
  }

  /// Which beds a line is about.
  enum Unit: String, Sendable {
    case acute
    case rehabilitation
    case pooled
  }

  /// A factor on all admissions.
  let demand: Double
  /// The published lines.
  let rows: [Row]
  /// The probability of delay of each line, by simulation.
  let simulated: [Tally]

  /// Replications of the study itself.
  static let studyReplications = 150
  /// Replications simulated here, declared before the first run.
  static let replications = 600

  /// Admissions as they were.
  static let current = StrokeStudy(
    demand: 1, seed: 2016,
    rows: rows(
      .acute, [9, 10, 11, 12, 13, 14],
      ["0.1806", "0.1283", "0.0867", "0.0556", "0.0337", "0.0192"],
      ["0.18", "0.13", "0.08", "0.06", "0.03", "0.02"],
      ["0.19", "0.14", "0.09", "0.06", "0.04", "0.02"])
      + rows(
        .rehabilitation, [10, 12, 13, 14, 15, 16],
        ["0.2015", "0.1091", "0.0754", "0.0497", "0.0312", "0.0186"],
        ["0.20", "0.11", "0.08", "0.05", "0.03", "0.02"],
        ["0.20", "0.11", "0.08", "0.05", "0.03", "0.02"])
      + rows(
        .pooled, [22, 26], ["0.0629", "0.0158"], ["0.065", "0.016"], ["0.057", "0.016"]))

  /// Five per cent more admissions.
  static let increased = StrokeStudy(
    demand: 1.05, seed: 2017,
    rows: rows(
      .acute, [10, 11, 12, 13, 14], ["0.1471", "0.1026", "0.0681", "0.0429", "0.0255"],
      ["0.15", "0.10", "0.07", "0.04", "0.03"])
      + rows(
        .rehabilitation, [12, 13, 14, 15, 16],
        ["0.1276", "0.0910", "0.0622", "0.0406", "0.0252"],
        ["0.13", "0.09", "0.06", "0.04", "0.03"]))

  private static func rows(
    _ unit: Unit, _ beds: [Int], _ computed: [String], _ python: [String],
    _ paper: [String]? = nil
  ) -> [Row] {
    beds.indices.map {
      Row(
        unit: unit, beds: beds[$0], computed: computed[$0], python: python[$0], paper: paper?[$0])
    }
  }

  private init(demand: Double, seed: UInt64, rows: [Row]) {
    self.demand = demand
    self.rows = rows
    let runs = (1...Self.replications).map {
      StrokeSimulation.run(demand: demand, seed: seed, replication: UInt32($0))
    }
    simulated = rows.map { row in
      RatioEstimate.tally(
        runs.map { run in
          let days =
            switch row.unit {
            case .acute: run.acute
            case .rehabilitation: run.rehabilitation
            case .pooled: run.pooled
            }
          return (days[row.beds], days[...row.beds].reduce(0, +))
        })
    }
  }

  /// The probability of delay of a line by Erlang B, from the parameters as printed.
  func exact(_ row: Row) -> Double { exact(row, rounding: 0) }

  /// The same over all parameters that print as the published ones do.
  func exactRange(_ row: Row) -> ClosedRange<Double> {
    exact(row, rounding: -1)...exact(row, rounding: 1)
  }

  private func exact(_ row: Row, rounding: Double) -> Double {
    func load(_ unit: StrokeUnits.Unit) -> Double {
      StrokeUnits.offeredLoad(unit, demand: demand, rounding: rounding)
    }
    let load =
      switch row.unit {
      case .acute: load(.acute)
      case .rehabilitation: load(.rehabilitation)
      case .pooled: load(.acute) + load(.rehabilitation)
      }
    return ErlangB.blocking(load: load, servers: row.beds)
  }

  /// The standard error that the study's own number of replications leaves.
  func studyError(line: Int) -> Double {
    simulated[line].standardDeviation / Double(Self.studyReplications).squareRoot()
  }

  /// What a line is called.
  func title(_ row: Row) -> String {
    "\(row.unit.rawValue), \(row.beds) beds" + (demand > 1 ? ", 5% more admissions" : "")
  }
}
