import CareModel
import Experiments
import SimulationKernel

/// What stretch of time a value covers, in the words of the files.
enum WindowText {
  /// The label of a value that belongs to a date.
  ///
  /// A measure of a year is the published one at 31 March only; at any other day it is a rolling one, over
  /// the twelve months that end there.
  static func text(_ indicator: IndicatorDefinition, at date: CivilDate) -> String {
    switch indicator.clock {
    case .monthEnd: "at month end"
    case .month, .monthlyRate: "in the month"
    case .rollingYear: isYearEnd(date) ? year : rolling
    }
  }

  /// The label of what a report shows at a date: what is about months is made from several of them.
  static func text(_ measure: ReportedMeasure, at date: CivilDate) -> String {
    guard let span = measure.span, span.count > 1 else { return text(measure.indicator, at: date) }
    let isYear = span.count == 12 && isYearEnd(date)
    let months = isYear ? year : "\(span.count) months to the date"
    return measure.monthsSummed == nil ? "monthly mean, \(months)" : months
  }

  static let year = "year to 31 March"
  static let rolling = "rolling 365 days"

  static func isYearEnd(_ date: CivilDate) -> Bool { date.month == 3 && date.day == 31 }

  /// What a table on a screen says under its columns when some are no year's end.
  static func note(_ dates: [CivilDate]) -> String {
    let others = dates.filter { !isYearEnd($0) }
    guard !others.isEmpty else { return "" }
    let list = others.map(ReaderText.date).joined(separator: ", ")
    let text =
      "At \(list) measures of a year, such as 3 or more placements, are \(rolling), "
      + "not the published year to 31 March."
    return WrappedText.lines(text, width: TextTable.width).joined(separator: "\n") + "\n"
  }
}
