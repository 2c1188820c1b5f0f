import ArgumentParser

/// `sufficiency reproduce`.
struct ReproduceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce",
    abstract: "Run again what a manifest describes and compare byte by byte.",
    discussion: """
      Checks that the files that the run read are what they were, computes everything anew and compares \
      each table with the digest in the manifest. Runs in the same folder as the command whose manifest \
      it is. Exits with 1 if a table differs, with 2 if an input changed or is missing.
      """)

  @Argument(help: "The manifest.json of run, compare, merge, sensitivity or search.")
  var manifest: String

  @OptionGroup var processors: ThreadOptions

  @Option(
    help: ArgumentHelp(
      "Folder to keep the new results in. (default: they are thrown away)", valueName: "folder"))
  var output: String?

  @Flag(name: .customLong("no-progress"), help: "Show no progress.")
  var noProgress = false

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() async throws {
    try await Reproduction(
      path: manifest, output: output, threads: processors.threads, showsProgress: !noProgress
    ).run()
  }
}
