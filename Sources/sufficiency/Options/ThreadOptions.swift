import ArgumentParser

/// How many trials run at the same time.
struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Trials at the same time (default: all processors this process may use).", valueName: "t"))
  var threads: Int?

  func validate() throws {
    guard (1...1024).contains(threads ?? 1) else {
      throw ValidationError("--threads must be from 1 to 1024, not \(threads ?? 0).")
    }
  }

  /// Trials at the same time.
  var workers: Int { threads ?? Processors.available }
}
