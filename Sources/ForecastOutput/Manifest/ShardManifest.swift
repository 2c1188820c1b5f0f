public import Experiments
import SimulationKernel

/// `manifest.json` of a shard: what it is part of, and how it came about.
public struct ShardManifest: Codable, Sendable {
  var schema_version = RunManifest.schemaVersion
  var run_id: String
  var engine: RunManifest.Engine
  var run: RunManifest.Run
  var seed: UInt64
  var start: String
  var months: Int
  /// The replications of all shards together.
  var replications: Int
  var shard: Int
  var shards: Int
  /// The command that asks for the same results, unsharded.
  var request: [String]
  var scenarios: [RunManifest.ScenarioEntry]
  var inputs: [RunManifest.FileEntry]
  var warnings: [String]
  /// A shard has no tables and is no result.
  var status = "shard"

  /// Describes a finished shard of a plan.
  public init(
    of plan: ExperimentPlan, shard: Shard, engine: RunManifest.Engine, run: RunManifest.Run,
    arguments: [String], inputs: [RunManifest.FileEntry], warnings: [String]
  ) {
    run_id = plan.runID
    self.engine = engine
    self.run = run
    seed = plan.seed
    start = plan.scenarios[0].start.description
    months = plan.months
    replications = plan.replications
    self.shard = shard.number
    shards = shard.count
    request = arguments
    scenarios = plan.scenarios.map(RunManifest.ScenarioEntry.init)
    self.inputs = inputs
    self.warnings = warnings
  }
}
