import ArgumentParser
import Experiments
import Foundation

/// How many replications, on what, and what is shown.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replications wanted in total, 1 to 100000; results that are there already are kept. "
        + "(default: \(ExperimentPlan.usualReplications))",
      valueName: "n"))
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      "Stop once the mean of an indicator is known to within a half-width of its 95% interval; "
        + "--replications is then the most. Without a month, the last one shown. Repeatable. "
        + "Of a comparison, the differences are meant.",
      valueName: "indicator@YYYY-MM=halfwidth"))
  var precision: [String] = []

  @OptionGroup var levels: LevelOptions
  @OptionGroup var seeding: SeedOptions

  @OptionGroup var processors: ThreadOptions

  @Option(
    help: ArgumentHelp(
      "Output folder (default: results/ and the scenario's path under scenarios/).",
      valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Compute only part i of k into a store of its own, for sufficiency merge; auto takes the part "
        + "from the variables of a batch system.",
      valueName: "i/k|auto"))
  var shard: ShardChoice?

  @Flag(help: "Print one line instead of the tables, and no progress.")
  var quiet = false

  @Flag(help: "Print the summary as JSON.")
  var json = false

  @Flag(name: .customLong("no-progress"), help: "Show no progress.")
  var noProgress = false

  func validate() throws {
    if let replications, !ExperimentPlan.replicationRange.contains(replications) {
      throw ValidationError("--replications must be from 1 to 100000, not \(replications).")
    }
    if shard != nil, !precision.isEmpty {
      throw ValidationError(
        "--precision needs to look at all replications and does not go with --shard: merge, read the "
          + "half-widths, and ask for more replications.")
    }
    if output == "" { throw ValidationError("--output needs the name of a folder.") }
  }

  /// Replications wanted: as asked for here, or else in a file.
  func wanted(_ stated: Int? = nil) -> Int {
    replications ?? stated ?? ExperimentPlan.usualReplications
  }

  /// What of the choices here moves a result, as arguments; replications are named apart.
  var arguments: [String] {
    // No wish for precision: its answer is a number of replications, which goes with these.
    ["--seed", "\(seeding.seed)"] + (levels.inner > 1 ? ["--inner", "\(levels.inner)"] : [])
  }

  /// Trials at the same time.
  var workers: Int { processors.workers }

  /// The output folder: as asked for, or named after the scenario.
  func folder(forScenarioAt path: String, suffix: String = "", shard: Shard? = nil) -> URL {
    if let output { return URL(fileURLWithPath: output) }
    let part = shard.map { "/\(Self.shardFolder($0))" } ?? ""
    return URL(fileURLWithPath: "results/\(Self.name(ofScenarioAt: path))\(suffix)\(part)")
  }

  /// The usual name of a shard's folder.
  static func shardFolder(_ shard: Shard) -> String { "shard-\(shard.number)-of-\(shard.count)" }

  /// A scenario's path under `scenarios/` with hyphens for slashes, or else its file's name.
  static func name(ofScenarioAt path: String) -> String {
    let parts = URL(fileURLWithPath: path).deletingPathExtension().standardizedFileURL
      .pathComponents
    guard let top = parts.dropLast().lastIndex(of: "scenarios") else { return parts.last ?? "run" }
    return parts[(top + 1)...].joined(separator: "-")
  }
}
