import ArgumentParser
import ResultsStore

/// `sufficiency export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the tables of a folder again from its store.",
    discussion: """
      Nothing is computed. The files that the results were made from are read again, so that export \
      runs in the same folder as the command that filled the store.
      """)

  @Argument(help: "The output folder of run, compare or merge.")
  var folder: String

  @Flag(
    name: .customLong("allow-missing"),
    help: "Go on with the replications that are there, and mark the result as incomplete.")
  var allowMissing = false

  @Flag(help: "Print one line instead of the tables, and no progress.")
  var quiet = false

  @Flag(help: "Print the summary as JSON.")
  var json = false

  func run() throws {
    let run: StoredRun?
    do { run = try StoredRun(folder: folder) } catch { throw CommandFailure(error) }
    if let shard = run?.request?.shard {
      throw CommandFailure(
        .badUsage,
        "error: \(folder) holds shard \(shard) only: sufficiency merge joins it with the others.")
    }
    try ShardMerge(
      folders: [folder], output: folder, allowsMissing: allowMissing, quiet: quiet, json: json
    ).run()
  }
}
