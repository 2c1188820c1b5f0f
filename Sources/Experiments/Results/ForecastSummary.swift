import CareModel

/// What the replications of one scenario say about every series, month by month and year by year.
public struct ForecastSummary: Sendable {
  /// The scenario's name.
  public let scenario: String
  /// The dates of the months.
  public let calendar: ForecastCalendar
  /// Replications summarised: 1 to this number.
  public let replications: Int
  /// Neighbouring replications that share a parameter vector.
  private let inner: Int
  private var monthly: [SeriesSummary] = []
  private var annual: [SeriesSummary] = []
  private let years: [ForecastYear]
  /// Where each series lies in the arrays; nil for one that was not kept.
  private var slots = SeriesSlots()

  /// Summarises a scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario's name.
  ///   - calendar: the dates of the months.
  ///   - replications: how many replications to summarise, from the first.
  ///   - inner: neighbouring replications that share a parameter vector.
  ///   - samples: reads the values of neighbouring series, sorted by replication.
  public init(
    scenario: String, calendar: ForecastCalendar, replications: Int, inner: Int = 1,
    samples: (Range<Int>) throws -> SampleTable
  ) rethrows {
    self.init(scenario: scenario, calendar: calendar, replications: replications, inner: inner)
    for block in SampleTable.blocks(replications: replications, months: calendar.months) {
      add(try samples(block))
    }
  }

  /// Begins a summary, to which the series are added block by block.
  init(scenario: String, calendar: ForecastCalendar, replications: Int, inner: Int) {
    self.scenario = scenario
    self.calendar = calendar
    self.replications = replications
    self.inner = inner
    years = calendar.years
  }

  /// Adds the next block of series.
  mutating func add(_ table: SampleTable, workers: Workers = .one) {
    let (years, inner) = (years, inner)
    let series = workers.map(table.series) { rows in
      var columns = ColumnSummaries(replications: table.replications)
      return rows.map { table.summaries(of: $0, years: years, inner: inner, &columns) }
    }
    for row in series {
      monthly += row.monthly
      annual += row.annual
    }
  }

  /// The same summary with some of the series only, for long experiments.
  func keeping(_ series: [Int]) -> ForecastSummary {
    var copy = self
    copy.monthly = slots.parts(of: monthly, series, width: calendar.months + 1)
    copy.annual = slots.parts(of: annual, series, width: years.count)
    copy.slots = SeriesSlots(series)
    return copy
  }

  /// The summary of a series at a month.
  public func monthly(series: Int, month: Int) -> SeriesSummary {
    monthly[slots[series] * (calendar.months + 1) + month]
  }

  /// The summary of a series for a year of the calendar; nil for a year that is not in it.
  public func annual(series: Int, year: ForecastYear) -> SeriesSummary? {
    years.firstIndex(of: year).map { annual(series: series, column: $0) }
  }

  /// The summary of a series for a year by its place among those of the calendar.
  public func annual(series: Int, column: Int) -> SeriesSummary {
    precondition(years.indices.contains(column), "a year outside the calendar")
    return annual[slots[series] * years.count + column]
  }

  /// The summary at a milestone: the position at the start, or the year that ends at the month.
  public func milestone(series: Int, month: Int) -> SeriesSummary {
    if month > 0, let year = years.first(where: { $0.month == month }) {
      return annual(series: series, year: year) ?? monthly(series: series, month: month)
    }
    return monthly(series: series, month: month)
  }
}
