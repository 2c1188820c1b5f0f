import CareModel
public import Experiments
import SimulationKernel

/// `actions.csv`: what each action in force costs by itself, year by year.
public enum ActionsTable {
  /// The columns.
  static let header = [
    "scenario", "action", "unit", "date", "window", "mean", "p10", "p50", "p90", "n",
  ]

  /// The file's text: a row for each scenario, lever and complete year to 31 March.
  ///
  /// A lever that states no cost has `z`, and scenarios that are run for an attribution alone have no rows.
  ///
  /// - Parameters:
  ///   - experiment: what was run.
  ///   - replications: the numbers of those that the other tables are made of, which are not the first
  ///     where some are missing; nil for replications 1 to the plan's number.
  ///   - workers: who share the scenarios; the text does not depend on them.
  public static func csv(
    _ experiment: ExperimentSummary, among replications: [Int]? = nil, workers: Workers = .one
  ) -> String {
    let plan = experiment.plan
    let replications = replications ?? Array(1...max(1, plan.replications))
    let scenarios = experiment.scenarios.filter { !$0.levers.isEmpty }
    let parts = workers.map(scenarios.indices) { some in
      some.map { rows(scenarios[$0], among: replications, in: plan) }
    }
    return CSVText(header: header, rows: parts).text
  }

  private static func rows(
    _ scenario: Scenario, among replications: [Int], in plan: ExperimentPlan
  ) -> TextBuffer {
    var csv = CSVText()
    let calendar = ForecastCalendar(start: scenario.start, months: plan.months)
    let years = calendar.years.filter(\.isComplete)
    let replications = replications.map {
      // They follow from the parameters alone, and chance has no part in them.
      ActionCosts.of(
        scenario.model, seed: plan.seed, replication: plan.parameterVector(of: $0),
        months: plan.months)
    }
    for lever in scenario.levers {
      // A lever without changes, such as one that only opens a home, is not among those that have costs.
      let stated = replications.compactMap { costs in
        costs.first { $0.lever == lever && $0.isStated }
      }
      for year in years {
        let summary = SeriesSummary(
          values: stated.map { $0.months[(year.month - 12)..<year.month].reduce(0, +) })
        csv.row(
          [
            scenario.name, lever, IndicatorUnit.pounds.rawValue,
            calendar.date(ofMonth: year.month).description, WindowText.year,
          ] + [summary.mean, summary.p10, summary.p50, summary.p90].map(NumberText.cell) + [
            "\(summary.count)"
          ])
      }
    }
    return csv.buffer
  }
}
