import Experiments

/// One expectation and how it came out, in the manifest and in the summary for programs.
struct ExpectationEntry: Codable, Sendable {
  var expectation: String
  var scenario: String
  /// What the scenario is compared with; nil for its own values.
  var compared_with: String?
  var why: String
  var level: Double
  var estimate: Double?
  /// Null where the replications do not bound it.
  var lower_95: Double?
  var upper_95: Double?
  var n: Int
  var outcome: String
  var fails: Bool

  /// All expectations of a run; nil where nothing is expected.
  static func all(_ experiment: ExperimentSummary) -> [ExpectationEntry]? {
    guard !experiment.expectations.isEmpty else { return nil }
    let scenarios = experiment.plan.scenarios
    return experiment.expectations.map { judgement in
      let (expected, estimate) = (judgement.expectation, judgement.estimate)
      return ExpectationEntry(
        expectation: expected.text, scenario: scenarios[expected.subject.scenario].name,
        compared_with: expected.reference.map { scenarios[$0.scenario].name }, why: expected.why,
        level: expected.level, estimate: estimate?.value.orNil, lower_95: estimate?.lower.orNil,
        upper_95: estimate?.upper.orNil, n: estimate?.count ?? 0,
        outcome: judgement.outcome.rawValue, fails: judgement.outcome.isFailure)
    }
  }
}
