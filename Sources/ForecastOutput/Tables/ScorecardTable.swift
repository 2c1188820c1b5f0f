import CareModel
public import Experiments
import SimulationKernel

/// `scorecard.csv`: each measure with its target, its comparators, where it starts and where it goes.
public enum ScorecardTable {
  private static let outlook = [
    "date", "p10", "p50", "p90", "direction_of_travel", "judgement", "chance_of_target",
  ]

  /// The columns; `next` is a year or more on, `last` the last 31 March simulated.
  static let header =
    [
      "scenario", "group", "indicator", "breakdown_topic", "breakdown", "measure", "polarity",
      "unit", "target", "statistical_neighbours", "region", "national", "previous_year_end",
      "start_p50", "start_published",
    ] + outlook.map { "next_\($0)" } + outlook.map { "last_\($0)" } + [
      "target_source", "statistical_neighbours_source", "region_source", "national_source",
      "previous_year_end_source",
    ]

  /// The file's text: a row for each scenario and measure; `z` where there is nothing to say.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: header)
    for scorecard in experiment.scorecards {
      for row in scorecard.rows {
        let series = IndicatorRegistry.series[row.series]
        let indicator = IndicatorRegistry.indicators[series.indicator]
        let figures = figures(row.entry)
        let keys = [
          scorecard.scenario, indicator.group.rawValue, indicator.key, series.breakdown.topic,
          series.breakdown.item, indicator.title, indicator.direction.rawValue,
          indicator.unit.rawValue, target(row.entry?.target) ?? "z",
        ]
        // A forecast of one date only has it for the next and the last.
        let dates = [row.outlooks.first, row.outlooks.last]
        csv.row(
          keys + figures.map { $0.map { NumberText.cell($0.value) } ?? "z" }
            + [NumberText.cell(row.start.p50), NumberText.cell(row.missedStart ?? .nan)]
            + dates.flatMap { cells($0, indicator.direction, experiment.calendar) }
            + ([row.entry?.target?.figure] + figures).map(source))
      }
    }
    return csv.text
  }

  /// A target as `< 10`.
  static func target(_ target: ScorecardTarget?) -> String? {
    target.map { "\($0.comparator.rawValue) \(NumberText.cell($0.figure.value))" }
  }

  private static func figures(_ entry: ScorecardEntry?) -> [ScorecardFigure?] {
    [entry?.statisticalNeighbours, entry?.region, entry?.national, entry?.previousYear]
  }

  private static func source(_ figure: ScorecardFigure?) -> String {
    figure.map { "\($0.source) (\($0.period))" } ?? ""
  }

  private static func cells(
    _ outlook: ScorecardOutlook?, _ direction: IndicatorDirection, _ calendar: ForecastCalendar
  ) -> [String] {
    guard let outlook else { return Self.outlook.map { _ in "z" } }
    let forecast = outlook.forecast
    return [calendar.date(ofMonth: outlook.measure.month).description]
      + [forecast.p10, forecast.p50, forecast.p90].map(NumberText.cell)
      + [outlook.travel?.arrow ?? "z", outlook.travel?.words(direction) ?? "z"]
      + [NumberText.cell(outlook.chanceOfTarget ?? .nan)]
  }
}
