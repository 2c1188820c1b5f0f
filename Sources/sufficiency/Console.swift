import ForecastOutput
import Foundation

/// Where text goes: results to standard output, messages to standard error.
enum Console {
  /// Writes a result.
  static func output(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw CommandFailure(.failed, "error: standard output: \(error.localizedDescription)")
    }
  }

  /// Writes a line to standard error; a message that nobody can read is no reason to fail.
  static func message(_ text: String) {
    write("\(text)\n")
  }

  /// Writes to standard error as it is.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// How to dress text on standard output.
  static var style: TextStyle {
    isTerminal(STDOUT_FILENO) && !hasNoColour ? .terminal : .plain
  }

  /// Whether standard error can show a line that changes.
  static var canUpdateLine: Bool { isTerminal(STDERR_FILENO) }

  private static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether the environment asks for no colour (no-color.org).
  private static var hasNoColour: Bool {
    !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}
