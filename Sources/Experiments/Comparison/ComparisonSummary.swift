import CareModel

/// How one scenario differs from its base in every series, month by month and year by year.
public struct ComparisonSummary: Sendable {
  /// The name of the scenario compared.
  public let scenario: String
  /// The name of what it is compared with.
  public let base: String
  /// The dates of the months.
  public let calendar: ForecastCalendar
  private var monthly: [PairedDifference] = []
  private var annual: [PairedDifference] = []
  private let years: [ForecastYear]
  /// Neighbouring replications that share a parameter vector.
  private let inner: Int
  /// Where each series lies in the arrays; nil for one that was not kept.
  private var slots = SeriesSlots()

  /// Compares two scenarios of one experiment.
  ///
  /// - Parameters:
  ///   - scenario: the name of the scenario compared.
  ///   - base: the name of what it is compared with.
  ///   - calendar: the dates of the months.
  ///   - replications: how many replications to compare, from the first.
  ///   - inner: neighbouring replications that share a parameter vector.
  ///   - samples: reads the values of neighbouring series of both, sorted by replication.
  public init(
    scenario: String, base: String, calendar: ForecastCalendar, replications: Int,
    inner: Int = 1,
    samples: (Range<Int>) throws -> (scenario: SampleTable, base: SampleTable)
  ) rethrows {
    self.init(scenario: scenario, base: base, calendar: calendar, inner: inner)
    for block in SampleTable.blocks(replications: 2 * replications, months: calendar.months) {
      let tables = try samples(block)
      add(tables.scenario, base: tables.base)
    }
  }

  /// Begins a comparison, to which the series are added block by block.
  init(scenario: String, base: String, calendar: ForecastCalendar, inner: Int) {
    self.inner = inner
    self.scenario = scenario
    self.base = base
    self.calendar = calendar
    years = calendar.years
  }

  /// Adds the next block of series.
  mutating func add(_ scenario: SampleTable, base: SampleTable, workers: Workers = .one) {
    let (years, inner) = (years, inner)
    let series = workers.map(scenario.series) { rows in
      var columns = ColumnSummaries(replications: scenario.replications)
      return rows.map {
        scenario.differences(of: $0, from: base, years: years, inner: inner, &columns)
      }
    }
    for row in series {
      monthly += row.monthly
      annual += row.annual
    }
  }

  /// The same comparison with some of the series only, for long experiments.
  func keeping(_ series: [Int]) -> ComparisonSummary {
    var copy = self
    copy.monthly = slots.parts(of: monthly, series, width: calendar.months + 1)
    copy.annual = slots.parts(of: annual, series, width: years.count)
    copy.slots = SeriesSlots(series)
    return copy
  }

  /// The difference in a series at a month.
  public func monthly(series: Int, month: Int) -> PairedDifference {
    monthly[slots[series] * (calendar.months + 1) + month]
  }

  /// The difference at a milestone: the position at the start, or the year that ends at the month.
  public func milestone(series: Int, month: Int) -> PairedDifference {
    if month > 0, let column = years.firstIndex(where: { $0.month == month }) {
      return annual[slots[series] * years.count + column]
    }
    return monthly(series: series, month: month)
  }
}
