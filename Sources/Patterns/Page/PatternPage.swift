import Experiments
import ForecastOutput

/// The validation page as Markdown: the same bytes for the same set.
public struct PatternPage: Sendable {
  let patterns: PatternSet
  let command: String
  let version: String

  /// Makes the page of a set.
  ///
  /// - Parameters:
  ///   - patterns: published beside simulated.
  ///   - command: the command that makes the page again.
  ///   - version: the program's version.
  public init(_ patterns: PatternSet, command: String, version: String) {
    self.patterns = patterns
    self.command = command
    self.version = version
  }

  /// The text, which ends in one line feed.
  public var markdown: String {
    var lines = introduction + rule + summary
    for topic in PatternTopic.allCases {
      let judged = patterns.judged.filter { $0.definition.topic == topic }
      guard !judged.isEmpty else { continue }
      lines += ["## \(topic.rawValue)", ""]
      for pattern in judged { lines += section(pattern) }
    }
    lines += BacktestText(patterns.backtest, levers: levers).lines + crossChecks + sourceList
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  var scenario: Scenario { patterns.plan.scenarios[0] }
  /// The name of the scenario with the actions as they happened.
  var levers: String? { patterns.plan.scenarios.count > 1 ? patterns.plan.scenarios[1].name : nil }

  // MARK: Parts

  private var introduction: [String] {
    let years = ReplicationView.years
    return [
      "# Published beside simulated", "",
      "<!-- Made by a command, which overwrites it; explanations are in Sources/Patterns. -->", "",
      "This page sets what the model does beside what is published about England and about "
        + "\(scenario.area.authorityName). Parameters are the published ones and stated assumptions; "
        + "nothing has been tuned to the numbers on this page. A bad fit is shown as it is.", "",
      "```", command, "```", "",
      "| | |", "|---|---|", "| scenario | \(scenario.title) (`\(scenario.name)`) |",
      "| actions as they happened | \(levers.map { "`\($0)`" } ?? "none named") |",
      "| replications | \(patterns.plan.replications) |", "| seed | \(patterns.plan.seed) |",
      "| run | \(patterns.plan.runID) |", "| version | \(version) |", "",
      "* **What is simulated.** \(scenario.title), without the plan, for \(years) years. The first is "
        + "not counted: the starting state comes from tables, and placements before it are not all "
        + "known. Counts are pooled over years 2 to \(years) of a replication; the mean and the "
        + "middle 80 % are over replications.",
      "* **England is not \(scenario.area.authorityName).** No scenario of England exists; one "
        + "authority's geography, mix of placements, ages and provision are simulated and set beside "
        + "the nation. Where the authority's own number is published it has a column, so that a "
        + "difference of place can be told from a fault of the model.",
      "* **A published number is not a target here.** It may have informed a parameter: placement "
        + "mix, starts and reasons for leaving are inputs in part. The sections say what is counted.",
      "",
    ]
  }

  private var rule: [String] {
    [
      "## How fit is judged", "",
      "Row by row, by a rule fixed beforehand:", "",
      "* **inside** – the published number of England lies in the middle 80 % of the replications, "
        + "half a unit of its rounding allowed for;",
      "* **near** – it does not, but the mean is within 10 % of it or, for percentages, within one "
        + "point;",
      "* **× 1.6** – neither: the mean is 1.6 times the published number.", "",
      "A pattern *fits* when no row misses, fits *partly* when at most half of its rows miss, and "
        + "otherwise *misses*. The range is of one small authority: where few children are counted it "
        + "is wide, and inside says little.", "",
    ]
  }

  private var summary: [String] {
    let judged = patterns.judged
    var lines = [
      "## Summary", "",
      "| pattern | fit | rows inside / near / off | misses most |", "|---|---|---|---|",
    ]
    for pattern in judged {
      let definition = pattern.definition
      let worst = pattern.worst.map { row in
        "\(row.category.title): \(number(row.published, definition.unit)) published, "
          + "\(number(row.simulated.mean, definition.unit)) simulated"
      }
      lines.append(
        "| \(definition.title) | \(pattern.word) | \(pattern.inside) / \(pattern.near) / "
          + "\(pattern.off) | \(worst ?? "") |")
    }
    let rows = judged.reduce(0) { $0 + $1.judged }
    let inside = judged.reduce(0) { $0 + $1.inside }
    let near = judged.reduce(0) { $0 + $1.near }
    func count(_ word: String) -> Int { judged.count { $0.word == word } }
    return lines + [
      "",
      "Of \(judged.count) patterns, \(count("fits")) fit, \(count("partly")) fit partly and "
        + "\(count("misses")) miss; of \(rows) rows, \(inside) are inside, \(near) near and "
        + "\(rows - inside - near) off.", "",
    ]
  }

  private func section(_ pattern: PatternSummary) -> [String] {
    let definition = pattern.definition
    let hasLocal = pattern.rows.contains { $0.local != nil }
    let area = scenario.area.authorityName
    var lines = ["### \(definition.title)", "", definition.method, ""]
    lines += [
      "| \(definition.unit.rawValue) | \(PatternSummary.nation) |" + (hasLocal ? " \(area) |" : "")
        + " simulated | 80 % of replications | fit |",
      "|---|--:|" + (hasLocal ? "--:|" : "") + "--:|:-:|---|",
    ]
    for row in pattern.rows
    where row.published != nil || row.local != nil || row.simulated.count > 0 {
      let unit = definition.unit
      let range =
        row.simulated.count > 0
        ? "\(number(row.simulated.p10, unit)) to \(number(row.simulated.p90, unit))" : "–"
      lines.append(
        "| \(row.category.title) | \(number(row.published, unit)) |"
          + (hasLocal ? " \(number(row.local, unit)) |" : "")
          + " \(number(row.simulated.mean, unit)) | \(range) | \(fit(row, area)) |")
    }
    lines += ["", sources(of: pattern), ""]
    if pattern.off > 0 {
      let why = PatternReasons.text[definition.key] ?? "Nobody has found out yet."
      lines += ["**Why it misses.** \(why)", ""]
    }
    return lines
  }

  private func fit(_ row: PatternRow, _ area: String) -> String {
    let word: String
    switch row.fit {
    case .inside: word = "inside"
    case .near: word = "near"
    case .off(let ratio):
      word = ratio.isFinite ? "**× \(NumberText.rounded(ratio, decimals: 2))**" : "**too many**"
    case .unknown: word = row.simulated.count > 0 ? "–" : "not simulated"
    }
    return row.fit.isOff && row.localFit == .inside ? "\(word); inside for \(area)" : word
  }

  /// Where the numbers of a pattern were published, by the numbers of the list at the end.
  private func sources(of pattern: PatternSummary) -> String {
    var seen: [String] = []
    for fact in pattern.rows.compactMap(\.fact) {
      let number = (sources.firstIndex(of: fact.source) ?? 0) + 1
      let text = "[\(number)] \(fact.period), \(fact.quality.rawValue)"
      if !seen.contains(text) { seen.append(text) }
    }
    return "Published: " + seen.joined(separator: "; ") + "."
  }

  /// Every publication of the page, in order of appearance.
  private var sources: [String] {
    var seen: [String] = []
    for pattern in patterns.judged {
      for source in pattern.rows.compactMap(\.fact?.source) where !seen.contains(source) {
        seen.append(source)
      }
    }
    return seen + patterns.backtest.sources.filter { !seen.contains($0) }
  }

  private var sourceList: [String] {
    [
      "## Sources", "",
      "The CSV file beside this page holds every published number with its source and, where it was "
        + "derived, the formula. The files are in `scenarios/published`.", "",
    ] + sources.enumerated().map { "\($0 + 1). \($1)" } + [""]
  }

  private var crossChecks: [String] {
    [
      "## Two ways of counting", "",
      "The patterns are counted in the event log, after the rules of the statutory return: a child is "
        + "where it is at the end of a day, and the placements of an earlier period of care in the same "
        + "year count. The model's indicators count as events happen.", "",
      "| | counted in the log | the model's indicator |", "|---|--:|--:|",
    ]
      + patterns.crossChecks.map { check in
        "| \(check.title) | \(NumberText.rounded(check.counted.mean, decimals: 2)) | "
          + "\(NumberText.rounded(check.indicator.mean, decimals: 2)) |"
      } + [""]
  }

  private func number(_ value: Double?, _ unit: PatternUnit) -> String {
    guard let value, !value.isNaN else { return "–" }
    return NumberText.rounded(value, decimals: unit.decimals)
  }
}
