/// The starting tables describe the same children.
struct StartingTablesRule: ScenarioRule {
  /// Totals of counts may differ by rounding of the decimals only.
  private static let tolerance = 1e-6

  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    let parameters = scenario.parameters
    guard let ages = parameters["start.children_by_age"] else { return }
    let children = total(ages)
    for path in ["start.children_by_placement", "start.locality"] {
      guard let table = parameters[path] else { continue }
      let sum = total(table)
      guard abs(sum - children) > Self.tolerance else { continue }
      problems.error(
        at: table.valueLocation, path,
        "\(NumberText.short(sum)) children, but start.children_by_age has "
          + "\(NumberText.short(children)) (line \(ages.valueLocation.line) of \(ages.valueLocation.file))",
        expected: "the same total")
    }
    let parts = [
      ("start.unaccompanied", "start.children_by_age"),
      ("start.three_or_more_placements", "start.children_by_age"),
      ("start.long_term", "start.children_by_age"),
      ("start.long_term_stable", "start.long_term"),
    ]
    for (part, whole) in parts { check(part, within: whole, parameters, problems) }
  }

  private func check(
    _ part: String, within whole: String, _ parameters: StatedParameters,
    _ problems: DiagnosticCollector
  ) {
    guard let some = parameters[part], let all = parameters[whole] else { return }
    guard total(some) > total(all) + Self.tolerance else { return }
    problems.error(
      at: some.valueLocation, part,
      "\(NumberText.short(total(some))) children of the \(NumberText.short(total(all))) in \(whole)",
      expected: "no more than the whole")
  }

  private func total(_ parameter: StatedParameter) -> Double { parameter.values.reduce(0, +) }
}

/// No age group has more children of higher need than children.
struct NeedRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    for group in ["start", "entries"] {
      guard let enhanced = scenario.parameters["\(group).need_enhanced"],
        let complex = scenario.parameters["\(group).need_complex"]
      else { continue }
      for row in complex.values.indices {
        let sum = enhanced.values[row] + complex.values[row]
        guard sum > 1 + 1e-6 else { continue }
        let names = StatedText.rows(of: complex)
        problems.error(
          at: complex.valueLocation, "\(group).need_complex",
          "with \(group).need_enhanced the shares of \(names[row]) sum to "
            + NumberText.short((sum * 1e6).rounded() / 1e6),
          expected: "at most 1")
      }
    }
  }
}
