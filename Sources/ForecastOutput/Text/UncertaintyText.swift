import CareModel
public import Experiments
import SimulationKernel

/// The console's table of a two-level run: what better data would take away from the width of the ranges.
public enum UncertaintyText {
  /// The headline indicators of the base at the last milestone; nothing for a run of one level.
  public static func text(_ experiment: ExperimentSummary, style: TextStyle) -> String {
    guard let uncertainty = experiment.uncertainties.first,
      let month = experiment.calendar.milestones.last?.month
    else { return "" }
    let day = experiment.calendar.date(ofMonth: month)
    let plan = experiment.plan
    var table = TextTable(
      corner: "Width of ranges, \(ReaderText.date(day))",
      headings: [
        ["standard", "deviation"], ["from", "parameters"], ["from", "chance"],
        ["share of variance", "from parameters"], ["narrower if they", "were known"],
      ])
    for row in uncertainty.rows where row.measure.month == month {
      let indicator = row.measure.indicator
      guard indicator.isHeadline, row.measure.breakdown == .total else { continue }
      table.add(
        ReaderText.title(indicator), cells(row.level, decimals: max(1, indicator.unit.decimals)))
    }
    let note =
      "\(ReaderText.count(plan.parameterVectors, "parameter vector")) with "
      + "\(ReaderText.count(plan.inner, "replication")) each, and 95% intervals of the shares. The last "
      + "column is what better data on the inputs could take away at most; the rest is chance, which no "
      + "data remove."
    return table.text(style) + WindowText.note([day])
      + WrappedText.lines(note, width: TextTable.width).joined(separator: "\n") + "\n"
  }

  private static func cells(_ split: VarianceSplit, decimals: Int) -> [[String]] {
    func text(_ value: Double) -> String { NumberText.rounded(value, decimals: decimals) }
    func percent(_ value: Double) -> String { NumberText.rounded(100 * value, decimals: 0) }
    guard split.share.isFinite else { return Array(repeating: ["–"], count: 5) }
    let interval =
      split.lower.isFinite ? " (\(percent(split.lower)) to \(percent(split.upper)))" : ""
    return [
      [text(split.deviation)], [text(split.deviationFromParameters)],
      [text(split.deviationFromChance)], [percent(split.share) + "%" + interval],
      [percent(split.narrowing) + "%"],
    ]
  }
}
