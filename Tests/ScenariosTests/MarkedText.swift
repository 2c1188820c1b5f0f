import Testing

/// A text with a mark `«` in it, which is not part of it: the place where a problem should be located.
struct MarkedText {
  let text: String
  let line: Int
  let column: Int

  init(_ marked: String) throws {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    try #require(parts.count == 2, "one mark")
    text = parts.joined()
    line = parts[0].count { $0 == "\n" } + 1
    column =
      (parts[0].split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
      .unicodeScalars.count + 1
  }
}

/// One part of a file that is wrong in place of another, marked, and what the reader should say.
struct BrokenPart: Sendable, CustomTestStringConvertible {
  let name: String
  /// What occurs once in the file that is right.
  let find: String
  let replacement: String
  let says: String

  init(_ name: String, _ find: String, _ replacement: String, says: String) {
    (self.name, self.find, self.replacement, self.says) = (name, find, replacement, says)
  }

  var testDescription: String { name }

  /// The file with the wrong part.
  func marked(in file: String) throws -> MarkedText {
    let pieces = file.split(separator: find, omittingEmptySubsequences: false)
    try #require(pieces.count == 2, "“\(find)” occurs \(pieces.count - 1) times")
    return try MarkedText(pieces.joined(separator: replacement))
  }
}
