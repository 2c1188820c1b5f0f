import CareModel
public import Experiments

/// The console's waterfall: from the base, lever by lever, to all of them.
public enum AttributionText {
  /// A column for each measure; nothing where the joint effect is not shared out.
  public static func text(_ experiment: ExperimentSummary, style: TextStyle) -> String {
    guard let design = experiment.design?.attribution, !experiment.attributions.isEmpty else {
      return ""
    }
    let hasRemainder = experiment.attributions.contains { $0.remainder != nil }
    let grid = MeasureGrid(
      titles: ["base, mean"] + design.levers.map { MeasureGrid.words($0.name) }
        + (hasRemainder ? ["three or more at a time"] : []) + ["all together, mean", "less base"],
      columns: experiment.attributions.map { column($0, experiment.calendar) })
    return style.heading("From the base to all together: what each lever contributes") + "\n"
      + grid.text(style) + "\n" + note(design) + "\n"
  }

  private static func column(
    _ attribution: Attribution, _ calendar: ForecastCalendar
  ) -> MeasureGrid.Column {
    let scale = UnitScale(attribution.measure.indicator.unit)
    let steps =
      attribution.shares.map { ($0.summary.mean, 0.5 * ($0.upper - $0.lower)) }
      + [attribution.remainder].compactMap { $0.map { ($0.mean, $0.halfWidth) } }
    let joint = (attribution.joint.mean, attribution.joint.halfWidth)
    let decimals = scale.decimals(forHalfWidths: (steps + [joint]).map(\.1))
    func cell(_ step: (mean: Double, half: Double)) -> [String] {
      if step.mean == 0, step.half == 0 { return ["0"] }
      return [scale.text(step.mean, halfWidth: step.half, decimals: decimals)]
    }
    return MeasureGrid.Column(
      heading: MeasureGrid.heading(attribution.measure, scale, calendar),
      cells: [[scale.text(attribution.base.mean)]] + steps.map(cell)
        + [[scale.text(attribution.together.mean)], cell(joint)])
  }

  private static func note(_ design: AttributionDesign) -> String {
    let method =
      switch design.method {
      case .everySubset:
        "Shapley values from every subset of the \(design.levers.count) levers: what a lever adds, averaged "
          + "over all orders in which they may join."
      case .orders(let paths):
        "Shapley values estimated from \(paths.count / 2) orders in which the levers join and their "
          + "reverses: what a lever adds, averaged over the orders. The ± counts the orders drawn as well "
          + "as the replications."
      case .firstAndLast:
        "Half of what a lever does alone and half of what is lost without it: the Shapley value as long "
          + "as levers affect each other two by two. Three or more at a time is what that leaves over; "
          + "attribution in the experiment's run shares it out too."
      }
    return WrappedText.lines(
      method
        + " Contributions add up to all together less the base in every replication. Each ± is half a "
        + "95% interval by itself.", width: TextTable.width
    ).joined(separator: "\n") + "\n"
  }
}
