import Experiments
import ForecastOutput

/// The section on the authority's own years.
struct BacktestText {
  let backtest: Backtest
  let levers: String?

  init(_ backtest: Backtest, levers: String?) {
    self.backtest = backtest
    self.levers = levers
  }

  /// The lines of the section; none where nothing is published for the authority.
  var lines: [String] {
    guard !backtest.rows.isEmpty else { return [] }
    return heading + table + (levers == nil ? unscored : scores)
  }

  private var start: Int { backtest.years.start }
  private var forecast: Int { backtest.years.forecast }
  /// Every published year, oldest first.
  private var years: [Int] {
    Set(backtest.rows.flatMap { $0.published.keys }).sorted()
  }

  private var heading: [String] {
    var lines = [
      "## \(backtest.area), \(years.first ?? start) to \(years.last ?? forecast)", "",
      "Years end on 31 March. The simulation begins on 31 March \(start) from the published tables of "
        + "that day, so the column of its first day says how well the starting state was drawn, not "
        + "how good the forecast is. Earlier years are printed as context: there is no starting state "
        + "to simulate them from.", "",
      "* **\(forecast) without the plan** is a counterfactual: what happened in that year includes the "
        + "plan, so it is set beside and never scored.",
    ]
    if let levers {
      lines.append(
        "* **\(forecast) with actions** is `\(levers)`: the actions as they happened. This forecast is "
          + "scored. It used nothing published after 31 March \(start), but the people who set the "
          + "assumptions knew \(forecast).")
    }
    return lines + [""]
  }

  private var table: [String] {
    var header = ["| |"]
    header += years.filter { $0 <= start }.map { " \($0) |" }
    header += [" \(start) first day |", " \(forecast) |", " \(forecast) without the plan (80 %) |"]
    if levers != nil { header.append(" \(forecast) with actions (80 %) |") }
    let columns = header.count - 1
    var lines = [
      header.joined(), "|---|" + String(repeating: "--:|", count: columns),
    ]
    for row in backtest.rows {
      var cells = years.filter { $0 <= start }.map { number(row.published[$0], row) }
      cells += [number(row.start.mean, row), "**\(number(row.published[forecast], row))**"]
      cells.append(range(row.withoutPlan, row))
      if let actions = row.withActions { cells.append(range(actions, row)) }
      lines.append("| \(row.title) | " + cells.joined(separator: " | ") + " |")
    }
    return lines + [""]
  }

  private var unscored: [String] {
    ["No actions were named, so no forecast is scored.", ""]
  }

  private var scores: [String] {
    let scored = backtest.rows.filter { $0.score != nil && $0.persistence != nil }
    guard !scored.isEmpty else { return [] }
    var lines = [
      "### Score of the forecast for \(forecast)", "",
      "CRPS is the continuous ranked probability score, in the unit of the row; smaller is better. "
        + "Persistence says that \(forecast) will be as \(start) was; its score is the error.", "",
      "| | published | 80 % | 95 % | in 80 % | in 95 % | CRPS | persistence |",
      "|---|--:|:-:|:-:|:-:|:-:|--:|--:|",
    ]
    for row in scored {
      guard let actions = row.withActions, let coverage = row.coverage else { continue }
      lines.append(
        "| \(row.title) | \(number(row.published[forecast], row)) | "
          + "\(number(actions.p10, row)) to \(number(actions.p90, row)) | "
          + "\(number(actions.p2_5, row)) to \(number(actions.p97_5, row)) | "
          + "\(coverage.eighty ? "yes" : "no") | \(coverage.ninetyFive ? "yes" : "no") | "
          + "\(score(row.score)) | \(score(row.persistence)) |")
    }
    let eighty = scored.count { $0.coverage?.eighty == true }
    let ninetyFive = scored.count { $0.coverage?.ninetyFive == true }
    let better = scored.count { ($0.score ?? 0) < ($0.persistence ?? 0) }
    lines += [
      "",
      "Of \(scored.count) numbers, \(eighty) lie in the 80 % range (\(percent(eighty, scored.count))), "
        + "\(ninetyFive) in the 95 % range (\(percent(ninetyFive, scored.count))); the forecast scores "
        + "better than persistence for \(better). It is one year of one authority, and the rows move "
        + "together: this is a description, not a test.", "",
    ]
    if let why = PatternReasons.text["backtest"] { lines += ["**Where it misses.** \(why)", ""] }
    return lines
  }

  private func number(_ value: Double?, _ row: Backtest.Row) -> String {
    guard let value, !value.isNaN else { return "–" }
    return NumberText.rounded(value, decimals: row.isPercent ? 1 : 0)
  }

  private func range(_ summary: SeriesSummary, _ row: Backtest.Row) -> String {
    guard summary.count > 0 else { return "–" }
    return "\(number(summary.mean, row)) (\(number(summary.p10, row)) to "
      + "\(number(summary.p90, row)))"
  }

  private func score(_ value: Double?) -> String {
    value.map { NumberText.rounded($0, decimals: 2) } ?? "–"
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    "\(NumberText.rounded(100 * Double(part) / Double(whole), decimals: 0)) %"
  }
}
