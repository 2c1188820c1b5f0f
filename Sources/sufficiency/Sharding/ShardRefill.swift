import Experiments
import Foundation
import ResultsStore

/// What to say and do about replications that no store holds.
struct ShardRefill {
  let runs: [StoredRun]
  let completeness: Completeness
  /// What is dealt to shards, by replication.
  let unit: (Int) -> Int
  let arguments: [String]
  let output: String

  /// The missing replications, the commands that compute them, and how to go on without them.
  var text: String {
    let parts = parts
    var lines = [
      """
      error: \(completeness.missing.count) of \(completeness.wanted) replications are missing: \
      \(completeness.missingText ?? "none").
      Nothing was written. To fill the gaps:
      """
    ]
    lines += parts.map { "  " + ShellText.line(command($0.shard, into: $0.folder)) }
    // What was merged into the output before is in it and need not be named.
    let folders = runs.map(\.folder).filter { $0 != output }
    let added = parts.map(\.folder).filter { !folders.contains($0) && $0 != output }
    if !(folders + added).isEmpty {
      lines.append(
        "  " + ShellText.line(["sufficiency", "merge"] + folders + added + ["--output", output]))
    }
    if count > 1 {
      let indices = ReplicationNumbers.text(parts.map { $0.shard.number - 1 })
        .replacing(", ", with: ",")
      lines.append(
        "In Slurm, with the script that ran the shards: sbatch --array=\(indices) "
          + "--export=ALL,SUFFICIENCY_SHARDS=\(count) SCRIPT")
    }
    if !completeness.present.isEmpty {
      lines.append("To go on without them: the same command with --allow-missing.")
    }
    return lines.joined(separator: "\n")
  }

  /// How many parts the run is dealt into: any number is right, and the stores' own is best.
  private var count: Int { runs.compactMap { $0.request?.shards }.max() ?? 1 }

  /// The parts that lack something, and the folders where they belong.
  private var parts: [(shard: Shard, folder: String)] {
    let numbers = Set(completeness.missing.map { (unit($0) - 1) % count + 1 })
    let names = ShardFolderNames(runs, count: count)
    return numbers.sorted().compactMap { Shard($0, of: count) }.map { ($0, names.folder(of: $0)) }
  }

  private func command(_ shard: Shard, into folder: String) -> [String] {
    ["sufficiency"] + arguments + ["--replications", "\(completeness.wanted)"]
      + (count > 1 ? ["--shard", shard.description] : []) + ["--output", folder]
  }
}
