import Experiments
import ForecastOutput

/// The numbers of the page as CSV, one row a number, every published one with its source.
public enum PatternTable {
  /// The columns.
  static let header = [
    "table", "pattern", "category", "unit", "period", "published", "quality", "source", "note",
    "own_authority", "replications", "mean", "p2_5", "p10", "p90", "p97_5", "ratio", "fit", "crps",
    "crps_persistence",
  ]

  /// The text of the file.
  public static func csv(_ set: PatternSet) -> String {
    var csv = CSVText(header: header)
    for pattern in set.patterns {
      for row in pattern.rows {
        let fact = row.fact
        var cells = [
          "pattern", pattern.definition.key, row.category.key, pattern.definition.unit.rawValue,
          fact?.period ?? "", cell(row.published), fact?.quality.rawValue ?? "",
          fact?.source ?? "", fact?.note ?? "", cell(row.local),
        ]
        cells += numbers(row.simulated)
        cells += [cell(row.ratio), word(row.fit), "", ""]
        csv.row(cells)
      }
    }
    for row in set.backtest.rows {
      let unit = row.isPercent ? "percent" : "number"
      let years = set.backtest.years
      func add(
        _ category: String, _ published: Double?, _ simulated: SeriesSummary?,
        scores: [Double?] = [nil, nil]
      ) {
        var cells = [
          "backtest", row.title, category, unit, "", cell(published), "", "", "", "",
        ]
        cells += simulated.map(numbers) ?? ["", "", "", "", "", ""]
        cells += ["", ""] + scores.map(cell)
        csv.row(cells)
      }
      for year in row.published.keys.sorted() { add("\(year) published", row.published[year], nil) }
      add("\(years.start) first day", row.published[years.start], row.start)
      add("\(years.forecast) without the plan", nil, row.withoutPlan)
      if let actions = row.withActions {
        add(
          "\(years.forecast) with actions", row.published[years.forecast], actions,
          scores: [row.score, row.persistence])
      }
    }
    return csv.text
  }

  private static func numbers(_ summary: SeriesSummary) -> [String] {
    guard summary.count > 0 else { return ["0", "", "", "", "", ""] }
    return ["\(summary.count)"]
      + [summary.mean, summary.p2_5, summary.p10, summary.p90, summary.p97_5].map(NumberText.cell)
  }

  private static func cell(_ value: Double?) -> String {
    guard let value, !value.isNaN else { return "" }
    return NumberText.cell(value)
  }

  private static func word(_ fit: PatternFit) -> String {
    switch fit {
    case .inside: "inside"
    case .near: "near"
    case .off: "off"
    case .unknown: ""
    }
  }
}
