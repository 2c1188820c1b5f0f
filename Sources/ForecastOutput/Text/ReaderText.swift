import CareModel
import Experiments
import SimulationKernel

/// Dates, titles and numbers in a reader's words.
enum ReaderText {
  /// A date as 31 Mar 2024.
  static func date(_ date: CivilDate) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// An indicator's title with its unit, unless the title names what it counts.
  static func title(_ indicator: IndicatorDefinition, _ breakdown: Breakdown = .total) -> String {
    var title = indicator.title
    if breakdown != .total { title += ": \(breakdown.item)" }
    if indicator.unit == .percent { return "\(title),\(WrappedText.joiner)%" }
    let words = indicator.title.lowercased()
    if words.contains(indicator.unit.rawValue) || words.contains("per ") { return title }
    return "\(title), \(indicator.unit.rawValue)"
  }

  /// A median and the middle 80 % as `540 (512 to 570)`, in parts; a dash where there is no value.
  static func range(_ summary: SeriesSummary, decimals: Int) -> [String] {
    guard summary.count > 0 else { return ["–"] }
    func text(_ value: Double) -> String { NumberText.rounded(value, decimals: decimals) }
    return [text(summary.p50), "(\(text(summary.p10)) to \(text(summary.p90)))"]
  }

  /// A count of things, the noun in its number.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(NumberText.rounded(Double(number), decimals: 0)) \(noun)\(number == 1 ? "" : "s")"
  }
}
