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
          "\(indicator.title) (\(measure.label))", indicator.group.rawValue,
          indicator.unit == .percent ? "%" : "", "\(indicator.unit.decimals)", "", "", "",
        ])
      }
    }
    return csv.text
  }
}
