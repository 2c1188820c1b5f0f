import ArgumentParser
import Foundation

/// How much a search may simulate, on what, and what is shown.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replications of all portfolios together, instead of the file's.", valueName: "n"))
  var replications: Int?

  @OptionGroup var seeding: SeedOptions

  @OptionGroup var processors: ThreadOptions

  @Option(
    help: ArgumentHelp(
      "Output folder (default: results/ and the search's path under scenarios/).",
      valueName: "folder"))
  var output: String?

  @Flag(help: "Print one line instead of the report, and no progress.")
  var quiet = false

  @Flag(help: "Print the answer as JSON.")
  var json = false

  @Flag(name: .customLong("no-progress"), help: "Show no progress.")
  var noProgress = false

  func validate() throws {
    if let replications, !(1...10_000_000).contains(replications) {
      throw ValidationError("--replications must be from 1 to 10000000, not \(replications).")
    }
    if output == "" { throw ValidationError("--output needs the name of a folder.") }
  }

  /// Trials at the same time.
  var workers: Int { processors.workers }

  /// The output folder: as asked for, or named after the search.
  func folder(forSearchAt path: String) -> URL {
    URL(fileURLWithPath: output ?? "results/\(RunOptions.name(ofScenarioAt: path))")
  }
}
