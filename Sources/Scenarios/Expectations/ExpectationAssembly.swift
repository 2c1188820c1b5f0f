import CareModel
import Experiments
import SimulationKernel

/// Finds the scenarios and judges the dates of what files expect.
struct ExpectationAssembly {
  /// The start that the base states itself; nil while there is none.
  let start: CivilDate?
  /// The last month that a date may have; one that a command cuts short is left unjudged.
  let months: Int
  let problems: DiagnosticCollector

  /// What is told when a command asks for another authority of a region.
  static let ofAnother = "expectations are about the first authority and are not judged for another"

  /// What a scenario's file expects of it.
  func expectations(_ stated: [StatedExpectation]) -> [ForecastExpectation] {
    stated.compactMap { checked($0) ? expectation($0, subject: 0, reference: nil) : nil }
  }

  /// What an experiment's file expects of its arms.
  func expectations(_ stated: [StatedExpectation], of arms: [ExperimentArm])
    -> [ForecastExpectation]
  {
    stated.compactMap { item in
      let isDated = checked(item)
      guard let subject = item.subject.flatMap({ row(of: $0, "expect.for", in: arms) }) else {
        return nil
      }
      let reference = item.reference.map { row(of: $0, "expect.less", in: arms) }
      if case .some(nil) = reference { return nil }
      if let other = item.reference, reference == subject {
        problems.error(
          at: other.location, "expect.less",
          "“\(other.value)” is the same scenario, so the difference is nothing",
          expected: "another arm")
        return nil
      }
      return isDated ? expectation(item, subject: subject, reference: reference ?? nil) : nil
    }
  }

  private func expectation(
    _ item: StatedExpectation, subject: Int, reference: Int?
  ) -> ForecastExpectation {
    ForecastExpectation(
      text: item.text, why: item.why, series: item.series,
      days: item.first.value...item.last.value, statistic: item.statistic,
      comparator: item.comparator, level: item.level,
      subject: ForecastExpectation.Side(scenario: subject, name: item.subject?.value ?? ""),
      reference: reference.map {
        ForecastExpectation.Side(scenario: $0, name: item.reference?.value ?? "")
      },
      whenUndecided: item.whenUndecided)
  }

  /// Whether the days are simulated; a difference of an indicator from the start on is as good as any.
  private func checked(_ item: StatedExpectation) -> Bool {
    guard let start else { return true }
    let indicator = IndicatorRegistry.indicators[IndicatorRegistry.series[item.series].indicator]
    let end = start.monthEnd(after: months)
    if item.first.value < start {
      problems.error(
        at: item.first.location, "expect.that",
        "\(item.first.value) lies before the start \(start)", expected: "a later month")
      return false
    }
    if item.first.value == start, indicator.clock.isOfMonths {
      problems.error(
        at: item.first.location, "expect.that",
        "\(indicator.key) has no value at the start \(start), for it counts what happens in months",
        expected: "a later month")
      return false
    }
    if item.last.value > end {
      problems.error(
        at: item.last.location, "expect.that",
        "\(item.last.value) lies after the last month simulated, which ends on \(end)",
        expected: "an earlier month, or more months")
      return false
    }
    return true
  }

  /// The scenario of an arm by what files call it.
  private func row(
    of name: Located<String>, _ path: String, in arms: [ExperimentArm]
  ) -> Int? {
    if let arm = arms.first(where: { $0.nameInFiles == name.value }) { return arm.scenario }
    let known = arms.map(\.nameInFiles)
    problems.error(
      at: name.location, path, "the experiment runs no “\(LocatedNode.shortened(name.value))”",
      expected: Suggestion.list(known),
      suggestion: Suggestion.nearest(to: name.value, among: known))
    return nil
  }
}

extension ExperimentArm {
  /// What an experiment's file calls an arm of it.
  fileprivate var nameInFiles: String {
    switch role {
    case .base: "base"
    case .together: "together"
    case .alone, .portfolio: name
    case .without: "without \(name)"
    }
  }
}
