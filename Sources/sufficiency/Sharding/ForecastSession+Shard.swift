import Experiments
import ForecastOutput
import Foundation

extension ForecastSession {
  /// Writes the manifest of a finished shard and prints one line of JSON about it.
  func publish(_ shard: Shard, computed: Int, start: CommandStart) throws {
    let manifest = ShardManifest(
      of: plan, shard: shard, engine: .current,
      run: start.circumstances(threads: options.workers, computed: computed),
      arguments: arguments, inputs: start.inputs, warnings: warnings)
    try writing {
      try OutputFolder(folder).write([
        OutputFolder.File(name: "manifest.json", text: try JSONText.text(manifest))
      ])
    }
    try Console.output(
      JSONText.line(
        ShardLine(
          shard: shard.description, run_id: plan.runID, folder: folder.relativePath,
          replications: plan.trials(of: shard).count / plan.scenarios.count,
          scenarios: plan.scenarios.count, trials_computed: computed)))
  }
}

/// What a finished shard says of itself on standard output.
private struct ShardLine: Encodable {
  var shard: String
  var run_id: String
  var folder: String
  /// Replications of each scenario that the shard holds.
  var replications: Int
  var scenarios: Int
  /// Trials this command computed; the others were there.
  var trials_computed: Int
}
