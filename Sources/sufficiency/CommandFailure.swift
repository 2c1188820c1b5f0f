import Foundation
import ResultsStore
import Scenarios

/// The exit codes, which scripts rely on.
enum CommandCode: Int32 {
  case done = 0
  case failed = 1
  case badUsage = 2
  case tryAgain = 75
}

/// Why a command ends early: its code and what to tell the user.
struct CommandFailure: Error {
  let code: CommandCode
  let message: String

  init(_ code: CommandCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Every problem of a scenario, none of which was run.
  init(_ problems: ScenarioProblems) {
    self.init(.badUsage, problems.diagnostics.map(\.description).joined(separator: "\n"))
  }

  /// What the store refuses or reports.
  init(_ error: ForecastStoreError) {
    let code: CommandCode =
      switch error {
      case .notADatabase, .notAForecast, .newerVersion, .otherRun: .badUsage
      case .busy: .tryAgain
      case .diskFull, .missing, .damaged, .failed: .failed
      }
    self.init(code, "error: \(error)")
  }

  /// A file that could not be written.
  init(writingTo folder: URL, _ error: any Error) {
    self.init(
      .failed,
      """
      error: the files in \(folder.relativePath) could not be written: \(error.localizedDescription)
      The results are kept in the store: make room or set the permissions right, then run the same \
      command again.
      """)
  }
}
