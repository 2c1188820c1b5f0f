/// Gathers the problems of one reading, so that all of them are told together.
///
/// Readers go on after a problem wherever what follows can still be judged. A problem that is found
/// twice, as in a file that two others extend, is kept once.
final class DiagnosticCollector {
  /// Problems kept; a hostile file could otherwise fill the memory with them.
  static let limit = 1000

  private var kept: [Diagnostic] = []
  private var seen: Set<String> = []
  private var dropped = 0
  private(set) var errorCount = 0
  private var filesRead: Set<String> = []

  /// Whether anything was found that refuses the files.
  var hasErrors: Bool { errorCount > 0 }

  /// Whether so much is wrong that looking further only takes time.
  var isFull: Bool { kept.count >= Self.limit }

  /// Notes that what is made depends on a file.
  func read(_ file: String) { filesRead.insert(file) }

  /// The files read, in order of their paths.
  var files: [String] { filesRead.sorted() }

  /// Notes something that refuses the file.
  func error(
    at location: Location, _ path: String, _ message: String, expected: String? = nil,
    suggestion: String? = nil
  ) {
    errorCount += 1
    add(.error, location, path, message, expected, suggestion)
  }

  /// Notes something that a person should know.
  func warning(at location: Location, _ path: String, _ message: String) {
    add(.warning, location, path, message, nil, nil)
  }

  /// Everything found, in order of file, line and column.
  var sorted: [Diagnostic] {
    var all = kept.sorted {
      ($0.file, $0.line, $0.column, $0.path, $0.message)
        < ($1.file, $1.line, $1.column, $1.path, $1.message)
    }
    if dropped > 0, let last = all.last {
      all.append(
        Diagnostic(
          severity: .error, file: last.file, line: last.line, column: last.column, path: "",
          message: "\(dropped) further problems are not shown"))
    }
    return all
  }

  private func add(
    _ severity: Diagnostic.Severity, _ location: Location, _ path: String, _ message: String,
    _ expected: String?, _ suggestion: String?
  ) {
    guard kept.count < Self.limit else {
      dropped += 1
      return
    }
    let diagnostic = Diagnostic(
      severity: severity, file: location.file, line: location.line, column: location.column,
      path: path, message: message, expected: expected, suggestion: suggestion)
    if seen.insert(diagnostic.description).inserted { kept.append(diagnostic) }
  }
}
