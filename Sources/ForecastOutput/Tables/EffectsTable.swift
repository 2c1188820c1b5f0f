import CareModel
public import Experiments
import SimulationKernel

/// `effects.csv`: what each arm of an experiment does to what the experiment reports.
public enum EffectsTable {
  /// The columns; `arm` and `name` say what the scenario is there for.
  static let header = [
    "arm", "name", "scenario", "compared_with", "indicator", "breakdown_topic", "breakdown", "unit",
    "polarity", "date", "months_summed", "mean", "compared_mean", "mean_difference",
    "standard_error", "lower_95", "upper_95", "p10", "p50", "p90", "share_better", "share_worse",
    "verdict", "n", "window",
  ]

  /// The file's text: every arm beside the base, then all levers but each beside all of them.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: header)
    for effect in experiment.effects {
      let (measure, difference) = (effect.measure, effect.difference)
      let scenarios = experiment.plan.scenarios
      let numbers = [
        effect.level.mean, effect.referenceLevel.mean, difference.summary.mean,
        difference.summary.standardError, difference.lower, difference.upper,
        difference.summary.p10, difference.summary.p50, difference.summary.p90,
        difference.shareBetter ?? .nan, difference.shareWorse ?? .nan,
      ]
      csv.row(
        [
          effect.arm.role.rawValue, effect.arm.name, scenarios[effect.arm.scenario].name,
          scenarios[effect.reference.scenario].name, measure.indicator.key,
          measure.breakdown.topic, measure.breakdown.item, measure.indicator.unit.rawValue,
          measure.indicator.direction.rawValue,
          experiment.calendar.date(ofMonth: measure.month).description,
          "\(measure.monthsSummed?.count ?? 0)",
        ] + numbers.map(NumberText.cell) + [
          effect.verdict.rawValue, "\(difference.summary.count)",
          WindowText.text(
            measure.indicator, at: experiment.calendar.date(ofMonth: measure.month)),
        ])
    }
    return csv.text
  }
}
