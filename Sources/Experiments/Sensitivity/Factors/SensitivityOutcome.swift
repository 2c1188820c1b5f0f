import CareModel
import SimulationKernel

/// An outcome that is asked about: a series on a day.
public struct SensitivityOutcome: Sendable, Hashable {
  /// The series and the month.
  public let measure: ReportedMeasure
  /// `indicator@YYYY-MM`, with the slice as in `starts/Age/Under 1@2028-03` where it is not the whole.
  public let name: String

  /// Makes an outcome of a series and a month.
  public init(_ measure: ReportedMeasure, in calendar: ForecastCalendar) {
    self.measure = measure
    let date = calendar.date(ofMonth: measure.month)
    let month = (date.month < 10 ? "0" : "") + "\(date.month)"
    let slice =
      measure.breakdown == .total ? "" : "/\(measure.breakdown.topic)/\(measure.breakdown.item)"
    name = "\(measure.indicator.key)\(slice)@\(date.year)-\(month)"
  }

  /// The value in a finished trial; what is about months is made from twelve of them.
  func value(in values: [Double], months: Int) -> Double {
    let row = measure.series * (months + 1)
    return measure.value { values[row + $0] }
  }
}
