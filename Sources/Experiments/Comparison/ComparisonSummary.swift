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
  /// Where each series lies in the arrays; nil for one that was not kept.
  private var slots = SeriesSlots()

  /// Compares two scenarios of one experiment.
  ///
  /// - Parameters:
  ///   - scenario: the name of the scenario compared.
  ///   - base: the name of what it is compared with.
  ///   - calendar: the dates of the months.
  ///   - replications: how many replications to compare, from the first.
  ///   - samples: reads the values of neighbouring series of both, sorted by replication.
  public init(
    scenario: String, base: String, calendar: ForecastCalendar, replications: Int,
    samples: (Range<Int>) throws -> (scenario: SampleTable, base: SampleTable)
  ) rethrows {
    self.init(scenario: scenario, base: base, calendar: calendar)
    for block in SampleTable.blocks(replications: 2 * replications, months: calendar.months) {
      let tables = try samples(block)
      add(tables.scenario, base: tables.base)
    }
  }

  /// Begins a comparison, to which the series are added block by block.
  init(scenario: String, base: String, calendar: ForecastCalendar) {
    self.scenario = scenario
    self.base = base
    self.calendar = calendar
    years = calendar.years
  }

  /// Adds the next block of series.
  mutating func add(_ scenario: SampleTable, base: SampleTable) {
    for row in scenario.series { add(row, scenario, base) }
  }

  /// The same comparison with some of the series only, for long experiments.
  func keeping(_ series: [Int]) -> ComparisonSummary {
    var copy = self
    copy.monthly = slots.parts(of: monthly, series, width: calendar.months + 1)
    copy.annual = slots.parts(of: annual, series, width: years.count)
    copy.slots = SeriesSlots(series)
    return copy
  }

  private mutating func add(_ row: Int, _ scenario: SampleTable, _ base: SampleTable) {
    let direction =
      IndicatorRegistry.indicators[IndicatorRegistry.series[row].indicator].direction
    for month in 0...calendar.months {
      monthly.append(
        PairedDifference(
          scenario: scenario.values(of: row, month: month),
          base: base.values(of: row, month: month), direction: direction))
    }
    for year in years {
      annual.append(
        PairedDifference(
          scenario: scenario.values(of: row, year: year), base: base.values(of: row, year: year),
          direction: direction))
    }
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
