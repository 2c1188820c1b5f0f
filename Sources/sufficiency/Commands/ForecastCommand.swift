import ArgumentParser

/// A command whose results are kept in a store, so that they can be joined and made again.
protocol ForecastCommand: AsyncParsableCommand {
  var runOptions: RunOptions { get set }

  /// What the command does, settled before anything runs.
  func session() throws -> ForecastSession
}

enum KeptCommand {
  /// Reads a command that a store or a manifest keeps.
  static func parse(_ arguments: [String], keptIn place: String) throws -> any ForecastCommand {
    try reading(arguments, keptIn: place) { options in
      switch arguments.first {
      case "run": return try RunCommand.parse(options)
      case "compare": return try CompareCommand.parse(options)
      default: throw ValidationError("It is neither run nor compare.")
      }
    }
  }

  /// Reads a command without a store that a manifest keeps.
  static func parseAnalysis(
    _ arguments: [String], keptIn place: String
  ) throws -> any AsyncParsableCommand {
    try reading(arguments, keptIn: place) { options in
      switch arguments.first {
      case "search": return try SearchCommand.parse(options)
      case "sensitivity": return try SensitivityCommand.parse(options)
      default: throw ValidationError("It is neither search nor sensitivity.")
      }
    }
  }

  private static func reading<Command>(
    _ arguments: [String], keptIn place: String, _ parse: ([String]) throws -> Command
  ) throws -> Command {
    do {
      return try parse(Array(arguments.dropFirst()))
    } catch {
      throw CommandFailure(
        .badUsage,
        """
        error: \(place) keeps a command that this version does not know: \
        \(ShellText.line(arguments)). \(Sufficiency.message(for: error))
        """)
    }
  }
}
