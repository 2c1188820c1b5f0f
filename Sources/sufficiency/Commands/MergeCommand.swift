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

  @OptionGroup var options: MergeOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() throws {
    try ShardMerge(folders: folders, output: output, options: options).run()
  }
}
