import CareModel
public import Experiments

/// The console's table of a comparison: how the headline indicators differ from the base.
public enum DifferenceText {
  /// The table of one scenario beside its base.
  ///
  /// A cell holds the mean difference, its 95 % interval (the precision of the simulation) and the
  /// shares of replications in which the scenario is better and worse.
  public static func text(_ comparison: ComparisonSummary, style: TextStyle) -> String {
    let milestones = comparison.calendar.milestones.dropFirst()
    var table = TextTable(
      corner: "Mean difference (95% interval)",
      headings: milestones.map { milestone in
        [ReaderText.date(comparison.calendar.date(ofMonth: milestone.month)), milestone.title]
      })
    for (row, indicator) in IndicatorRegistry.indicators.enumerated() where indicator.isHeadline {
      let series = IndicatorRegistry.firstSeries[row]
      table.add(
        ReaderText.title(indicator),
        milestones.map { milestone in
          cell(
            comparison.milestone(series: series, month: milestone.month),
            decimals: max(1, indicator.unit.decimals))
        })
    }
    return table.text(style)
  }

  /// What is shown of one difference.
  private static func cell(_ difference: PairedDifference, decimals: Int) -> [String] {
    guard difference.summary.count > 0 else { return ["–"] }
    // Before a lever acts, "better in 0%" would say less than this.
    if difference.summary.isZero { return ["no difference"] }
    func text(_ value: Double) -> String {
      NumberText.rounded(value, decimals: decimals, signed: true)
    }
    var lines = [text(difference.summary.mean)]
    if difference.summary.count > 1 {
      lines.append("(\(text(difference.lower)) to \(text(difference.upper)))")
    }
    // Both, for ties are neither: a lever that reaches few futures is no bad lever.
    if let better = difference.shareBetter, let worse = difference.shareWorse {
      lines.append("better in \(NumberText.rounded(100 * better, decimals: 0))%,")
      lines.append("worse in \(NumberText.rounded(100 * worse, decimals: 0))%")
    }
    return lines
  }
}
