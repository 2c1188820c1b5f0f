import ArgumentParser
import Foundation

/// The command.
@main
struct Sufficiency: AsyncParsableCommand {
  /// The program's version.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sufficiency",
    abstract: "Forecast whether a council has enough homes for the children it looks after.",
    discussion: """
      A Monte Carlo discrete-event simulation. Results go to standard output or the output folder, \
      progress and messages to standard error.

      Exit codes: 0 done; 1 failed while running, a check of verify differs or reproduce finds a \
      difference; 2 bad usage or an invalid scenario; 4 an expectation failed; 5 the wanted precision \
      was not reached; 6 a merge lacks replications; 75 interrupted or another run is writing: run the \
      same command again.
      """,
    version: version,
    subcommands: [
      RunCommand.self, CompareCommand.self, ValidateCommand.self, ShowCommand.self,
      SearchCommand.self, SensitivityCommand.self, TraceCommand.self, PatternsCommand.self,
      MergeCommand.self, ExportCommand.self, ReproduceCommand.self, VerifyCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Console.message(failure.message)
      Foundation.exit(failure.code.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Ends with the parser's own messages: help is a result, anything else bad usage.
  private static func end(with error: any Error) -> Never {
    let text = fullMessage(for: error)
    switch exitCode(for: error) {
    case .success:
      try? Console.output(text + "\n")
      Foundation.exit(CommandCode.done.rawValue)
    case .validationFailure:
      Console.message(text)
      Foundation.exit(CommandCode.badUsage.rawValue)
    default:
      Console.message("error: \(error.localizedDescription)")
      Foundation.exit(CommandCode.failed.rawValue)
    }
  }
}
