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
    zip(experiment.plan.scenarios, experiment.forecasts)
      .reduce(CSVText(header: header).text) { $0 + rows($1.0, $1.1).joined() }
  }

  /// The rows of one scenario, in pieces.
  static func rows(
    _ scenario: Scenario, _ forecast: ForecastSummary, workers: Workers = .one
  ) -> [String] {
    let calendar = forecast.calendar
    let days = (0...calendar.months).map { calendar.date(ofMonth: $0) }
    let dates = days.map(\.description)
    let area = [scenario.name, scenario.area.newAuthorityCode, scenario.area.authorityName]
    return workers.map(IndicatorRegistry.series.indices) { some in
      some.map { row in
        var csv = CSVText()
        let series = IndicatorRegistry.series[row]
        let indicator = IndicatorRegistry.indicators[series.indicator]
        let keys = CSVText.joined(
          area + [
            indicator.key, series.breakdown.topic, series.breakdown.item, indicator.unit.rawValue,
          ])
        for month in 0...calendar.months {
          csv.row(
            after: "\(keys),\(dates[month])",
            fields(forecast.monthly(series: row, month: month))
              + [WindowText.text(indicator, at: days[month])])
        }
        return csv.text
      }
    }
  }

  private static func fields(_ summary: SeriesSummary) -> [String] {
    [
      summary.mean, summary.standardDeviation, summary.standardError, summary.p2_5, summary.p10,
      summary.p25, summary.p50, summary.p75, summary.p90, summary.p97_5,
    ].map(NumberText.cell) + ["\(summary.count)"]
  }
}
