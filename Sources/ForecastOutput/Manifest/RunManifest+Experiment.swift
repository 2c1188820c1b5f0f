public import Experiments
import Foundation
import SimulationKernel

extension RunManifest {
  /// Describes a finished experiment.
  public init(
    of experiment: ExperimentSummary, engine: Engine, run: Run, inputs: [FileEntry],
    outputs: [OutputFolder.File], warnings: [String]
  ) {
    let plan = experiment.plan
    self.init(
      run_id: plan.runID, engine: engine, run: run, seed: plan.seed,
      start: plan.scenarios[0].start.description, months: plan.months,
      replications: Replications(
        requested: plan.replications, done: experiment.forecasts[0].replications),
      scenarios: plan.scenarios.map { scenario in
        ScenarioEntry(
          name: scenario.name, title: scenario.title,
          resolved_sha256: SHA256.digest(of: Data(scenario.canonicalText.utf8)),
          resolved: scenario.canonicalText)
      },
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
          worst: row.worst.isFinite ? row.worst : nil)
      },
      warnings: warnings)
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
}
