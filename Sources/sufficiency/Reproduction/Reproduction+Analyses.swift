import ForecastOutput

/// Searches and sensitivity analyses, which have no store.
extension Reproduction {
  /// Does again what the manifest of a search or a sensitivity analysis describes.
  func run(_ manifest: ManifestHead, into folder: String) async throws {
    guard let request = manifest.request else {
      throw refusal("was written by a version of the program that kept no command.")
    }
    switch try KeptCommand.parseAnalysis(request, keptIn: path) {
    case var command as SearchCommand:
      command.options.output = folder
      command.options.processors.threads = threads
      command.options.noProgress = !showsProgress
      var session = try command.session()
      session.isPrinted = false
      try await session.run()
      try compare(manifest.outputs ?? [], of: "search \(manifest.id)", in: folder)
    case var command as SensitivityCommand:
      command.options.output = folder
      command.options.processors.threads = threads
      command.options.noProgress = !showsProgress
      var session = try command.session()
      session.isPrinted = false
      try await session.run()
      try compare(manifest.outputs ?? [], of: "sensitivity analysis \(manifest.id)", in: folder)
    default: throw refusal("keeps a command of another kind.")
    }
  }
}
