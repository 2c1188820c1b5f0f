import CareModel
import SimulationKernel

/// Summarises the values of a series at neighbouring months, some of them at a time.
///
/// Values lie replication by replication, so that months are taken eight at a time: a row of them comes
/// from one stretch of memory and makes one step of eight tallies. Answers are to the bit those of
/// `SeriesSummary.init(values:)` for each column alone.
struct ColumnSummaries {
  /// Rows of eight values, one a replication.
  private var rows: [Double]
  private var quantiles = QuantileGroup(shares: [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975])
  /// The summaries of eight columns of nothing but zeros, once asked for.
  private var zeros: [SeriesSummary] = []

  init(replications: Int) {
    rows = [Double](repeating: .nan, count: replications * TallyGroup.width)
  }

  /// One summary for each of some columns.
  ///
  /// - Parameters:
  ///   - columns: how many there are.
  ///   - fill: writes the values of some columns, at most eight, replication by replication: eight
  ///     places each, of which the last have not-a-number where there are fewer columns.
  mutating func summaries(
    columns: Int, fill: (Range<Int>, UnsafeMutableRawBufferPointer) -> Void
  ) -> [SeriesSummary] {
    var summaries: [SeriesSummary] = []
    summaries.reserveCapacity(columns)
    for first in stride(from: 0, to: columns, by: TallyGroup.width) {
      let some = first..<min(first + TallyGroup.width, columns)
      rows.withUnsafeMutableBytes { fill(some, $0) }
      summaries += group().prefix(some.count)
    }
    return summaries
  }

  /// The summaries of eight columns that are filled in.
  ///
  /// Many are all zeros: what is rare, and differences before an action begins or where it does nothing.
  private mutating func group() -> [SeriesSummary] {
    guard isAllZero else { return summarised() }
    if zeros.isEmpty { zeros = summarised() }
    return zeros
  }

  private var isAllZero: Bool {
    var bits = SIMD8<UInt64>.zero
    rows.withUnsafeBytes { rows in
      for offset in stride(from: 0, to: rows.count, by: 8 * TallyGroup.width) {
        bits |= rows.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
      }
    }
    return bits == .zero
  }

  private mutating func summarised() -> [SeriesSummary] {
    var group = TallyGroup()
    group.add(rows)
    let tallies = InlineArray<8, Tally> { group[$0] }
    let values = quantiles.quantiles(of: rows, tallies)
    return tallies.indices.map { SeriesSummary(tallies[$0], quantiles: values[(7 * $0)...]) }
  }
}

extension SeriesSummary {
  /// A summary of values of which tally and quantiles are known.
  fileprivate init(_ tally: Tally, quantiles: ArraySlice<Double>) {
    let first = quantiles.startIndex
    self.init(
      count: tally.count, groups: tally.count, mean: tally.mean,
      standardDeviation: tally.standardDeviation, standardError: tally.standardError,
      p2_5: quantiles[first], p10: quantiles[first + 1], p25: quantiles[first + 2],
      p50: quantiles[first + 3], p75: quantiles[first + 4], p90: quantiles[first + 5],
      p97_5: quantiles[first + 6])
  }
}

extension SampleTable {
  /// The summaries of one series month by month, then year by year.
  func summaries(
    of row: Int, years: [ForecastYear], inner: Int, _ columns: inout ColumnSummaries
  ) -> (monthly: [SeriesSummary], annual: [SeriesSummary]) {
    guard inner == 1 else {
      return (
        (0...months).map { SeriesSummary(values: values(of: row, month: $0), inner: inner) },
        years.map { SeriesSummary(values: values(of: row, year: $0), inner: inner) }
      )
    }
    let monthly = columns.summaries(columns: months + 1) { months, rows in
      eachReplication { values, replication in
        rows.store(lanes(of: row, at: months, replication, values), row: replication)
      }
    }
    let indicator = IndicatorRegistry.indicators[IndicatorRegistry.series[row].indicator]
    let clock = indicator.clock
    guard clock.isOfMonths else { return (monthly, years.map { monthly[$0.month] }) }
    let annual = columns.summaries(columns: years.count) { some, rows in
      eachReplication { values, replication in
        rows.store(lanes(of: row, clock, in: years[some], replication, values), row: replication)
      }
    }
    return (monthly, annual)
  }

  /// Hands over all values, replication by replication.
  @inline(__always)
  func eachReplication(_ body: (UnsafeBufferPointer<Double>, Int) -> Void) {
    values.withUnsafeBufferPointer { values in
      for replication in 0..<replications { body(values, replication) }
    }
  }

  /// The values of a series at neighbouring months, at most eight, and not-a-number after them.
  @inline(__always)
  func lanes(
    of row: Int, at months: Range<Int>, _ replication: Int, _ values: UnsafeBufferPointer<Double>
  ) -> SIMD8<Double> {
    let start = start(row, replication)
    if months.count == TallyGroup.width {
      return UnsafeRawBufferPointer(values)
        .loadUnaligned(fromByteOffset: 8 * (start + months.lowerBound), as: SIMD8<Double>.self)
    }
    var columns = SIMD8<Double>(repeating: .nan)
    for (lane, month) in months.enumerated() { columns[lane] = values[start + month] }
    return columns
  }

  /// The values of years, at most eight, from those of their months; not-a-number for a year cut short, and
  /// after them.
  @inline(__always)
  func lanes(
    of row: Int, _ clock: IndicatorClock, in years: ArraySlice<ForecastYear>,
    _ replication: Int, _ values: UnsafeBufferPointer<Double>
  ) -> SIMD8<Double> {
    let start = start(row, replication)
    var columns = SIMD8<Double>(repeating: .nan)
    for (lane, year) in years.enumerated() where year.isComplete {
      var sum = 0.0
      for month in (year.month - 11)...year.month { sum += values[start + month] }
      columns[lane] = clock.value(ofSum: sum, months: 12)
    }
    return columns
  }

  private func start(_ row: Int, _ replication: Int) -> Int {
    (replication * series.count + row - series.lowerBound) * (months + 1)
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Writes the values of eight columns.
  @inline(__always)
  func store(_ values: SIMD8<Double>, row: Int) {
    storeBytes(of: values, toByteOffset: 8 * TallyGroup.width * row, as: SIMD8<Double>.self)
  }
}
