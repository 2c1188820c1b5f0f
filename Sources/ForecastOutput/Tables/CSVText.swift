/// A CSV file being written: RFC 4180 quoting, line feeds, no byte-order mark.
public struct CSVText: Sendable {
  /// The text so far.
  public private(set) var text = ""

  /// Begins a file with its header.
  public init(header: [String]) {
    row(header)
  }

  /// Begins with nothing: rows to append to a file.
  init() {}

  /// Adds a row.
  public mutating func row(_ fields: some Sequence<String>) {
    text.append(Self.joined(fields))
    text.append("\n")
  }

  /// Adds a row whose first fields are ready.
  mutating func row(after start: String, _ fields: some Sequence<String>) {
    text.append(start)
    for field in fields {
      text.append(",")
      text.append(field)
    }
    text.append("\n")
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
