import CareModel
import Experiments
import SimulationKernel

/// Turns what a search file states into options, measures and limits.
struct SearchAssembly {
  /// The most options of all levers together.
  static let optionLimit = 100

  let file: SearchFile
  let start: CivilDate
  let problems: DiagnosticCollector

  // MARK: Levers

  /// By lever, every variant that may be pulled: each lever in each size from each date.
  static func variants(
    _ file: SearchFile, levers: ExperimentLevers, problems: DiagnosticCollector
  ) -> [[LeverFile]] {
    var seen: [String] = []
    let variants = file.choices.map { choice -> [LeverFile] in
      let read = levers.levers(choice.levers, "levers").filter { lever in
        guard seen.contains(lever.name.value) else { return true }
        problems.error(
          at: choice.location, "levers", "the lever \(lever.name.value) is listed twice")
        return false
      }
      seen += read.map(\.name.value)
      for lever in read { refuseMoves(lever, at: choice.location, problems) }
      let sizes: [Located<Double>?] = choice.sizes.isEmpty ? [nil] : choice.sizes
      let starts: [Located<CivilDate>?] = choice.starts.isEmpty ? [nil] : choice.starts
      return read.flatMap { lever in
        sizes.flatMap { size in
          starts.compactMap { lever.variant(size: size, from: $0, problems: problems) }
        }
      }
    }
    let count = variants.reduce(0) { $0 + $1.count }
    if count > optionLimit {
      problems.error(
        at: file.location, "levers", "the search has \(count) options",
        expected: "at most \(optionLimit)")
    }
    return variants
  }

  /// A lever that brings settled children back has no place in a search.
  private static func refuseMoves(
    _ lever: LeverFile, at place: Location, _ problems: DiagnosticCollector
  ) {
    let moves = lever.changes.contains {
      ModelParameters.definitions[$0.definition].path == SettledGuard.parameter
    }
    guard moves else { return }
    problems.error(
      at: place, "levers",
      "the lever \(lever.name.value) brings settled children back, and a search moves nobody to win",
      expected:
        "levers that leave settled children where they live; compare shows what this one does")
  }

  /// Nor has a base that does it already.
  static func refuseMoves(in base: ScenarioFile, _ problems: DiagnosticCollector) {
    for item in base.parameters.stated.values
    where ModelParameters.definitions[item.definition].path == SettledGuard.parameter
      && (item.values.contains { $0 > 0 })
    {
      problems.error(
        at: item.location, SettledGuard.parameter,
        "the base brings settled children back, and a search moves nobody to win", expected: "0")
    }
  }

  /// The options as the design names them.
  func options(_ variants: [[LeverFile]]) -> [[SearchDesign.Option]] {
    zip(variants, file.choices).map { variants, choice in
      variants.map { lever in
        SearchDesign.Option(
          lever: lever.name.value, size: lever.size, from: lever.from.value,
          hasSizes: choice.sizes.contains { $0.value != 1 }, hasDates: choice.starts.count > 1)
      }
    }
  }

  // MARK: Measures and limits

  /// The design of what is stated; nothing after a report.
  func design(_ variants: [[LeverFile]]) -> SearchDesign? {
    var measures = [measure(file.objective, "objective")]
    var limits: [SearchLimit] = []
    var roles: [SearchDesign.Role] = []
    if let budget = file.budget {
      measures.append(measure(budget.measure, "budget"))
      limits.append(
        SearchLimit(
          column: 1, baseShare: 1, bound: budget.extra,
          rule: budget.keptIn.map(SearchLimit.Rule.share) ?? .mean))
      roles.append(.budget)
    }
    for constraint in file.constraints {
      limits.append(limit(constraint, column: measures.count))
      measures.append(measure(constraint.measure, "constraints"))
      roles.append(.constraint)
    }
    for item in SettledGuard.limits(months: file.months, firstColumn: measures.count) {
      limits.append(item.limit)
      measures.append(item.measure)
      roles.append(.guardrail)
    }
    guard let total = IndicatorRegistry.series("cost_total") else { return nil }
    let whole = measures.compactMap(\.self)
    guard whole.count == measures.count else { return nil }
    let bill = SearchMeasure(
      series: [total], months: file.budget == nil ? 1...file.months : whole[1].months)
    return SearchDesign(
      file: file.file, name: file.name, title: file.title, question: file.question,
      levers: options(variants), measures: whole + [bill], roles: roles, bill: whole.count,
      problem: SearchProblem(
        options: variants.map(\.count), maximises: file.maximises,
        // Without a budget the whole bill is the price that the frontier shows.
        cost: file.budget == nil ? whole.count : 1, limits: limits, zone: file.zone,
        confidence: file.confidence, replications: file.replications, look: file.look,
        trial: file.trial, finalists: file.finalists), months: file.months)
  }

  private func limit(_ constraint: SearchFile.Constraint, column: Int) -> SearchLimit {
    switch constraint.bound {
    case .notAbove(let bound):
      return SearchLimit(column: column, baseShare: 0, bound: bound)
    case .notBelow(let bound):
      return SearchLimit(column: column, isUpper: false, baseShare: 0, bound: bound)
    case .notWorseBy(let margin):
      let measure = SearchMeasure(series: constraint.measure.series, months: 0...0)
      let isLow = measure.indicator.direction == .lowIsGood
      return SearchLimit(
        column: column, isUpper: isLow, baseShare: 1, bound: isLow ? margin : -margin)
    }
  }

  /// A measure with its months counted from the start.
  private func measure(_ stated: SearchFile.Measure, _ path: String) -> SearchMeasure? {
    let origin = 12 * start.year + start.month - 1
    let (first, last) = (stated.first.number - origin, stated.last.number - origin)
    guard first >= 1, last <= file.months else {
      let calendar = ForecastCalendar(start: start, months: file.months)
      problems.error(
        at: stated.location, path,
        first < 1
          ? "the month is not after the start \(start)"
          : "the month is after the last one simulated, which ends on "
            + "\(calendar.date(ofMonth: file.months))",
        expected: "months from \(text(origin + 1)) to \(text(origin + file.months))")
      return nil
    }
    let measure = SearchMeasure(series: stated.series, months: first...last)
    guard stated.isSingle, measure.indicator.clock.isOfMonths else { return measure }
    // What happens in months is that of the year to the month, as everywhere.
    return SearchMeasure(series: stated.series, months: max(1, last - 11)...last)
  }

  private func text(_ number: Int) -> String {
    let month = number % 12 + 1
    return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
  }
}
