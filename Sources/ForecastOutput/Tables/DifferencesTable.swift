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
    CSVText(header: header).text + experiment.comparisons.flatMap { rows($0) }.joined()
  }

  /// The rows of one comparison, in pieces.
  static func rows(_ comparison: ComparisonSummary, workers: Workers = .one) -> [String] {
    let calendar = comparison.calendar
    let days = (0...calendar.months).map { calendar.date(ofMonth: $0) }
    let dates = days.map(\.description)
    return workers.map(IndicatorRegistry.series.indices) { some in
      some.map { row in
        var csv = CSVText()
        let series = IndicatorRegistry.series[row]
        let indicator = IndicatorRegistry.indicators[series.indicator]
        let keys = CSVText.joined([
          comparison.scenario, comparison.base, indicator.key, series.breakdown.topic,
          series.breakdown.item, indicator.unit.rawValue,
        ])
        for month in 0...calendar.months {
          csv.row(
            after: "\(keys),\(dates[month])",
            fields(comparison.monthly(series: row, month: month))
              + [WindowText.text(indicator, at: days[month])])
        }
        return csv.text
      }
    }
  }

  private static func fields(_ difference: PairedDifference) -> [String] {
    let summary = difference.summary
    return [
      summary.mean, summary.standardError, difference.lower, difference.upper, summary.p10,
      summary.p50, summary.p90, difference.shareBetter ?? .nan, difference.shareWorse ?? .nan,
    ].map(NumberText.cell) + ["\(summary.count)"]
  }
}
