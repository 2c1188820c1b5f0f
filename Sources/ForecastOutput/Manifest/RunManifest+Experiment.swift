public import Experiments
import Foundation
import SimulationKernel

extension RunManifest {
  /// Describes a finished experiment.
  public init(
    of experiment: ExperimentSummary, precision study: PrecisionStudy? = nil, engine: Engine,
    run: Run, request: Request? = nil, inputs: [FileEntry], outputs: [OutputFolder.File],
    warnings: [String]
  ) {
    let plan = experiment.plan
    self.init(
      run_id: plan.runID, engine: engine, run: run, seed: plan.seed,
      start: plan.scenarios[0].start.description, months: plan.months,
      replications: Replications(
        requested: study?.search.rule.budget ?? request?.completeness.wanted ?? plan.replications,
        done: experiment.forecasts[0].replications,
        missing: request?.completeness.missingText),
      request: request?.arguments,
      inner: plan.inner > 1 ? plan.inner : nil,
      precision: study.map { SummaryJSON.precision($0, of: plan) },
      scenarios: plan.scenarios.map(ScenarioEntry.init),
      experiment: experiment.design.map { design in
        ExperimentEntry(
          name: design.name, title: design.title, question: design.question,
          arms: design.arms.map { arm in
            ExperimentEntry.Arm(
              role: arm.role.rawValue, name: arm.name, scenario: plan.scenarios[arm.scenario].name)
          })
      },
      inputs: inputs, outputs: outputs.map(FileEntry.init),
      checks: experiment.identities.rows.map { row in
        Check(
          id: row.name, status: row.held == experiment.identities.replications ? "pass" : "fail",
          held: row.held, replications: experiment.identities.replications,
          worst: row.worst.orNil)
      },
      expectations: ExpectationEntry.all(experiment),
      warnings: warnings,
      status: request?.completeness.isComplete == false ? "incomplete" : "draft")
  }

  /// The file's text: keys in alphabetical order, two spaces of indentation, a line feed at the end.
  public func json() throws -> String {
    try JSONText.text(self)
  }
}

/// JSON as the program writes it.
public enum JSONText {
  /// Encodes a value with sorted keys, so that equal values give equal text.
  public static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Encodes a value on one line.
  public static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

extension RunManifest.ScenarioEntry {
  /// Describes a scenario.
  init(_ scenario: Scenario) {
    self.init(
      name: scenario.name, title: scenario.title,
      resolved_sha256: ContentDigest.text(of: Data(scenario.canonicalText.utf8)),
      resolved: scenario.canonicalText)
  }
}
