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

  @OptionGroup var options: MergeOptions

  func run() throws {
    let run: StoredRun?
    do { run = try StoredRun(folder: folder) } catch { throw CommandFailure(error) }
    if let shard = run?.request?.shard {
      throw CommandFailure(
        .badUsage,
        "error: \(folder) holds shard \(shard) only: sufficiency merge joins it with the others.")
    }
    try ShardMerge(folders: [folder], output: folder, options: options).run()
  }
}
