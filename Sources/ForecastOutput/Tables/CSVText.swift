/// A CSV file being written: RFC 4180 quoting, line feeds, no byte-order mark.
public struct CSVText: Sendable {
  /// What was written.
  private(set) var buffer = TextBuffer()

  /// The text so far.
  public var text: String { buffer.text }

  /// Begins a file with its header.
  public init(header: [String]) {
    row(header)
  }

  /// Begins with nothing: rows to append to a file.
  ///
  /// - Parameter size: bytes for which there is room from the start.
  init(reserving size: Int = 0) {
    buffer = TextBuffer(reserving: size)
  }

  /// A file whose rows are ready, in pieces.
  init(header: [String], rows: [TextBuffer]) {
    self.init(header: header)
    for piece in rows { piece.withUnsafeBytes { buffer.append(Array($0)) } }
  }

  /// Adds a row.
  public mutating func row(_ fields: some Sequence<String>) {
    buffer.append(Self.joined(fields))
    buffer.append(ascii: "\n")
  }

  /// Adds a row of numbers between fields that are ready.
  ///
  /// - Parameters:
  ///   - start: the fields before the numbers.
  ///   - numbers: the numbers.
  ///   - count: a whole number that comes after them.
  ///   - end: a comma, the fields after the numbers and a line feed.
  mutating func row<let size: Int>(
    after start: [UInt8], _ day: [UInt8], _ numbers: InlineArray<size, Double>, count: Int,
    _ end: [UInt8]
  ) {
    buffer.append(start)
    buffer.append(day)
    for index in numbers.indices {
      buffer.append(ascii: ",")
      buffer.append(cell: numbers[index])
    }
    buffer.append(ascii: ",")
    buffer.append(cell: Double(count))
    buffer.append(end)
  }

  /// Fields with commas between them, quoted where they need it.
  static func joined(_ fields: some Sequence<String>) -> String {
    var text = ""
    var isFirst = true
    for field in fields {
      if !isFirst { text.append(",") }
      isFirst = false
      text.append(quoted(field))
    }
    return text
  }

  /// A field in quotation marks where it needs them.
  static func quoted(_ field: String) -> String {
    let isSpecial = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard isSpecial else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
