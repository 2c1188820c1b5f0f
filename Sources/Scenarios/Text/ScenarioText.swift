import Foundation

/// Reads the text of a scenario file within limits, before anything interprets it.
struct ScenarioText {
  /// The largest file read, in bytes.
  static let sizeLimit = 1 << 20

  let file: String
  let scalars: [Unicode.Scalar]

  /// Reads a file, or says what is wrong with it.
  ///
  /// - Parameters:
  ///   - file: the path to read, and to name in problems.
  ///   - reference: where another file names it; problems of a missing file are told there.
  init?(file: String, referredFrom reference: Location?, problems: DiagnosticCollector) {
    let place = reference ?? .start(of: file)
    // What is told at another file's line has to name the file.
    let subject = reference == nil ? "the file" : "“\(file)”"
    let resolved = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else {
      problems.error(at: place, "", "\(subject) does not exist")
      return nil
    }
    let type = attributes[.type] as? FileAttributeType
    guard type == .typeRegular else {
      let found = type == .typeDirectory ? "is a directory" : "is not a regular file"
      problems.error(at: place, "", "\(subject) \(found)", expected: "a YAML file")
      return nil
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= Self.sizeLimit, let data = Self.contents(of: resolved) else {
      let message =
        size > Self.sizeLimit
        ? "\(subject) is too large: \(size) bytes" : "\(subject) cannot be read"
      let expected = size > Self.sizeLimit ? "at most 1 MiB" : nil
      problems.error(at: place, "", message, expected: expected)
      return nil
    }
    // The file may have grown since its size was asked for.
    guard data.count <= Self.sizeLimit else {
      problems.error(at: place, "", "\(subject) is too large", expected: "at most 1 MiB")
      return nil
    }
    problems.read(file)
    self.init(bytes: Array(data), file: file, problems: problems)
  }

  /// Takes bytes already read, and refuses what is not plain text.
  init?(bytes: [UInt8], file: String, problems: DiagnosticCollector) {
    self.file = file
    if let zero = bytes.firstIndex(of: 0) {
      problems.error(
        at: Self.location(ofByte: zero, in: bytes, file: file), "",
        "a NUL byte: the file is binary",
        expected: "text in UTF-8")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let end = Self.validPrefix(of: bytes)
      problems.error(
        at: Self.location(ofByte: end, in: bytes, file: file), "", "bytes that are not UTF-8",
        expected: "text in UTF-8")
      return nil
    }
    var scalars = Array(text.unicodeScalars)
    // A byte order mark is no content.
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    guard !reportsControls(to: problems) else { return nil }
  }

  /// At most one byte more than the limit, so that a file that grows cannot fill the memory.
  private static func contents(of path: String) -> Data? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    do { return try handle.read(upToCount: sizeLimit + 1) ?? Data() } catch { return nil }
  }

  /// Reports each line's first character that has no business in a text file.
  private func reportsControls(to problems: DiagnosticCollector) -> Bool {
    var line = 1
    var column = 1
    var reported = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      if Self.isRefused(scalar), reported != line {
        reported = line
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        problems.error(
          at: Location(file: file, line: line, column: column), "",
          "the character U+\(padded), which cannot be seen")
      }
      let crlf = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar == "\n" || (scalar == "\r" && !crlf) {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    return reported > 0
  }

  /// Control characters, separators of lines that editors do not show, marks that reverse the
  /// direction of text and so hide what a line says, and private characters, which the composer uses.
  static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFFE...0xFFFF, 0xF0000...: true
    default: false
    }
  }

  /// The number of bytes before the first that is not UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      valid += UTF8.width(scalar)
    }
    return valid
  }

  private static func location(ofByte end: Int, in bytes: [UInt8], file: String) -> Location {
    let before = bytes[..<end]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Columns count scalars: every byte that does not continue one.
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return Location(file: file, line: line, column: column)
  }
}
