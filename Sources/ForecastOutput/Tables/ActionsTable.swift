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
  ///   - workers: who share the scenarios; the text does not depend on them.
  public static func csv(_ experiment: ExperimentSummary, workers: Workers = .one) -> String {
    let plan = experiment.plan
    let scenarios = experiment.scenarios.filter { !$0.model.changes.isEmpty }
    let parts = workers.map(scenarios.indices) { some in
      some.map { rows(scenarios[$0], in: plan) }
    }
    return CSVText(header: header, rows: parts).text
  }

  private static func rows(_ scenario: Scenario, in plan: ExperimentPlan) -> TextBuffer {
    var csv = CSVText()
    let calendar = ForecastCalendar(start: scenario.start, months: plan.months)
    let years = calendar.years.filter(\.isComplete)
    let replications = (1...max(1, plan.replications)).map {
      // They follow from the parameters alone, and chance has no part in them.
      ActionCosts.of(
        scenario.model, seed: plan.seed, replication: plan.parameterVector(of: $0),
        months: plan.months)
    }
    for (row, action) in replications[0].enumerated() {
      for year in years {
        let summary = SeriesSummary(
          values: replications.map { costs in
            costs[row].isStated
              ? costs[row].months[(year.month - 12)..<year.month].reduce(0, +) : .nan
          })
        csv.row(
          [
            scenario.name, action.lever, IndicatorUnit.pounds.rawValue,
            calendar.date(ofMonth: year.month).description, "year to 31 March",
          ] + [summary.mean, summary.p10, summary.p50, summary.p90].map(NumberText.cell) + [
            "\(summary.count)"
          ])
      }
    }
    return csv.buffer
  }
}
