public import SimulationKernel

/// What was written and what the checks found, for a reader.
public struct ReturnSummaryText: Sendable {
  /// The most findings of a kind that are printed.
  static let limit = 20

  private let returns: [YearlyReturn]
  private let start: CivilDate

  /// Makes the text of returns whose trace begins at the end of a date.
  public init(_ returns: [YearlyReturn], start: CivilDate) {
    self.returns = returns
    self.start = start
  }

  /// One line a year, then every finding up to a limit.
  public func text(_ traceFindings: [TraceFinding], _ returnFindings: [ReturnFinding]) -> String {
    var lines = returns.map(line)
    lines += list(traceFindings.map(\.description))
    lines += list(returnFindings.map(\.description))
    let rules = TraceRule.allCases.count + ReturnRule.allCases.count
    let broken = Set(traceFindings.map(\.rule)).count + Set(returnFindings.map(\.rule)).count
    lines.append("\(rules) rules, \(broken == 0 ? "none" : "\(broken)") broken")
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ yearly: YearlyReturn) -> String {
    var title = yearly.year.title
    if start >= yearly.year.first { title += " from \(start.adding(days: 1))" }
    if yearly.end < yearly.year.last { title += " to \(yearly.end)" }
    return "\(title): children \(yearly.header.count), episodes \(yearly.episodes.count), "
      + "unaccompanied \(yearly.unaccompanied.count)"
  }

  private func list(_ findings: [String]) -> [String] {
    let shown = Array(findings.prefix(Self.limit))
    let rest = findings.count - shown.count
    return rest > 0 ? shown + ["and \(rest) more like these"] : shown
  }
}
