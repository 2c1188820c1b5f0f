import CareModel
import SimulationKernel

/// One cell of an experiment: one replication of one scenario.
public struct Trial: Sendable, Hashable {
  /// Row of `ExperimentPlan.scenarios`.
  public let scenario: Int
  /// Replication number, from 1.
  public let replication: Int

  /// Names a trial.
  public init(scenario: Int, replication: Int) {
    self.scenario = scenario
    self.replication = replication
  }
}

/// Everything that decides an experiment's answers, settled before anything runs.
public struct ExperimentPlan: Sendable {
  /// An integer raised whenever a result may move for the same plan.
  public static let resultsVersion = 4
  /// Replications where nobody says how many.
  public static let usualReplications = 200
  /// Months where nobody says how many.
  public static let usualMonths = 120
  /// The replications that may be asked for.
  public static let replicationRange = 1...100_000
  /// The months that may be asked for.
  public static let monthRange = 1...600

  /// The base first.
  public var scenarios: [Scenario]
  /// Replications wanted of each scenario.
  public var replications: Int
  /// The seed of every random number.
  public var seed: UInt64
  /// Months simulated after the start.
  public var months: Int
  /// Neighbouring replications that share a parameter vector; 1 unless a run has two levels.
  public var inner: Int

  /// Makes a plan; the base comes first.
  public init(
    scenarios: [Scenario], replications: Int, seed: UInt64, months: Int, inner: Int = 1
  ) {
    self.scenarios = scenarios
    self.replications = replications
    self.seed = seed
    self.months = months
    self.inner = inner
  }

  /// Every trial, replication by replication, so that an interrupted run holds whole comparisons.
  public var trials: [Trial] {
    guard replications > 0 else { return [] }
    return (1...replications).flatMap { replication in
      scenarios.indices.map { Trial(scenario: $0, replication: replication) }
    }
  }

  /// Identifies the answers, in sixteen lower-case hexadecimal digits.
  ///
  /// It is made from the engine's version, the scenarios, seed, start, months and the levels of the run,
  /// but not from replications, threads or build.
  public var runID: String {
    var hash = StableHash()
    hash.combine("sufficiency results \(Self.resultsVersion)")
    hash.combine(UInt64(scenarios.count))
    for scenario in scenarios {
      hash.combine(scenario.name)
      hash.combine(scenario.canonicalText)
      hash.combine(scenario.start.description)
    }
    hash.combine(seed)
    hash.combine(UInt64(months))
    // A run of one level keeps the identity that it always had.
    if inner > 1 { hash.combine("inner \(inner)") }
    return hash.digits
  }
}
