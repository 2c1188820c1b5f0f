import CareModel
public import Experiments
import SimulationKernel

/// The console's table of what a move avoided and a child kept in the area cost.
public enum CostEffectText {
  /// One row a scenario beside the base; nothing without a comparison.
  public static func text(_ experiment: ExperimentSummary, style: TextStyle) -> String {
    guard let first = experiment.costEffects.first else { return "" }
    let day = ReaderText.date(experiment.calendar.date(ofMonth: first.cost.month))
    let months = first.cost.monthsSummed?.count ?? 0
    let span = months == 12 ? "year to \(day)" : "\(months) months to \(day)"
    var table = TextTable(
      corner: "Less the base, \(span)",
      headings: [["£ for a", "move avoided"], ["£ for a child kept", "in the area for a year"]])
    for row in experiment.plan.scenarios.indices.dropFirst() {
      let effects = experiment.costEffects.filter { $0.scenario == row }
      guard effects.count == CostEffect.Gain.allCases.count else { continue }
      table.add(
        ScenarioTitle.text(row, of: experiment.plan, experiment.design),
        effects.map { cell($0.value) })
    }
    return table.text(style) + note
  }

  private static func cell(_ value: RatioOfMeans) -> [String] {
    func text(_ number: Double) -> String { NumberText.rounded(number, decimals: 0) }
    switch value.verdict {
    case .unknown, .loses: return [value.verdict.rawValue]
    case .estimable, .saves:
      let interval = "(\(text(value.lower)) to \(text(value.upper)))"
      return [text(value.ratio), interval]
        + (value.verdict == .saves ? [value.verdict.rawValue] : [])
    }
  }

  private static let note =
    WrappedText.lines(
      "Mean extra cost over mean gain, with Fieller's 95% interval: a ratio of means, all costs "
        + "counted; each interval holds by itself, not for all of them at once. Not estimable: the "
        + "interval of the gain covers zero. Only where it says so does a gain save money; any other "
        + "negative price may be chance.", width: TextTable.width
    ).joined(separator: "\n") + "\n"
}
