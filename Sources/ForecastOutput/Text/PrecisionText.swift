import CareModel
public import Experiments
import SimulationKernel

/// What came of the wish for precision, in words.
public enum PrecisionText {
  /// One row a goal: in a comparison the difference that is least precise.
  public static func text(
    _ study: PrecisionStudy, of plan: ExperimentPlan, _ design: ExperimentDesign? = nil,
    style: TextStyle
  ) -> String {
    let isComparison = plan.scenarios.count > 1
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    var table = TextTable(
      corner: "Precision of the mean\(isComparison ? " differences" : "")",
      headings: [["at"], ["wanted"], ["reached"], ["replications", "needed"]])
    for row in widest(study) {
      let measure = row.goal.measure
      var title = ReaderText.title(measure.indicator, measure.breakdown)
      if isComparison { title += " (\(ScenarioTitle.text(row.scenario, of: plan, design)))" }
      table.add(
        title,
        [
          [ReaderText.date(calendar.date(ofMonth: measure.month))], [wanted(row)],
          [reached(row)] + (row.isConstant ? ["no variation"] : []), [needed(row)],
        ])
    }
    return table.text(style)
      + WrappedText.lines(conclusion(study), width: TextTable.width).joined(separator: "\n") + "\n"
  }

  /// Why a run ends with the code of a precision that was not reached.
  public static func failure(_ study: PrecisionStudy, of plan: ExperimentPlan) -> String {
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    let missed = widest(study).filter { !$0.isReached }.map { row in
      let month = calendar.date(ofMonth: row.goal.measure.month).description.prefix(7)
      return "  \(row.goal.measure.indicator.key)@\(month): wanted \(wanted(row)), "
        + "reached \(reached(row)), needed \(needed(row))"
    }
    return "error: the wanted precision was not reached in "
      + "\(ReaderText.count(study.search.replications, "replication")).\n"
      + missed.joined(separator: "\n")
      + "\nThe tables are written. " + advice(widest(study))
  }

  private static func advice(_ rows: [PrecisionRow]) -> String {
    let most = ExperimentPlan.replicationRange.upperBound
    guard rows.contains(where: { ($0.needed ?? 0) > most }) else {
      return "Ask for more with --replications; what is done is kept."
    }
    return
      "A run has at most \(NumberText.rounded(Double(most), decimals: 0)) replications: ask for "
      + "a wider half-width."
  }

  /// For each goal the row furthest from what was wanted.
  private static func widest(_ study: PrecisionStudy) -> [PrecisionRow] {
    let rows = study.rows
    let perGoal = rows.count / max(1, study.goals.count)
    return study.goals.indices.compactMap { goal in
      let candidates = rows[(goal * perGoal)..<((goal + 1) * perGoal)]
      return candidates.first { $0.halfWidth.isNaN }
        ?? candidates.max { $0.halfWidth < $1.halfWidth }
    }
  }

  private static func wanted(_ row: PrecisionRow) -> String {
    "±" + NumberText.rounded(row.goal.halfWidth, decimals: decimals(row.goal.halfWidth))
  }

  private static func reached(_ row: PrecisionRow) -> String {
    guard row.halfWidth.isFinite else { return "no value" }
    // One digit more than was asked for, so that the two can be told apart.
    let finer = row.goal.halfWidth < 1000 ? 1 : 0
    return "±"
      + NumberText.rounded(row.halfWidth, decimals: decimals(row.goal.halfWidth) + finer)
  }

  /// The decimals with which a number is written in full.
  private static func decimals(_ value: Double) -> Int {
    let parts = NumberText.exact(value).split(separator: ".")
    return parts.count > 1 ? parts[1].count : 0
  }

  private static func needed(_ row: PrecisionRow) -> String {
    guard let needed = row.needed else { return "unknown" }
    return (row.isReached ? "" : "about ") + NumberText.rounded(Double(needed), decimals: 0)
  }

  private static func conclusion(_ study: PrecisionStudy) -> String {
    let used = ReaderText.count(study.search.replications, "replication")
    let budget = NumberText.rounded(Double(study.search.rule.budget), decimals: 0)
    return study.search.state == .reached
      ? "Reached with \(used) of at most \(budget); halves of 95% intervals, looked at every "
        + "\(study.search.rule.step) replications."
      : "Not reached in \(used), which are all that were allowed; more can be asked for with "
        + "--replications."
  }
}
