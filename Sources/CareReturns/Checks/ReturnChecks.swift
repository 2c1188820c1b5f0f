public import SimulationKernel

/// Reads returns as an importer would and names every row that breaks a rule.
public struct ReturnChecks: Sendable {
  /// The last date before the trace: episodes that began by then may follow on others that nobody knows.
  public let start: CivilDate

  /// Makes the checks of returns whose trace begins at the end of a date.
  public init(start: CivilDate) { self.start = start }

  /// Every broken rule of some consecutive returns, in order of year, table and line.
  public func findings(in returns: [YearlyReturn]) -> [ReturnFinding] {
    var findings = returns.flatMap { self.findings(in: $0) }
    for (last, next) in zip(returns, returns.dropFirst()) {
      findings += transition(from: last, to: next)
    }
    return findings
  }

  /// Every broken rule of one return.
  public func findings(in yearly: YearlyReturn) -> [ReturnFinding] {
    var page = FindingPage(yearly)
    checkHeader(yearly, &page)
    let born = Dictionary(
      yearly.header.map { ($0.child, $0.born) }, uniquingKeysWith: { first, _ in first })
    let unaccompanied = Set(yearly.unaccompanied.map(\.child))
    for (index, row) in yearly.episodes.enumerated() {
      let previous = index > 0 ? yearly.episodes[index - 1] : nil
      let next = index + 1 < yearly.episodes.count ? yearly.episodes[index + 1] : nil
      page.open(.episodes, index, row.child)
      checkCodes(row, &page)
      checkDates(row, &page)
      checkOrder(row, after: previous?.child == row.child ? previous : nil, &page)
      checkContinuation(row, before: next?.child == row.child ? next : nil, &page)
      checkStatus(row, isUnaccompanied: unaccompanied.contains(row.child), &page)
      if let born = born[row.child] ?? nil { checkAge(row, born: born, &page) }
    }
    return page.findings
  }
}

/// Findings while they are made.
struct FindingPage {
  let year: CollectionYear
  /// The last date that the return tells of.
  let end: CivilDate
  private(set) var findings: [ReturnFinding] = []
  private var file = ""
  private var line = 0
  private var child = ""

  init(_ yearly: YearlyReturn) {
    year = yearly.year
    end = yearly.end
  }

  /// Turns to a row of a table.
  mutating func open(_ table: ReturnTable, _ index: Int, _ child: String) {
    file = table.path(in: year)
    line = index + 2
    self.child = child
  }

  /// Notes a rule broken by the row unless a condition holds.
  mutating func expect(_ holds: Bool, _ rule: ReturnRule, _ detail: @autoclosure () -> String) {
    guard !holds else { return }
    findings.append(
      ReturnFinding(file: file, line: line, rule: rule, detail: "child \(child), \(detail())"))
  }
}
