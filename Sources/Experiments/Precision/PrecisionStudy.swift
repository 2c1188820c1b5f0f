/// One precision that a user wants: half the width of the 95 % interval of a mean.
public struct PrecisionGoal: Sendable, Hashable {
  /// The series and the month.
  public var measure: ReportedMeasure
  /// In the indicator's unit.
  public var halfWidth: Double

  /// Makes a goal.
  public init(measure: ReportedMeasure, halfWidth: Double) {
    self.measure = measure
    self.halfWidth = halfWidth
  }
}

/// How far one goal was reached in one scenario.
public struct PrecisionRow: Sendable, Equatable {
  /// What was wanted.
  public let goal: PrecisionGoal
  /// Row of the plan's scenarios.
  public let scenario: Int
  /// What it is compared with, where the difference is meant; nil for the level of a single scenario.
  public let reference: Int?
  /// The mean, or the mean difference.
  public let mean: Double
  /// Half the width of its 95 % interval.
  public let halfWidth: Double
  /// Whether every value is the same, so that the width says nothing yet.
  public let isConstant: Bool
  /// The replications at which it was first narrow enough and stayed so, or else an estimate of them.
  public let needed: Int?

  /// Whether the interval is narrow enough.
  public var isReached: Bool { halfWidth <= goal.halfWidth }
}

/// A run that ends once some means are known well enough.
///
/// In a comparison the goals are about the paired differences of every scenario less the base: they are what
/// a comparison is for, and common random numbers make them far narrower than the levels.
public struct PrecisionStudy: Sendable {
  /// What is wanted.
  public let goals: [PrecisionGoal]
  /// Scenarios whose values are needed.
  public let scenarios: Range<Int>
  /// The search.
  public private(set) var search: PrecisionSearch
  private let inner: Int
  private let pairs: [(scenario: Int, reference: Int?)]
  /// By scenario and goal, in order of replication.
  private var values: [[[Double]]]

  /// Begins a study of a plan, whose replications are the budget.
  ///
  /// - Parameters:
  ///   - goals: what is wanted.
  ///   - plan: the experiment.
  ///   - shown: the first scenarios, which tables are about; those after them, which are run for an
  ///     attribution alone, are no comparisons. All unless told.
  public init(_ goals: [PrecisionGoal], of plan: ExperimentPlan, shown: Int? = nil) {
    self.goals = goals
    scenarios = 0..<min(shown ?? plan.scenarios.count, plan.scenarios.count)
    inner = plan.inner
    pairs = scenarios.count > 1 ? scenarios.dropFirst().map { ($0, 0) } : [(0, nil)]
    values = Array(
      repeating: Array(repeating: [], count: goals.count), count: scenarios.count)
    let pairCount = pairs.count
    search = PrecisionSearch(
      PrecisionRule(budget: plan.replications, inner: plan.inner),
      wanted: goals.flatMap { Array(repeating: $0.halfWidth, count: pairCount) })
  }

  /// Looks at replications 1 to `search.nextLook`.
  ///
  /// - Parameter read: reads the values of the goals in some replications of a scenario, goal by goal.
  public mutating func look(
    _ read: (_ scenario: Int, _ replications: ClosedRange<Int>) throws -> [[Double]]
  ) rethrows {
    guard let look = search.nextLook else { return }
    for scenario in scenarios {
      let new = try read(scenario, (search.replications + 1)...look)
      for (goal, values) in new.enumerated() {
        self.values[scenario][goal].append(contentsOf: values)
      }
    }
    search.look(rows.map(\.halfWidth))
  }

  /// How far each goal is reached, goal by goal and scenario by scenario.
  public var rows: [PrecisionRow] {
    var rows: [PrecisionRow] = []
    for (number, goal) in goals.enumerated() {
      for pair in pairs {
        let sample = sample(number, pair)
        let groups = ParameterGroups(sample, inner: inner)
        rows.append(
          PrecisionRow(
            goal: goal, scenario: pair.scenario, reference: pair.reference, mean: groups.mean,
            halfWidth: groups.halfWidth, isConstant: groups.standardError == 0,
            needed: search.estimate(rows.count, halfWidth: groups.halfWidth)))
      }
    }
    return rows
  }

  private func sample(_ goal: Int, _ pair: (scenario: Int, reference: Int?)) -> [Double] {
    let own = values[pair.scenario][goal]
    guard let reference = pair.reference else { return own }
    return zip(own, values[reference][goal]).map { $0 - $1 }
  }
}
