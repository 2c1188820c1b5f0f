public import CareModel

/// One series at one time, as a report shows it.
public struct ReportedMeasure: Sendable, Hashable {
  /// Row of `IndicatorRegistry.series`.
  public var series: Int
  /// The month of the forecast at whose end the value stands.
  public var month: Int

  /// Names a series and a month.
  public init(series: Int, month: Int) {
    self.series = series
    self.month = month
  }

  /// The indicator.
  public var indicator: IndicatorDefinition {
    IndicatorRegistry.indicators[IndicatorRegistry.series[series].indicator]
  }

  /// The slice of the indicator.
  public var breakdown: Breakdown { IndicatorRegistry.series[series].breakdown }

  /// The months that the value is made from, for what is about months: the last twelve, or all since the
  /// start where there are fewer; nil for a value that stands by itself.
  public var span: ClosedRange<Int>? {
    guard indicator.clock.isOfMonths, month > 0 else { return nil }
    return max(1, month - 11)...month
  }

  /// The months whose values are summed; nil for a value that stands by itself and for a mean of months.
  public var monthsSummed: ClosedRange<Int>? { indicator.clock == .month ? span : nil }

  /// The value from those of the series month by month.
  public func value(ofMonth value: (Int) -> Double) -> Double {
    guard let span else { return value(month) }
    return indicator.clock.value(
      ofSum: span.reduce(0) { $0 + value($1) }, months: span.count)
  }
}
