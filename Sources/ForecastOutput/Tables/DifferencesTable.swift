import CareModel
public import Experiments
import SimulationKernel

/// `differences.csv`: each scenario less its base, paired replication by replication.
public enum DifferencesTable {
  /// The columns; the limits are the 95 % interval of the mean difference.
  static let header = [
    "scenario", "base", "indicator", "breakdown_topic", "breakdown", "unit", "month",
    "mean_difference", "standard_error", "lower_95", "upper_95", "p10", "p50", "p90",
    "share_better", "share_worse", "n", "window",
  ]

  /// The file's text, of whole summaries.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    CSVText(header: header, rows: experiment.comparisons.flatMap { rows($0) }).text
  }

  /// The rows of one comparison, in pieces.
  static func rows(_ comparison: ComparisonSummary, workers: Workers = .one) -> [TextBuffer] {
    let sides = [comparison.scenario, comparison.base]
    return MonthlyRows(comparison.calendar).rows(sides, workers: workers) { row, month in
      let difference = comparison.monthly(series: row, month: month)
      let summary = difference.summary
      return (
        [
          summary.mean, summary.standardError, difference.lower, difference.upper, summary.p10,
          summary.p50, summary.p90, difference.shareBetter ?? .nan, difference.shareWorse ?? .nan,
        ] as InlineArray<9, Double>, summary.count
      )
    }
  }
}
