import CareModel

extension Worlds {
  /// Runs replications 1 to a number of a world and hands over each outcome in order.
  static func replicate(
    _ model: ScenarioModel, seed: UInt64, replications: Int, months: Int, tracing: Bool = false,
    _ receive: (CareOutcome) -> Void
  ) {
    for replication in 1...replications {
      receive(
        CareSimulation.run(
          model, seed: seed, replication: replication, months: months, tracing: tracing))
    }
  }

  /// The values of an indicator at the ends of some months, month by month, in replications 1 to a
  /// number of a world that is run up to the last of them.
  static func series(
    _ key: String, of model: ScenarioModel, seed: UInt64, replications: Int, at months: [Int]
  ) -> [[Double]] {
    var values = [[Double]](repeating: [], count: months.count)
    let last = months.max() ?? 0
    replicate(model, seed: seed, replications: replications, months: last) { outcome in
      for (row, month) in months.enumerated() {
        values[row].append(value(outcome, key, month: month, of: last))
      }
    }
    return values
  }

  /// How many values of two outcomes differ in any bit, over the months that both have.
  static func differences(
    _ one: CareOutcome, months: Int, _ other: CareOutcome, months otherMonths: Int
  ) -> Int {
    var differences = 0
    for series in IndicatorRegistry.series.indices {
      for month in 0...min(months, otherMonths) {
        let a = one.values[series * (months + 1) + month]
        let b = other.values[series * (otherMonths + 1) + month]
        if a.bitPattern != b.bitPattern { differences += 1 }
      }
    }
    return differences
  }
}
