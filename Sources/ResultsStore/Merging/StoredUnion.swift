public import Experiments

/// Every replication that some stores of one run hold between them.
///
/// Which stores there are matters, in which order they are named does not.
public struct StoredUnion: Sendable {
  /// A replication whose checksum does not match what is stored.
  public struct Damage: Sendable, Equatable {
    /// The store.
    public let path: String
    /// The replication.
    public let trial: Trial
  }

  /// The stores.
  public let runs: [StoredRun]
  /// What is damaged, and left out.
  public private(set) var damaged: [Damage] = []
  private var found: [Trial: (checksum: String, run: Int)] = [:]

  /// Looks through stores of one run.
  ///
  /// - Throws: `ForecastStoreError.otherRuns` when two of them are of different runs, and `.conflict`
  ///   when two hold different values of one replication.
  public init(of runs: [StoredRun]) throws(ForecastStoreError) {
    self.runs = runs
    for run in runs.dropFirst() {
      let differences = runs[0].differences(from: run)
      guard differences.isEmpty else {
        throw .otherRuns(paths: [runs[0].path, run.path], differences: differences)
      }
    }
    for row in runs.indices { try add(row) }
  }

  private mutating func add(_ row: Int) throws(ForecastStoreError) {
    let run = runs[row]
    try run.replications { replication in
      let trial = replication.trial
      guard replication.isSound(months: run.months) else {
        damaged.append(Damage(path: run.path, trial: trial))
        return
      }
      guard let known = found[trial] else {
        found[trial] = (replication.checksum, row)
        return
      }
      guard known.checksum == replication.checksum else {
        throw ForecastStoreError.conflict(
          paths: [runs[known.run].path, run.path], scenario: run.scenarios[trial.scenario].name,
          replication: trial.replication)
      }
    }
  }

  /// Which of the replications 1 to a number every scenario has.
  public func completeness(_ wanted: Int) -> Completeness {
    let scenarios = runs.first?.scenarios.count ?? 0
    return Completeness(
      wanted: wanted,
      missing: (1...max(1, wanted)).filter { number in
        (0..<scenarios).contains { found[Trial(scenario: $0, replication: number)] == nil }
      })
  }

  /// Whether a replication is to be taken from one of the stores.
  func isFound(_ trial: Trial, in row: Int) -> Bool { found[trial]?.run == row }
}
