/// The answers of an experiment over replications 1 to a number: what every table is made from.
public struct ExperimentSummary: Sendable {
  /// What was run.
  public let plan: ExperimentPlan
  /// One for each scenario, in the order of the plan.
  public let forecasts: [ForecastSummary]
  /// Each scenario but the base beside the base, in the order of the plan.
  public let comparisons: [ComparisonSummary]
  /// How the checks of every replication came out.
  public let identities: IdentitySummary
  /// Each published value beside the simulated start of the base.
  public let snapshot: [SnapshotComparison]

  /// Summarises replications 1 to `plan.replications`.
  ///
  /// - Parameters:
  ///   - plan: the experiment.
  ///   - identities: the checks of the same replications.
  ///   - samples: reads the values of neighbouring series of a scenario, sorted by replication.
  public init(
    of plan: ExperimentPlan, identities: IdentitySummary,
    samples: (_ scenario: Int, _ series: Range<Int>) throws -> SampleTable
  ) rethrows {
    self.plan = plan
    self.identities = identities
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    let forecasts = try plan.scenarios.enumerated().map { number, scenario in
      try ForecastSummary(
        scenario: scenario.name, calendar: calendar, replications: plan.replications
      ) { try samples(number, $0) }
    }
    self.forecasts = forecasts
    snapshot = plan.scenarios[0].published.map { SnapshotComparison($0, in: forecasts[0]) }
    comparisons = try plan.scenarios.enumerated().dropFirst().map { number, scenario in
      try ComparisonSummary(
        scenario: scenario.name, base: plan.scenarios[0].name, calendar: calendar,
        replications: plan.replications
      ) { (try samples(number, $0), try samples(0, $0)) }
    }
  }

  /// The dates of the months.
  public var calendar: ForecastCalendar { forecasts[0].calendar }
}
