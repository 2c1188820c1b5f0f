/// The rows of a CSV text (RFC 4180), each with the line it begins on.
struct CSVRows {
  struct Row {
    var line: Int
    var fields: [String]
  }

  private(set) var rows: [Row] = []

  /// Reads a text; a quotation mark left open takes the rest of it.
  init(_ scalars: [Unicode.Scalar]) {
    var row = Row(line: 1, fields: [])
    var field = String.UnicodeScalarView()
    var line = 1
    var isQuoted = false
    var position = 0
    func next() -> Unicode.Scalar? {
      position + 1 < scalars.count ? scalars[position + 1] : nil
    }
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"" where isQuoted && next() == "\"":
        field.append(scalar)
        position += 1
      case "\"":
        isQuoted.toggle()
      case "," where !isQuoted:
        row.fields.append(String(field))
        field = String.UnicodeScalarView()
      case "\r" where !isQuoted && next() == "\n":
        break
      case "\n" where !isQuoted:
        row.fields.append(String(field))
        rows.append(row)
        row = Row(line: line, fields: [])
        field = String.UnicodeScalarView()
      default:
        field.append(scalar)
      }
      position += 1
    }
    if !row.fields.isEmpty || !field.isEmpty {
      row.fields.append(String(field))
      rows.append(row)
    }
  }
}
