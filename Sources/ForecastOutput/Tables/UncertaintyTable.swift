import CareModel
import Experiments
import SimulationKernel

/// `uncertainty.csv`: how much of each series' variance comes from uncertain parameters and how much from
/// chance.
public enum UncertaintyTable {
  /// The columns; the limits are the 95 % interval of the share.
  static let header = [
    "scenario", "compared_with", "indicator", "breakdown_topic", "breakdown", "unit", "date",
    "months_summed", "sd", "sd_parameters", "sd_chance", "variance_parameters_unbiased",
    "share_parameters", "lower_95",
    "upper_95", "narrowing", "outer", "inner", "n", "window",
  ]

  /// The rows of one scenario, and of its difference from the base where it has one.
  static func rows(_ uncertainty: UncertaintySummary, of plan: ExperimentPlan) -> TextBuffer {
    var csv = CSVText()
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    for row in uncertainty.rows {
      let measure = row.measure
      let day = calendar.date(ofMonth: measure.month)
      let keys = [
        measure.indicator.key, measure.breakdown.topic, measure.breakdown.item,
        measure.indicator.unit.rawValue, day.description,
        "\(measure.monthsSummed?.count ?? 0)",
      ]
      let window = WindowText.text(measure, at: day)
      func add(_ split: VarianceSplit, comparedWith base: String) {
        csv.row(
          [uncertainty.scenario, base] + keys + fields(split, inner: plan.inner) + [window])
      }
      add(row.level, comparedWith: "z")
      if let difference = row.difference {
        add(difference, comparedWith: plan.scenarios[0].name)
      }
    }
    return csv.buffer
  }

  private static func fields(_ split: VarianceSplit, inner: Int) -> [String] {
    [
      split.deviation, split.deviationFromParameters, split.deviationFromChance,
      split.parametersUnbiased, split.share, split.lower, split.upper, split.narrowing,
    ].map(NumberText.cell) + ["\(split.outer)", "\(inner)", "\(split.count)"]
  }
}
