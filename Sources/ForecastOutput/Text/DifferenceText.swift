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
      let differences = milestones.map {
        comparison.milestone(series: series, month: $0.month)
      }
      let decimals = decimals(of: differences, atLeast: max(1, indicator.unit.decimals))
      table.add(ReaderText.title(indicator), differences.map { cell($0, decimals: decimals) })
    }
    return table.text(style)
  }

  /// Decimals with which no interval that excludes zero seems to touch it; three more at most.
  private static func decimals(of differences: [PairedDifference], atLeast least: Int) -> Int {
    (least..<(least + 3)).first { decimals in
      differences.allSatisfy { difference in
        let touches = [difference.lower, difference.upper].contains {
          NumberText.rounded($0.magnitude, decimals: decimals)
            == NumberText.rounded(0, decimals: decimals)
        }
        return !(difference.lower * difference.upper > 0 && touches)
      }
    } ?? least + 3
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
