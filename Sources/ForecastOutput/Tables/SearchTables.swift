import CareModel
import Experiments

/// The tables of a search.
public enum SearchTables {
  static let frontierName = "frontier.csv"
  static let portfoliosName = "portfolios.csv"

  /// Their names.
  public static let names = [frontierName, portfoliosName]

  private static func parts(_ name: String) -> [String] {
    ["mean", "difference", "lower_95", "upper_95"].map { "\(name)_\($0)" }
  }

  private static func parts(_ entry: SearchOutcome.Entry, _ column: Int) -> [String] {
    let difference = entry.differences[column]
    return [entry.levels[column].mean, difference.mean, difference.lower, difference.upper]
      .map(NumberText.cell)
  }

  /// `frontier.csv`: portfolios that none beats in both price and objective, by rising price.
  static func frontier(_ report: SearchReport) -> String {
    var csv = CSVText(
      header: ["portfolio", "levers", "chosen", "budget", "replications"] + parts("cost")
        + parts("objective") + parts("bill"))
    let budget = report.design.roles.firstIndex(of: .budget)
    for row in report.outcome.frontier {
      let entry = report.outcome.entries[row]
      csv.row(
        [
          "\(row)", report.words.portfolio(entry.portfolio),
          row == report.outcome.chosen ? "yes" : "no",
          budget.map { entry.limits[$0].judgement.rawValue } ?? "z", "\(entry.replications)",
        ] + parts(entry, report.cost) + parts(entry, 0) + parts(entry, report.design.bill))
    }
    return csv.text
  }

  /// `portfolios.csv`: every portfolio that was tried, in the order of trying.
  static func portfolios(_ report: SearchReport) -> String {
    var csv = CSVText(
      header: [
        "portfolio", "levers", "count", "stage", "limits", "replications", "fresh",
        "dropped_after",
      ] + parts("objective") + parts("cost") + parts("bill"))
    for (row, entry) in report.outcome.entries.enumerated() {
      csv.row(
        [
          "\(row)", report.words.portfolio(entry.portfolio), "\(entry.portfolio.count)",
          entry.stage.rawValue, report.limits(of: entry), "\(entry.replications)",
          entry.isFresh ? "yes" : "no", entry.droppedAfter.map { "\($0)" } ?? "z",
        ] + parts(entry, 0) + parts(entry, report.cost) + parts(entry, report.design.bill))
    }
    return csv.text
  }
}
