import CareModel
public import Experiments
import SimulationKernel

/// Published beside simulated, for one scenario: what the validation page is made of.
public struct PatternSet: Sendable {
  /// The experiment: the scenario first, and second, where levers were named, the scenario with them.
  public let plan: ExperimentPlan
  /// The patterns in the order of the page.
  public let patterns: [PatternSummary]
  /// The authority's own years.
  public let backtest: Backtest
  /// The same measures worked out from event logs and by the model itself.
  public let crossChecks: [CrossCheck]

  /// A measure that both the model and this page work out.
  public struct CrossCheck: Sendable {
    /// What is measured.
    public let title: String
    /// From the event logs.
    public let counted: SeriesSummary
    /// As the model's indicators have it.
    public let indicator: SeriesSummary
  }

  /// Summarises the replications of a plan.
  ///
  /// - Parameters:
  ///   - plan: what was run.
  ///   - facts: what is published.
  ///   - samples: the answers by scenario, sorted by replication.
  init(plan: ExperimentPlan, facts: PublishedFacts, samples: [[ReplicationSample]]) {
    self.plan = plan
    let area = plan.scenarios[0].area.authorityName
    let base = samples[0]
    var row = 0
    patterns = PatternCatalogue.patterns.map { definition in
      let rows = row..<(row + definition.categories.count)
      row = rows.upperBound
      return PatternSummary(
        definition, facts: facts, area: area,
        samples: rows.map { row in base.map { $0.patterns[row] } })
    }
    func series(_ samples: [ReplicationSample], _ part: KeyPath<ReplicationSample, [Double]>)
      -> [[Double]]
    {
      BacktestSeries.all.indices.map { row in samples.map { $0[keyPath: part][row] } }
    }
    backtest = Backtest(
      facts: facts, area: area, start: plan.scenarios[0].start.year,
      atStart: series(base, \.start), withoutPlan: series(base, \.afterYear),
      withActions: samples.count > 1 ? series(samples[1], \.afterYear) : nil)
    crossChecks = ReplicationSample.checks.enumerated().map { number, check in
      CrossCheck(
        title: check.title,
        counted: SeriesSummary(values: base.map { $0.patterns[check.row] }),
        indicator: SeriesSummary(values: base.map { $0.checks[number] }))
    }
  }

  /// Patterns that have something to judge.
  public var judged: [PatternSummary] { patterns.filter { $0.judged > 0 } }
}

/// What is kept of one replication.
struct ReplicationSample: Sendable {
  /// All rows of all patterns.
  var patterns: [Double]
  /// The backtest's series at the start and after a year.
  var start: [Double]
  var afterYear: [Double]
  /// The model's own values of what is checked.
  var checks: [Double]

  /// What is checked: the row of the patterns, and the indicator at year ends.
  static let checks: [(title: String, row: Int, indicator: String)] = [
    ("Three or more placements in the year, %", row("three_or_more"), "three_or_more_placements"),
    ("Same carer for two years, %", row("same_carer"), "long_term_stability"),
    ("Placed outside the authority, %", row("outside"), "outside_authority"),
  ]

  /// The first row of a pattern.
  private static func row(_ key: String) -> Int {
    var row = 0
    for pattern in PatternCatalogue.patterns {
      if pattern.key == key { return row }
      row += pattern.categories.count
    }
    preconditionFailure("there is no pattern \(key)")
  }

  /// Measures a replication.
  init(_ view: ReplicationView) {
    patterns = PatternCatalogue.values(of: view)
    start = BacktestSeries.all.map { $0.isFlow ? .nan : $0.measure(view, 0) }
    afterYear = BacktestSeries.all.map { $0.measure(view, 12) }
    checks = Self.checks.map { view.meanAtYearEnds($0.indicator) }
  }

  /// Measures one year without a trace, in which there are no patterns.
  init(yearOf values: [Double]) {
    let view = ReplicationView(children: [], yearEnds: [], values: values, months: 12)
    (patterns, start, checks) = ([], [], [])
    afterYear = BacktestSeries.all.map { $0.measure(view, 12) }
  }

  /// The values in one list.
  var packed: [Double] { patterns + start + afterYear + checks }

  /// Takes a list apart again.
  init(unpacking values: [Double]) {
    var rest = values[...]
    func take(_ count: Int) -> [Double] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    let isTraced = values.count > BacktestSeries.all.count
    patterns = take(isTraced ? PatternCatalogue.width : 0)
    start = take(isTraced ? BacktestSeries.all.count : 0)
    afterYear = take(BacktestSeries.all.count)
    checks = Array(rest)
  }
}
