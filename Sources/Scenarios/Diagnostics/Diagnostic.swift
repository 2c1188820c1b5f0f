/// One problem of a scenario file: where it is, what is wrong and what would be right.
public struct Diagnostic: Sendable, Equatable {
  /// Whether the file can be used all the same.
  public enum Severity: String, Sendable {
    /// The file is refused.
    case error
    /// The file is used; a person should look.
    case warning
  }

  /// Whether the file can be used all the same.
  public var severity: Severity
  /// The file as it was named, or as the file that extends it leads to it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// The dotted path of the value, such as `entries.starts_per_year`; empty for the whole file.
  public var path: String
  /// What is wrong, without a full stop.
  public var message: String
  /// What would be right, to be read after the word "expected".
  public var expected: String?
  /// The word that was probably meant.
  public var suggestion: String?

  /// Makes a diagnostic from its parts.
  public init(
    severity: Severity, file: String, line: Int, column: Int, path: String, message: String,
    expected: String? = nil, suggestion: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
    self.expected = expected
    self.suggestion = suggestion
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line in the form of compilers: `file:line:column: error: path: message; expected …`.
  public var description: String {
    var text = "\(file):\(line):\(column): \(severity.rawValue): "
    if !path.isEmpty { text += "\(path): " }
    text += message
    if let expected { text += "; expected \(expected)" }
    if let suggestion { text += "; did you mean “\(suggestion)”?" }
    return text
  }
}

/// Why a scenario was refused: every problem found, in order of file and line.
public struct ScenarioProblems: Error {
  /// The problems; at least one is an error.
  public let diagnostics: [Diagnostic]

  /// Makes the error from problems already in order.
  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension ScenarioProblems: CustomStringConvertible {
  /// One problem a line.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
