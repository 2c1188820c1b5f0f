import CareModel
public import Experiments
import SimulationKernel

/// `expectations.csv`: what was expected, what the replications say, and how it came out.
public enum ExpectationsTable {
  /// The name of the file.
  public static let fileName = "expectations.csv"

  /// The columns; `event` and `event_level` are those of a share of replications.
  static let header = [
    "expectation", "scenario", "compared_with", "indicator", "breakdown_topic", "breakdown", "unit",
    "first_date", "last_date", "statistic", "event", "event_level", "comparison", "level",
    "estimate", "lower_95", "upper_95", "n", "outcome", "fails", "when_undecided", "why",
  ]

  /// The file's text: a row an expectation, in the order of the file that states them.
  public static func csv(_ experiment: ExperimentSummary) -> String {
    var csv = CSVText(header: header)
    let scenarios = experiment.plan.scenarios
    for judgement in experiment.expectations {
      let expected = judgement.expectation
      let series = IndicatorRegistry.series[expected.series]
      let indicator = IndicatorRegistry.indicators[series.indicator]
      let (statistic, event) = words(expected.statistic)
      let estimate = judgement.estimate
      let numbers = [estimate?.value, estimate?.lower, estimate?.upper]
      csv.row(
        [
          expected.text, scenarios[expected.subject.scenario].name,
          expected.reference.map { scenarios[$0.scenario].name } ?? "z", indicator.key,
          series.breakdown.topic, series.breakdown.item, indicator.unit.rawValue,
          expected.days.lowerBound.description, expected.days.upperBound.description, statistic,
        ] + event + [expected.comparator.rawValue, NumberText.cell(expected.level)]
          + numbers.map { NumberText.cell($0 ?? .nan) } + [
            "\(estimate?.count ?? 0)", judgement.outcome.rawValue,
            judgement.outcome.isFailure ? "yes" : "no", expected.whenUndecided.rawValue,
            expected.why,
          ])
    }
    return csv.text
  }

  /// The name of a statistic, and the event whose share it is.
  static func words(_ statistic: ForecastExpectation.Statistic) -> (name: String, event: [String]) {
    switch statistic {
    case .mean: ("mean", ["z", "z"])
    case .percentile(let percentile): ("p\(NumberText.exact(percentile))", ["z", "z"])
    case .share(let side, let level): ("share", [side.rawValue, NumberText.cell(level)])
    }
  }
}
