import CareModel
public import Experiments

/// `snapshot.csv`: the simulated start beside what was published.
public enum SnapshotTable {
  /// The columns.
  static let header = [
    "indicator", "breakdown_topic", "breakdown", "unit", "published", "simulated_mean", "p10",
    "p90", "difference", "within_noise", "fixed_by_scenario", "source",
  ]

  /// The file's text: one row for each published value of the base scenario.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: header)
    for row in experiment.snapshot {
      let series = IndicatorRegistry.series[row.published.series]
      let indicator = IndicatorRegistry.indicators[series.indicator]
      let numbers = [
        row.published.value, row.simulated.mean, row.simulated.p10, row.simulated.p90,
        row.difference,
      ]
      csv.row(
        [
          indicator.key, series.breakdown.topic, series.breakdown.item, indicator.unit.rawValue,
        ] + numbers.map(NumberText.cell) + [
          row.isWithinNoise.map(yesOrNo) ?? "z", yesOrNo(row.published.isFixedByScenario),
          row.published.source,
        ])
    }
    return csv.text
  }

  private static func yesOrNo(_ answer: Bool) -> String { answer ? "yes" : "no" }
}
