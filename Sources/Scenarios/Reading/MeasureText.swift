import CareModel
public import Experiments
import SimulationKernel

/// Why a text names no series and month; one sentence with what to write instead.
public struct MeasureTextError: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String
}

/// Reads a series and a month as they are named on a command line: `outside_authority@2028-03`.
///
/// A slice is named by its topic and item, `starts/Age/Under 1`. Without a month the last one of the
/// console's first table is meant.
public enum MeasureText {
  /// The series at the month that a text names.
  public static func measure(
    _ text: String, in calendar: ForecastCalendar
  ) throws(MeasureTextError) -> ReportedMeasure {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let series = try series(String(parts[0]).trimmingSpaces)
    guard parts.count > 1 else {
      return ReportedMeasure(series: series, month: calendar.milestones.last?.month ?? 0)
    }
    let month = try month(String(parts[1]).trimmingSpaces, in: calendar)
    let measure = ReportedMeasure(series: series, month: month)
    if month == 0, measure.indicator.clock.isOfMonths {
      throw MeasureTextError(
        description: "\(parts[0]) counts what happens in months, and none has passed at the start")
    }
    return measure
  }

  private static func series(_ text: String) throws(MeasureTextError) -> Int {
    let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
    let key = parts.first ?? ""
    guard let row = IndicatorRegistry.indicator(key) else {
      throw unknown(
        "“\(key)” is no indicator", key, among: IndicatorRegistry.indicators.map(\.key))
    }
    let first = IndicatorRegistry.firstSeries[row]
    if parts.count == 1 { return first }
    let slices = IndicatorRegistry.indicators[row].breakdowns.indices.map {
      SeriesName.text(first + $0)
    }
    guard let offset = slices.firstIndex(of: text) else {
      throw unknown("\(key) has no slice “\(text.dropFirst(key.count + 1))”", text, among: slices)
    }
    return first + offset
  }

  private static func month(
    _ text: String, in calendar: ForecastCalendar
  ) throws(MeasureTextError) -> Int {
    let names = (0...calendar.months).map { calendar.date(ofMonth: $0).description.prefix(7) }
    if let month = names.firstIndex(where: { $0 == text }) { return month }
    guard CivilDate(text + "-01") != nil else {
      throw MeasureTextError(description: "“\(text)” is no month written as YYYY-MM")
    }
    throw MeasureTextError(
      description: "\(text) lies outside the forecast, which goes from \(names[0]) to "
        + "\(names[calendar.months])")
  }

  private static func unknown(
    _ problem: String, _ word: String, among words: [String]
  ) -> MeasureTextError {
    let hint =
      Suggestion.nearest(to: word, among: words).map { "did you mean \($0)?" }
      ?? "expected \(Suggestion.list(words))"
    return MeasureTextError(description: "\(problem); \(hint)")
  }
}
