import CareModel
public import Experiments

/// The console's first table: headline indicators at the start and after 1, 3, 5 and 10 years.
public enum HeadlineText {
  /// The table of one scenario.
  public static func text(_ forecast: ForecastSummary, style: TextStyle) -> String {
    let milestones = forecast.calendar.milestones
    var table = TextTable(
      corner: "Median (8 in 10 futures)",
      headings: milestones.map { milestone in
        [ReaderText.date(forecast.calendar.date(ofMonth: milestone.month)), milestone.title]
      })
    for (row, indicator) in IndicatorRegistry.indicators.enumerated() where indicator.isHeadline {
      let series = IndicatorRegistry.firstSeries[row]
      table.add(
        ReaderText.title(indicator),
        milestones.map { milestone in
          ReaderText.range(
            forecast.milestone(series: series, month: milestone.month),
            decimals: indicator.unit.decimals)
        })
    }
    let days = milestones.map { forecast.calendar.date(ofMonth: $0.month) }
    return table.text(style) + WindowText.note(days)
  }
}
