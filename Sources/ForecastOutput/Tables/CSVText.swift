/// A CSV file being written: RFC 4180 quoting, line feeds, no byte-order mark.
public struct CSVText: Sendable {
  /// The text so far.
  public private(set) var text = ""

  /// Begins a file with its header.
  public init(header: [String]) {
    row(header)
  }

  /// Adds a row.
  public mutating func row(_ fields: some Sequence<String>) {
    var isFirst = true
    for field in fields {
      if !isFirst { text.append(",") }
      isFirst = false
      text.append(Self.quoted(field))
    }
    text.append("\n")
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
