import CareModel

/// The values of some neighbouring series in the replications of one scenario.
///
/// Series are read in blocks, so that a summary of many replications needs little memory.
public struct SampleTable: Sendable {
  /// Rows of `IndicatorRegistry.series`.
  public let series: Range<Int>
  /// Months simulated after the start.
  public let months: Int
  /// Replications appended so far, in order of their number.
  public private(set) var replications = 0
  private(set) var values: [Double] = []

  /// Makes an empty table.
  public init(series: Range<Int>, months: Int, reservingReplications capacity: Int = 0) {
    self.series = series
    self.months = months
    values.reserveCapacity(capacity * series.count * (months + 1))
  }

  /// Makes a table from values replication by replication, and in each series by series.
  ///
  /// - Precondition: there is a value for each replication, series and month.
  public init(series: Range<Int>, months: Int, replications: Int, values: [Double]) {
    precondition(
      values.count == replications * series.count * (months + 1), "a value a series and month")
    self.series = series
    self.months = months
    self.replications = replications
    self.values = values
  }

  /// Makes a table from whole results, which must be sorted by replication.
  public init(series: Range<Int>, results: some Collection<ReplicationResult>) {
    self.init(
      series: series, months: results.first?.months ?? 0, reservingReplications: results.count)
    for result in results {
      let width = months + 1
      append(result.values[(series.lowerBound * width)..<(series.upperBound * width)])
    }
  }

  /// Adds the next replication: month by month, series by series.
  ///
  /// - Precondition: there is a value for each series and month.
  public mutating func append(_ replication: some Collection<Double>) {
    precondition(replication.count == series.count * (months + 1), "a value a series and month")
    values.append(contentsOf: replication)
    replications += 1
  }

  /// The values of one series at one month, in order of replication.
  public func values(of row: Int, month: Int) -> [Double] {
    precondition(series.contains(row) && (0...months).contains(month), "a value outside the table")
    let stride = series.count * (months + 1)
    let offset = (row - series.lowerBound) * (months + 1) + month
    return (0..<replications).map { values[$0 * stride + offset] }
  }

  /// The values of one series for one year, in order of replication.
  ///
  /// What is about months is made from the twelve that end on 31 March, and is not-a-number for a year
  /// that was not simulated in full; anything else is the value at 31 March.
  public func values(of row: Int, year: ForecastYear) -> [Double] {
    let measure = ReportedMeasure(series: row, month: year.month)
    if measure.indicator.clock.isOfMonths, !year.isComplete {
      return [Double](repeating: .nan, count: replications)
    }
    return values(of: measure)
  }

  /// The values that a report shows of one series, in order of replication.
  public func values(of measure: ReportedMeasure) -> [Double] {
    guard let span = measure.span else {
      return values(of: measure.series, month: measure.month)
    }
    let clock = measure.indicator.clock
    return sums(of: measure.series, over: span).map {
      clock.value(ofSum: $0, months: span.count)
    }
  }

  /// The sums over months of their values.
  private func sums(of row: Int, over months: ClosedRange<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: replications)
    for month in months {
      for (replication, value) in values(of: row, month: month).enumerated() {
        sums[replication] += value
      }
    }
    return sums
  }

  /// Neighbouring series to read at a time, so that a table holds about 64 megabytes at most.
  public static func blocks(replications: Int, months: Int) -> [Range<Int>] {
    let count = IndicatorRegistry.series.count
    let bytes = max(1, replications) * (months + 1) * 8
    let step = min(count, max(1, 64_000_000 / bytes))
    return stride(from: 0, to: count, by: step).map { $0..<min($0 + step, count) }
  }
}
