import CareModel

/// What the replications of one scenario say, alone and beside the base: all of it at once.
public struct ScenarioSummary: Sendable {
  /// Row of the plan's scenarios.
  public let number: Int
  /// Every series.
  public let forecast: ForecastSummary
  /// Every series less the base; nil for the base itself.
  public let comparison: ComparisonSummary?
  /// Every series and difference by where its variance comes from; nil in a run of one level.
  public let uncertainty: UncertaintySummary?
}

/// The answers of an experiment over replications 1 to a number: what every table is made from.
public struct ExperimentSummary: Sendable {
  /// What was run.
  public let plan: ExperimentPlan
  /// What it was run for, if a file says so.
  public let design: ExperimentDesign?
  /// One for each scenario that is an arm, in the order of the plan.
  public let forecasts: [ForecastSummary]
  /// Each scenario but the base beside the base, in the order of the plan.
  public let comparisons: [ComparisonSummary]
  /// How the checks of every replication came out.
  public let identities: IdentitySummary
  /// Each published value beside the simulated start of the base.
  public let snapshot: [SnapshotComparison]
  /// How the arms of the design differ in what it reports.
  public let effects: [ArmEffect]
  /// The joint effect of all levers shared out, one for each measure reported.
  public let attributions: [Attribution]
  /// What each scenario but the base pays, beside the base, for what it gains.
  public let costEffects: [CostEffect]
  /// One for each scenario, in the order of the plan, on the targets of the base.
  public let scorecards: [Scorecard]
  /// One for each scenario of a run of two levels, in the order of the plan; otherwise none.
  public let uncertainties: [UncertaintySummary]
  /// How what the file named on the command line expects came out.
  public let expectations: [ExpectationJudgement]

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
  ///   - workers: who share the series; the summary does not depend on them.
  ///   - take: takes the whole summary of a scenario, in the order of the plan.
  ///   - samples: reads the values of neighbouring series of a scenario, sorted by replication.
  public init(
    of plan: ExperimentPlan, design: ExperimentDesign?, identities: IdentitySummary,
    isAbridged: Bool, workers: Workers = .one, take: (ScenarioSummary) throws -> Void,
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
    let expected = design?.expectations ?? plan.scenarios[0].expectations
    var kept = MeasureSamples(scenarios: plan.scenarios.count)
    var forecasts: [ForecastSummary] = []
    var comparisons: [ComparisonSummary] = []
    var uncertainties: [UncertaintySummary] = []
    var snapshot: [SnapshotComparison] = []
    let shown = design?.armScenarios ?? plan.scenarios.count
    for (number, scenario) in plan.scenarios.enumerated() {
      guard number < shown else {
        try kept.add(number, of: plan, measures: measures) { try samples(number, $0) }
        continue
      }
      let measures =
        measures + expected.flatMap { $0.measures(ofScenario: number, calendar) }
      let summary = try ScenarioSummary(
        number, of: plan, calendar: calendar, workers: workers
      ) { block in
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
      if let uncertainty = summary.uncertainty {
        uncertainties.append(isAbridged ? uncertainty.keeping(Self.headlines) : uncertainty)
      }
    }
    self.forecasts = forecasts
    self.comparisons = comparisons
    self.snapshot = snapshot
    self.uncertainties = uncertainties
    effects = design?.effects(kept, inner: plan.inner, workers: workers) ?? []
    attributions = design?.attributions(kept, inner: plan.inner) ?? []
    costEffects = CostEffect.all(
      plan.scenarios.indices.prefix(shown).dropFirst().map { ($0, 0) }, month: month, kept,
      inner: plan.inner)
    scorecards = plan.scenarios.prefix(shown).enumerated().map { number, scenario in
      scorecard.scorecard(scenario, number: number, kept)
    }
    expectations = expected.map { $0.judged(kept, calendar, inner: plan.inner) }
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

  /// Neighbouring series that are read at a time, of a scenario and of the base.
  public static func blocks(of plan: ExperimentPlan) -> [Range<Int>] {
    SampleTable.blocks(replications: 2 * plan.replications, months: plan.months)
  }

  /// The totals of headline indicators.
  private static let headlines = IndicatorRegistry.indicators.indices
    .filter { IndicatorRegistry.indicators[$0].isHeadline }
    .map { IndicatorRegistry.firstSeries[$0] }

  /// The scenarios that tables are about: all but those run for an attribution alone.
  public var scenarios: ArraySlice<Scenario> {
    plan.scenarios.prefix(design?.armScenarios ?? plan.scenarios.count)
  }

  /// The dates of the months.
  public var calendar: ForecastCalendar { forecasts[0].calendar }
}

extension ScenarioSummary {
  /// Summarises one scenario block by block.
  fileprivate init(
    _ number: Int, of plan: ExperimentPlan, calendar: ForecastCalendar, workers: Workers,
    tables: (Range<Int>) throws -> (scenario: SampleTable, base: SampleTable?)
  ) rethrows {
    var forecast = ForecastSummary(
      scenario: plan.scenarios[number].name, calendar: calendar, replications: plan.replications,
      inner: plan.inner)
    var comparison = ComparisonSummary(
      scenario: plan.scenarios[number].name, base: plan.scenarios[0].name, calendar: calendar,
      inner: plan.inner)
    var uncertainty = UncertaintySummary(
      scenario: plan.scenarios[number].name, calendar: calendar, inner: plan.inner)
    for block in ExperimentSummary.blocks(of: plan) {
      let (table, base) = try tables(block)
      forecast.add(table, workers: workers)
      if let base { comparison.add(table, base: base, workers: workers) }
      uncertainty?.add(table, base: base)
    }
    self.number = number
    self.forecast = forecast
    self.comparison = number == 0 ? nil : comparison
    self.uncertainty = uncertainty
  }
}
