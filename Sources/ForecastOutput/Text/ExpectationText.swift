import CareModel
public import Experiments
import SimulationKernel

/// What the console says about expectations.
public enum ExpectationText {
  /// The table, the reasons of those that fail, and how to read it; empty where nothing is expected.
  public static func text(_ experiment: ExperimentSummary, style: TextStyle) -> String {
    let judgements = experiment.expectations
    guard !judgements.isEmpty else { return "" }
    var table = TextTable(
      corner: "Expectations", headings: [["Estimate"], ["95% interval"], [""]],
      width: TextTable.wide)
    for judgement in judgements {
      let cells = cells(judgement)
      table.add(title(judgement.expectation), cells.map { [$0] } + [[outcome(judgement.outcome)]])
    }
    var text = table.text(style)
    for judgement in judgements where judgement.outcome.isFailure {
      let expected = judgement.expectation
      let lines = WrappedText.lines(
        "✗ \(title(expected)): \(expected.why)", width: TextTable.width)
      text += lines.map { style.warning($0) + "\n" }.joined()
    }
    return text + notes(judgements)
  }

  /// `2 met, 1 failed`: how many came out how.
  public static func tally(_ judgements: [ExpectationJudgement]) -> String {
    ExpectationJudgement.Outcome.allCases.compactMap { outcome in
      let count = judgements.count { $0.outcome == outcome }
      return count > 0 ? "\(count) \(outcome.rawValue)" : nil
    }.joined(separator: ", ")
  }

  /// An expectation as its file words it, after the scenarios that an experiment asks about.
  public static func title(_ expected: ForecastExpectation) -> String {
    guard !expected.subject.name.isEmpty else { return expected.text }
    let other = expected.reference.map { " less \($0.name)" } ?? ""
    return "\(expected.subject.name)\(other): \(expected.text)"
  }

  private static func outcome(_ outcome: ExpectationJudgement.Outcome) -> String {
    let mark =
      switch outcome {
      case .met, .metByEstimate: "✓"
      case .failed, .failedByEstimate, .notShown: "✗"
      case .undecided: "?"
      case .outside: "–"
      }
    return "\(mark) \(outcome.rawValue)"
  }

  /// The estimate and its interval.
  private static func cells(_ judgement: ExpectationJudgement) -> [String] {
    guard let estimate = judgement.estimate, estimate.count > 0 else { return ["–", "–"] }
    let expected = judgement.expectation
    let series = IndicatorRegistry.series[expected.series]
    let unit = IndicatorRegistry.indicators[series.indicator].unit
    var (factor, decimals, sign) = (1.0, unit.rawValue == "pounds" ? 0 : max(1, unit.decimals), "")
    if unit == .percent { sign = expected.reference == nil ? "%" : " points" }
    if expected.reference != nil { decimals += 1 }
    if case .share = expected.statistic { (factor, decimals, sign) = (100, 1, "%") }
    func number(_ value: Double) -> String {
      NumberText.rounded(factor * value, decimals: decimals)
    }
    let interval =
      switch (estimate.lower.isFinite, estimate.upper.isFinite) {
      case (true, true): "\(number(estimate.lower)) to \(number(estimate.upper))"
      case (true, false): "\(number(estimate.lower)) or more"
      case (false, true): "\(number(estimate.upper)) or less"
      case (false, false): "not known"
      }
    return [number(estimate.value) + sign, interval]
  }

  private static func notes(_ judgements: [ExpectationJudgement]) -> String {
    let outcomes = Set(judgements.map(\.outcome))
    var notes: [String] = []
    if !outcomes.isDisjoint(with: [.undecided, .metByEstimate, .failedByEstimate, .notShown]) {
      notes.append(
        "The interval is the precision of the simulation: where it holds the level, more replications "
          + "may tell.")
    }
    if outcomes.contains(.outside) {
      notes.append("Not judged: a month outside those simulated.")
    }
    guard !notes.isEmpty else { return "" }
    return WrappedText.lines(notes.joined(separator: " "), width: TextTable.width)
      .map { $0 + "\n" }.joined()
  }
}
