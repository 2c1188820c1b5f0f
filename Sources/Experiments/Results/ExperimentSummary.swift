import CareModel

/// What the replications of one scenario say, alone and beside the base: all of it at once.
public struct ScenarioSummary: Sendable {
  /// Row of the plan's scenarios.
  public let number: Int
  /// Every series.
  public let forecast: ForecastSummary
  /// Every series less the base; nil for the base itself.
  public let comparison: ComparisonSummary?
}

/// The answers of an experiment over replications 1 to a number: what every table is made from.
public struct ExperimentSummary: Sendable {
  /// What was run.
  public let plan: ExperimentPlan
  /// What it was run for, if a file says so.
  public let design: ExperimentDesign?
  /// One for each scenario, in the order of the plan.
  public let forecasts: [ForecastSummary]
  /// Each scenario but the base beside the base, in the order of the plan.
  public let comparisons: [ComparisonSummary]
  /// How the checks of every replication came out.
  public let identities: IdentitySummary
  /// Each published value beside the simulated start of the base.
  public let snapshot: [SnapshotComparison]
  /// How the arms of the design differ in what it reports.
  public let effects: [ArmEffect]
  /// What each scenario but the base pays, beside the base, for what it gains.
  public let costEffects: [CostEffect]
  /// One for each scenario, in the order of the plan, on the targets of the base.
  public let scorecards: [Scorecard]

  /// Summarises replications 1 to `plan.replications`, one scenario after the other.
  ///
  /// An abridged summary keeps the totals of indicators only, and of comparisons those of headline
  /// indicators, once a scenario has been taken: a long experiment then needs little more memory than
  /// one scenario.
  ///
  /// - Parameters:
  ///   - plan: the experiment.
  ///   - design: what it was run for, if a file says so.
  ///   - identities: the checks of the same replications.
  ///   - isAbridged: whether to keep only what a screen shows.
  ///   - take: takes the whole summary of a scenario, in the order of the plan.
  ///   - samples: reads the values of neighbouring series of a scenario, sorted by replication.
  public init(
    of plan: ExperimentPlan, design: ExperimentDesign?, identities: IdentitySummary,
    isAbridged: Bool, take: (ScenarioSummary) throws -> Void,
    samples: (_ scenario: Int, _ series: Range<Int>) throws -> SampleTable
  ) rethrows {
    self.plan = plan
    self.design = design
    self.identities = identities
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    let scorecard = ScorecardPlan(plan.scenarios[0].scorecard, calendar: calendar)
    let month = design?.measures.map(\.month).max() ?? calendar.milestones.last?.month ?? 0
    let measures =
      scorecard.measures + (design?.measures ?? []) + CostEffect.measures(month: month)
    var kept = MeasureSamples(scenarios: plan.scenarios.count)
    var forecasts: [ForecastSummary] = []
    var comparisons: [ComparisonSummary] = []
    var snapshot: [SnapshotComparison] = []
    for (number, scenario) in plan.scenarios.enumerated() {
      let summary = try ScenarioSummary(number, of: plan, calendar: calendar) { block in
        let table = try samples(number, block)
        kept.add(table, scenario: number, measures: measures)
        return (table, number == 0 ? nil : try samples(0, block))
      }
      if number == 0 {
        snapshot = scenario.published.map { SnapshotComparison($0, in: summary.forecast) }
      }
      try take(summary)
      forecasts.append(
        isAbridged ? summary.forecast.keeping(IndicatorRegistry.firstSeries) : summary.forecast)
      if let comparison = summary.comparison {
        comparisons.append(isAbridged ? comparison.keeping(Self.headlines) : comparison)
      }
    }
    self.forecasts = forecasts
    self.comparisons = comparisons
    self.snapshot = snapshot
    effects = design?.effects(kept) ?? []
    costEffects = CostEffect.all(
      plan.scenarios.indices.dropFirst().map { ($0, 0) }, month: month, kept)
    scorecards = plan.scenarios.enumerated().map { number, scenario in
      scorecard.scorecard(scenario.name, scenario: number, kept)
    }
  }

  /// Summarises all of replications 1 to `plan.replications` and keeps everything.
  public init(
    of plan: ExperimentPlan, design: ExperimentDesign? = nil, identities: IdentitySummary,
    samples: (_ scenario: Int, _ series: Range<Int>) throws -> SampleTable
  ) rethrows {
    try self.init(
      of: plan, design: design, identities: identities, isAbridged: false, take: { _ in },
      samples: samples)
  }

  /// The totals of headline indicators.
  private static let headlines = IndicatorRegistry.indicators.indices
    .filter { IndicatorRegistry.indicators[$0].isHeadline }
    .map { IndicatorRegistry.firstSeries[$0] }

  /// The dates of the months.
  public var calendar: ForecastCalendar { forecasts[0].calendar }
}

extension ScenarioSummary {
  /// Summarises one scenario block by block.
  fileprivate init(
    _ number: Int, of plan: ExperimentPlan, calendar: ForecastCalendar,
    tables: (Range<Int>) throws -> (scenario: SampleTable, base: SampleTable?)
  ) rethrows {
    var forecast = ForecastSummary(
      scenario: plan.scenarios[number].name, calendar: calendar, replications: plan.replications)
    var comparison = ComparisonSummary(
      scenario: plan.scenarios[number].name, base: plan.scenarios[0].name, calendar: calendar)
    for block in SampleTable.blocks(replications: 2 * plan.replications, months: plan.months) {
      let (table, base) = try tables(block)
      forecast.add(table)
      if let base { comparison.add(table, base: base) }
    }
    self.number = number
    self.forecast = forecast
    self.comparison = number == 0 ? nil : comparison
  }
}
