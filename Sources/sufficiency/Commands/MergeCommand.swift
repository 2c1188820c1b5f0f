import ArgumentParser
import Foundation

/// `sufficiency merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join shards into one folder and write its tables.",
    discussion: """
      Folders may be named in any order and more than once, and may be merged themselves. The tables \
      are those of the run on one machine, byte for byte. The files that the shards were run from are \
      read again, so that merge runs in the same folder as they did. When replications are missing, \
      nothing is written, the commands that fill the gaps are printed and the exit code is 6.
      """)

  @Argument(help: ArgumentHelp("Folders of shards.", valueName: "folder"))
  var folders: [String]

  @Option(help: ArgumentHelp("Folder of the result.", valueName: "folder"))
  var output: String

  @Flag(
    name: .customLong("allow-missing"),
    help: "Go on with the replications that are there, and mark the result as incomplete.")
  var allowMissing = false

  @Flag(help: "Print one line instead of the tables, and no progress.")
  var quiet = false

  @Flag(help: "Print the summary as JSON.")
  var json = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() throws {
    try ShardMerge(
      folders: folders, output: output, allowsMissing: allowMissing, quiet: quiet, json: json
    ).run()
  }
}
