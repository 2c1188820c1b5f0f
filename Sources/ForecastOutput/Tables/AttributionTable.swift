import CareModel
public import Experiments
import SimulationKernel

/// `attribution.csv`: the joint effect of an experiment's levers on what it reports, step by step.
public enum AttributionTable {
  /// The columns; `from` and `to` are the levels before and after a step, for a waterfall.
  static let header = [
    "step", "name", "method", "orders", "indicator", "breakdown_topic", "breakdown", "unit",
    "polarity", "date", "months_summed", "from", "to", "contribution", "standard_error",
    "lower_95", "upper_95", "order_error", "n", "window",
  ]

  /// The file's text: for each measure the base, every lever, what remains and all together.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: header)
    guard let design = experiment.design?.attribution else { return csv.text }
    for attribution in experiment.attributions {
      let measure = attribution.measure
      let day = experiment.calendar.date(ofMonth: measure.month)
      let keys = [
        measure.indicator.key, measure.breakdown.topic, measure.breakdown.item,
        measure.indicator.unit.rawValue, measure.indicator.direction.rawValue, day.description,
        "\(measure.monthsSummed?.count ?? 0)",
      ]
      for step in steps(attribution) {
        csv.row(
          [step.kind, step.name, design.methodName, design.orders.map { "\($0)" } ?? "z"] + keys
            + step.numbers.map(NumberText.cell) + [
              "\(attribution.joint.count)", WindowText.text(measure, at: day),
            ])
      }
    }
    return csv.text
  }

  private struct Step {
    var kind: String
    var name = ""
    /// From, to, contribution, standard error, the interval's ends, the orders' error.
    var numbers: [Double]
  }

  private static func steps(_ attribution: Attribution) -> [Step] {
    let (base, joint) = (attribution.base, attribution.joint)
    let none = Double.nan
    var steps = [
      Step(
        kind: "base",
        numbers: [none, base.mean, none, base.standardError, base.lower, base.upper, none])
    ]
    var level = base.mean
    for share in attribution.shares {
      let mean = share.summary.mean
      steps.append(
        Step(
          kind: "lever", name: share.lever.name,
          numbers: [
            level, level + mean, mean, share.standardError, share.lower, share.upper,
            share.orderError,
          ]))
      level += mean
    }
    if let rest = attribution.remainder {
      steps.append(
        Step(
          kind: "remainder",
          numbers: [
            level, level + rest.mean, rest.mean, rest.standardError, rest.lower, rest.upper, none,
          ]))
    }
    steps.append(
      Step(
        kind: "together",
        numbers: [
          base.mean, attribution.together.mean, joint.mean, joint.standardError, joint.lower,
          joint.upper, none,
        ]))
    return steps
  }
}
