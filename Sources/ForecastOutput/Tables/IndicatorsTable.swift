import CareModel
public import Experiments
import SimulationKernel

/// `indicators.csv`: every series, month by month, with its distribution over replications.
public enum IndicatorsTable {
  /// The columns.
  static let header = [
    "scenario", "area_code", "area_name", "indicator", "breakdown_topic", "breakdown", "unit",
    "month", "mean", "sd", "standard_error", "p2_5", "p10", "p25", "p50", "p75", "p90", "p97_5",
    "n", "window",
  ]

  /// The file's text, of whole summaries; `month` is the day whose end the value belongs to.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    let pieces = zip(experiment.plan.scenarios, experiment.forecasts).flatMap { rows($0, $1) }
    return CSVText(header: header, rows: pieces).text
  }

  /// The rows of one scenario, in pieces.
  static func rows(
    _ scenario: Scenario, _ forecast: ForecastSummary, workers: Workers = .one
  ) -> [TextBuffer] {
    let area = [scenario.name, scenario.area.newAuthorityCode, scenario.area.authorityName]
    return MonthlyRows(forecast.calendar).rows(area, workers: workers) { row, month in
      let summary = forecast.monthly(series: row, month: month)
      return (
        [
          summary.mean, summary.standardDeviation, summary.standardError, summary.p2_5, summary.p10,
          summary.p25, summary.p50, summary.p75, summary.p90, summary.p97_5,
        ] as InlineArray<10, Double>, summary.count
      )
    }
  }
}
