public import Experiments
import Foundation
import SimulationKernel

extension RunManifest {
  /// What a sensitivity analysis asked.
  public struct SensitivityEntry: Codable, Sendable {
    /// The method.
    public let method: String
    /// The outcomes asked about.
    public let outcomes: [String]
    /// What outcomes are worth, as it was written; empty unless a decision is asked about.
    public let worths: [String]
    /// The paths of the factors asked about.
    public let factors: [String]
    /// How far it looked.
    public let effort: SensitivityEffort
    /// Trials by the name of the study.
    public let trials: [String: Int]

    /// Makes an entry from its parts.
    public init(
      method: String, outcomes: [String], worths: [String], factors: [String],
      effort: SensitivityEffort, trials: [String: Int]
    ) {
      self.method = method
      self.outcomes = outcomes
      self.worths = worths
      self.factors = factors
      self.effort = effort
      self.trials = trials
    }
  }

  /// Describes a finished sensitivity analysis.
  public init(
    of question: SensitivityQuestion, asking entry: SensitivityEntry, runID: String,
    identities: IdentitySummary, engine: Engine, run: Run, request: [String],
    inputs: [FileEntry], outputs: [OutputFolder.File], warnings: [String]
  ) {
    self.init(
      run_id: runID, engine: engine, run: run, seed: question.seed,
      start: question.scenarios[0].start.description, months: question.months,
      replications: Replications(
        requested: identities.replications, done: identities.replications),
      request: request,
      scenarios: question.scenarios.map { scenario in
        ScenarioEntry(
          name: scenario.name, title: scenario.title,
          resolved_sha256: ContentDigest.text(of: Data(scenario.canonicalText.utf8)),
          resolved: scenario.canonicalText)
      },
      experiment: nil, inputs: inputs, outputs: outputs.map(FileEntry.init),
      checks: identities.rows.map { row in
        Check(
          id: row.name, status: row.held == identities.replications ? "pass" : "fail",
          held: row.held, replications: identities.replications,
          worst: row.worst.orNil)
      },
      warnings: warnings, sensitivity: entry)
  }
}
