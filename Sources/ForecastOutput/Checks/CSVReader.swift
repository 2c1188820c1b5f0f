/// Reads CSV text into rows of fields (RFC 4180; line feeds with or without carriage returns).
enum CSVReader {
  /// The rows; a quotation mark left open takes the rest of the text.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    func finished() -> String { String(decoding: field, as: UTF8.self) }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && bytes.first == UInt8(ascii: "\""):
        field.append(byte)
        bytes.removeFirst()
      case UInt8(ascii: "\""):
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(finished())
        field = []
      case UInt8(ascii: "\r") where !isQuoted && bytes.first == UInt8(ascii: "\n"):
        continue
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [finished()])
        row = []
        field = []
      default:
        field.append(byte)
      }
    }
    if !row.isEmpty || !field.isEmpty { rows.append(row + [finished()]) }
    return rows
  }
}
