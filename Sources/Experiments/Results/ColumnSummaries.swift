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
  private var sorter = SampleSorter()
  private let replications: Int

  init(replications: Int) {
    self.replications = replications
    rows = [Double](repeating: .nan, count: replications * TallyGroup.width)
  }

  /// One summary for each of some columns.
  ///
  /// - Parameters:
  ///   - columns: how many there are.
  ///   - fill: writes the values of some columns, at most eight, replication by replication: eight
  ///     places each, of which the last are left alone where there are fewer columns.
  mutating func summaries(
    columns: Int, fill: (Range<Int>, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [SeriesSummary] {
    var summaries: [SeriesSummary] = []
    summaries.reserveCapacity(columns)
    for first in stride(from: 0, to: columns, by: TallyGroup.width) {
      let some = first..<min(first + TallyGroup.width, columns)
      rows.withUnsafeMutableBufferPointer { fill(some, $0) }
      var tallies = TallyGroup()
      tallies.add(rows)
      for column in some.indices {
        let lane = column - first
        var sorted = known(lane)
        sorter.sort(&sorted)
        summaries.append(SeriesSummary(tallies[lane], sorted: sorted))
      }
    }
    return summaries
  }

  /// The values of one column that are numbers.
  private func known(_ lane: Int) -> [Double] {
    rows.withUnsafeBufferPointer { rows in
      [Double](unsafeUninitializedCapacity: replications) { buffer, count in
        for row in stride(from: lane, to: rows.count, by: TallyGroup.width) {
          // Written always and kept where it is a number, so that nothing has to be predicted.
          buffer[count] = rows[row]
          count &+= rows[row] == rows[row] ? 1 : 0
        }
      }
    }
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
      copy(row, months, into: rows)
    }
    let indicator = IndicatorRegistry.indicators[IndicatorRegistry.series[row].indicator]
    guard case .month = indicator.clock else { return (monthly, years.map { monthly[$0.month] }) }
    let annual = columns.summaries(columns: years.count) { some, rows in
      for year in some { copy(row, sumsFor: years[year], into: rows, lane: year - some.lowerBound) }
    }
    return (monthly, annual)
  }

  private func start(_ row: Int, _ replication: Int) -> Int {
    (replication * series.count + row - series.lowerBound) * (months + 1)
  }

  private func copy(
    _ row: Int, _ months: Range<Int>, into rows: UnsafeMutableBufferPointer<Double>
  ) {
    values.withUnsafeBufferPointer { values in
      for replication in 0..<replications {
        let place = start(row, replication)
        for (lane, month) in months.enumerated() {
          rows[replication * TallyGroup.width + lane] = values[place + month]
        }
      }
    }
  }

  /// The sums over a year of what happened in its months; not-a-number for a year cut short.
  private func copy(
    _ row: Int, sumsFor year: ForecastYear, into rows: UnsafeMutableBufferPointer<Double>, lane: Int
  ) {
    values.withUnsafeBufferPointer { values in
      for replication in 0..<replications {
        let place = start(row, replication)
        var sum = year.isComplete ? 0.0 : .nan
        if year.isComplete {
          for month in (year.month - 11)...year.month { sum += values[place + month] }
        }
        rows[replication * TallyGroup.width + lane] = sum
      }
    }
  }
}
