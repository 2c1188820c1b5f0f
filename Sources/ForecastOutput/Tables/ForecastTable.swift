import CareModel
public import Experiments

/// `forecast.csv`: the annual forecast in the tidy layout of Explore Education Statistics.
public enum ForecastTable {
  /// Columns of time, place and filters; the indicators follow.
  static let keyColumns = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "region_code", "region_name", "old_la_code", "la_name", "new_la_code", "scenario",
    "breakdown_topic", "breakdown",
  ]

  /// One column of each indicator: the end of its name, what a reader calls it, and its value.
  struct Measure: Sendable {
    let suffix: String
    let label: String
    let value: @Sendable (SeriesSummary) -> Double
  }

  /// The columns of each indicator.
  static let measures = [
    Measure(suffix: "mean", label: "mean") { $0.mean },
    Measure(suffix: "p10", label: "10th percentile") { $0.p10 },
    Measure(suffix: "p50", label: "median") { $0.p50 },
    Measure(suffix: "p90", label: "90th percentile") { $0.p90 },
    Measure(suffix: "lower_ci", label: "mean, lower 95%") { $0.lower },
    Measure(suffix: "upper_ci", label: "mean, upper 95%") { $0.upper },
  ]

  /// Every slice of every indicator once, in the order of the registry; the total comes first.
  static let breakdowns: [Breakdown] = {
    var seen: Set<Breakdown> = []
    return IndicatorRegistry.series.map(\.breakdown).filter { seen.insert($0).inserted }
  }()

  /// The columns.
  static var header: [String] {
    keyColumns
      + IndicatorRegistry.indicators.flatMap { indicator in
        measures.map { "\(indicator.key)_\($0.suffix)" }
      }
  }

  /// The file's text, of whole summaries: a row for each scenario, year and slice; `z` where an
  /// indicator has no such slice or no value.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    zip(experiment.plan.scenarios, experiment.forecasts)
      .reduce(CSVText(header: header).text) { $0 + rows($1.0, $1.1).joined() }
  }

  /// The rows of one scenario, in pieces.
  static func rows(
    _ scenario: Scenario, _ forecast: ForecastSummary, workers: Workers = .one
  ) -> [String] {
    let years = forecast.calendar.years
    return workers.map(0..<(years.count * breakdowns.count)) { some in
      some.map { row in
        var csv = CSVText()
        let (year, breakdown) = (years[row / breakdowns.count], breakdowns[row % breakdowns.count])
        let keys = place(scenario, year) + [scenario.name, breakdown.topic, breakdown.item]
        csv.row(
          keys
            + IndicatorRegistry.indicators.indices.flatMap { cells($0, breakdown, year, forecast) })
        return csv.text
      }
    }
  }

  private static func place(_ scenario: Scenario, _ year: ForecastYear) -> [String] {
    let area = scenario.area
    return [
      "\(year.year)", "Reporting year", "Local authority", area.countryCode, area.countryName,
      area.regionCode, area.regionName, area.oldAuthorityCode, area.authorityName,
      area.newAuthorityCode,
    ]
  }

  private static func cells(
    _ indicator: Int, _ breakdown: Breakdown, _ year: ForecastYear, _ forecast: ForecastSummary
  ) -> [String] {
    let breakdowns = IndicatorRegistry.indicators[indicator].breakdowns
    guard let offset = breakdowns.firstIndex(of: breakdown),
      let summary = forecast.annual(
        series: IndicatorRegistry.firstSeries[indicator] + offset, year: year)
    else { return measures.map { _ in "z" } }
    return measures.map { NumberText.cell($0.value(summary)) }
  }
}
