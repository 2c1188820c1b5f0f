import CareModel
import Experiments
import SimulationKernel

/// How an outcome's numbers are shown to a reader.
struct OutcomeScale {
  let factor: Double
  let decimals: Int
  let title: String

  init(_ outcome: SensitivityOutcome, in calendar: ForecastCalendar, sizes: [Double]) {
    let measure = outcome.measure
    let isMoney = measure.indicator.unit == .pounds
    factor = isMoney ? 1e-6 : 1
    // Two digits of the largest number shown.
    var (decimals, scaled) = (0, (sizes.map(\.magnitude).filter(\.isFinite).max() ?? 1) * factor)
    while scaled > 0, scaled < 10, decimals < 3 {
      scaled *= 10
      decimals += 1
    }
    self.decimals = decimals
    let date = ReaderText.date(calendar.date(ofMonth: measure.month))
    let name =
      isMoney ? "\(measure.indicator.title), £ million" : ReaderText.title(measure.indicator)
    let mean = measure.monthsSummed == nil ? "mean of " : ""
    let span = measure.span.map { "\(mean)\(ReaderText.count($0.count, "month")) to " } ?? ""
    title = String(name.map { $0 == WrappedText.joiner ? " " : $0 }) + ", " + span + date
  }

  func text(_ value: Double, signed: Bool = false) -> String {
    value.isFinite
      ? NumberText.rounded(factor * value, decimals: decimals, signed: signed) : "–"
  }

  /// A number and half its interval.
  func text(_ estimate: Estimate, signed: Bool = false) -> String {
    guard estimate.upper.isFinite else { return text(estimate.value, signed: signed) }
    return text(estimate.value, signed: signed) + " ±" + text(estimate.upper - estimate.value)
  }
}
