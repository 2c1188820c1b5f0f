public import CareModel

/// One number of a replication that a search looks at: some series over some months.
public struct SearchMeasure: Sendable, Hashable {
  /// Rows of `IndicatorRegistry.series`, of one indicator; their values are added up.
  public var series: [Int]
  /// The months of the forecast.
  public var months: ClosedRange<Int>

  /// Names series of one indicator and months.
  ///
  /// - Precondition: there is a series, and no month is before the start.
  public init(series: [Int], months: ClosedRange<Int>) {
    precondition(!series.isEmpty && months.lowerBound >= 0, "series at months")
    self.series = series
    self.months = months
  }

  /// The indicator.
  public var indicator: IndicatorDefinition {
    IndicatorRegistry.indicators[IndicatorRegistry.series[series[0]].indicator]
  }

  /// The slices of the indicator.
  public var breakdowns: [Breakdown] { series.map { IndicatorRegistry.series[$0].breakdown } }

  /// Whether it is summed over the months; a rate is averaged over them, a position over their ends.
  public var isSummed: Bool { indicator.clock == .month }

  /// The value in one replication; not-a-number where a part has no value.
  public func value(in result: ReplicationResult) -> Double {
    let total = series.reduce(0.0) { sum, row in
      months.reduce(sum) { $0 + result.value(series: row, month: $1) }
    }
    return isSummed ? total : total / Double(months.count)
  }
}
