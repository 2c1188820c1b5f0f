import CareModel
public import Experiments
import SimulationKernel

/// `cost-effects.csv`: what each scenario pays, beside the base, for a move avoided and for a child kept in
/// the area.
public enum CostEffectsTable {
  /// The columns; `ratio` is the mean extra cost over the mean gain, with Fieller's 95 % interval.
  static let header = [
    "scenario", "compared_with", "measure", "unit", "date", "months_summed", "extra_cost",
    "extra_cost_lower_95", "extra_cost_upper_95", "gain", "gain_lower_95", "gain_upper_95", "ratio",
    "ratio_lower_95", "ratio_upper_95", "verdict", "n",
  ]

  /// The file's text.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: header)
    let scenarios = experiment.plan.scenarios
    for effect in experiment.costEffects {
      let value = effect.value
      let numbers = [
        value.cost.mean, value.cost.lower, value.cost.upper, value.gain.mean, value.gain.lower,
        value.gain.upper, value.ratio, value.lower, value.upper,
      ]
      csv.row(
        [
          scenarios[effect.scenario].name, scenarios[effect.reference].name, effect.gain.rawValue,
          IndicatorUnit.pounds.rawValue,
          experiment.calendar.date(ofMonth: effect.cost.month).description,
          "\(effect.cost.monthsSummed?.count ?? 0)",
        ] + numbers.map(NumberText.cell) + [value.verdict.rawValue, "\(value.cost.count)"])
    }
    return csv.text
  }
}
