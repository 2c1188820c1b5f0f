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

  /// The series of each indicator, or nil where it has no such slice, for each of `breakdowns`.
  private static let series: [[Int?]] = {
    let rows = Dictionary(uniqueKeysWithValues: zip(breakdowns, breakdowns.indices))
    let none = [Int?](repeating: nil, count: IndicatorRegistry.indicators.count)
    var series = [[Int?]](repeating: none, count: breakdowns.count)
    for (number, one) in IndicatorRegistry.series.enumerated() {
      guard let row = rows[one.breakdown] else { continue }
      series[row][one.indicator] = number
    }
    return series
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
    let pieces = zip(experiment.plan.scenarios, experiment.forecasts).flatMap { rows($0, $1) }
    return CSVText(header: header, rows: pieces).text
  }

  /// The rows of one scenario, in pieces.
  static func rows(
    _ scenario: Scenario, _ forecast: ForecastSummary, workers: Workers = .one
  ) -> [TextBuffer] {
    let years = forecast.calendar.years
    let absent = Array(measures.map { _ in ",z" }.joined().utf8)
    return workers.map(0..<(years.count * breakdowns.count)) { some in
      var text = TextBuffer()
      for row in some {
        let (year, breakdown) = (row / breakdowns.count, row % breakdowns.count)
        let slice = breakdowns[breakdown]
        text.append(
          CSVText.joined(place(scenario, years[year]) + [scenario.name, slice.topic, slice.item]))
        for series in series[breakdown] {
          guard let series else {
            text.append(absent)
            continue
          }
          let summary = forecast.annual(series: series, column: year)
          for measure in measures {
            text.append(ascii: ",")
            text.append(cell: measure.value(summary))
          }
        }
        text.append(ascii: "\n")
      }
      return [text]
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
}
