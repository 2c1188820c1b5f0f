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
    "verdict", "n", "window", "simultaneous_lower", "simultaneous_upper", "comparisons",
    "share_better_lower_95", "share_better_upper_95", "variance_reduction",
  ]

  /// The file's text: every arm beside the base, then all levers but each beside all of them.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: header)
    let family = "\(experiment.design?.familySize ?? 0)"
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
          WindowText.text(measure, at: experiment.calendar.date(ofMonth: measure.month)),
          NumberText.cell(effect.simultaneousLower), NumberText.cell(effect.simultaneousUpper),
          family,
        ]
          + [
            effect.chanceBetter?.lower ?? .nan, effect.chanceBetter?.upper ?? .nan,
            effect.varianceReduction,
          ].map(NumberText.cell))
    }
    return csv.text
  }
}
