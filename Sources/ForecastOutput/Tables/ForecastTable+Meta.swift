import CareModel
public import Experiments

extension ForecastTable {
  /// The columns of a companion file.
  static let metaHeader = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
    "filter_hint", "filter_grouping_column", "filter_default",
  ]

  /// The text of `forecast.meta.csv`, which says what the columns of `forecast.csv` are.
  public static func metaCSV(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: metaHeader)
    // A filter with one item stays in the data file and out of this one.
    if experiment.plan.scenarios.count > 1 {
      csv.row([
        "scenario", "Filter", "Scenario", "", "", "", "The base and what it is compared with", "",
        experiment.plan.scenarios[0].name,
      ])
    }
    csv.row([
      "breakdown", "Filter", "Breakdown", "", "", "", "One-way slices of an indicator",
      "breakdown_topic", "",
    ])
    for indicator in IndicatorRegistry.indicators {
      for measure in measures {
        csv.row([
          "\(indicator.key)_\(measure.suffix)", "Indicator",
          "\(title(indicator)) (\(measure.label))", indicator.group.rawValue,
          indicator.unit == .percent ? "%" : "", "\(indicator.unit.decimals)", "", "", "",
        ])
      }
    }
    return csv.text
  }

  /// What a label calls an indicator.
  ///
  /// Rows of the data file are 31 Marches, so that a measure of a year is over the year to that day. A
  /// label has room for eighty characters, so that March is short.
  private static func title(_ indicator: IndicatorDefinition) -> String {
    if indicator.clock == .monthlyRate { return "\(indicator.title), mean of months" }
    guard indicator.clock == .rollingYear else { return indicator.title }
    let year = "in the year"
    return indicator.title.contains(year)
      ? indicator.title.replacing(year, with: "\(year) to 31 Mar")
      : "\(indicator.title), year to 31 Mar"
  }
}
