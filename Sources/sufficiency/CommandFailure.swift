import Foundation
import ResultsStore
import Scenarios

/// The exit codes, which scripts rely on.
package enum CommandCode: Int32, CaseIterable {
  case done = 0
  case failed = 1
  case badUsage = 2
  /// Input data rejected.
  case inputRejected = 3
  case expectationFailed = 4
  /// The wanted precision was not reached.
  case notPreciseEnough = 5
  /// A merge lacks replications.
  case incomplete = 6
  case tryAgain = 75
}

extension CommandCode {
  /// The codes with the most urgent first.
  static let byUrgency: [CommandCode] = [
    .tryAgain, .failed, .badUsage, .inputRejected, .incomplete, .expectationFailed,
    .notPreciseEnough,
    .done,
  ]

  /// The code to end with when several hold.
  package static func mostUrgent(_ codes: [CommandCode]) -> CommandCode {
    byUrgency.first(where: codes.contains) ?? .done
  }
}

/// Why a command ends early: its code and what to tell the user.
struct CommandFailure: Error {
  let code: CommandCode
  let message: String

  init(_ code: CommandCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Several failures as one, the most urgent first; nil where there is none.
  init?(_ failures: [CommandFailure]) {
    guard !failures.isEmpty else { return nil }
    let ordered = CommandCode.byUrgency.flatMap { code in failures.filter { $0.code == code } }
    self.init(
      CommandCode.mostUrgent(failures.map(\.code)),
      ordered.map(\.message).joined(separator: "\n"))
  }

  /// Every problem of a scenario, none of which was run.
  init(_ problems: ScenarioProblems) {
    self.init(.badUsage, problems.diagnostics.map(\.description).joined(separator: "\n"))
  }

  /// What the store refuses or reports.
  init(_ error: ForecastStoreError) {
    let code: CommandCode =
      switch error {
      case .notADatabase, .notAForecast, .newerVersion, .otherRun, .otherRuns, .changedInputs:
        .badUsage
      case .busy: .tryAgain
      case .diskFull, .missing, .damaged, .failed, .conflict, .notWritable: .failed
      }
    self.init(code, "error: \(error)")
  }

  /// What is left of the work when the files cannot be written.
  enum Kept: String {
    case store = "The results are kept in the store: make"
    case journal = "The observations are kept in the journal: make"
    case nothing = "Nothing of the results is kept: make"
  }

  /// A file that could not be written.
  init(writingTo folder: URL, kept: Kept, _ error: any Error) {
    self.init(
      .failed,
      """
      error: the files in \(folder.relativePath) could not be written: \(Self.reason(error))
      \(kept.rawValue) room or set the permissions right, then run the same \
      command again.
      """)
  }

  /// What the file system reports, a full disk in our own words.
  private static func reason(_ error: any Error) -> String {
    (error as? CocoaError)?.code == .fileWriteOutOfSpace
      ? "no room left on the disk." : error.localizedDescription
  }
}
