/// A CSV table (RFC 4180) with the place of every cell.
struct ReturnTableText {
  /// A cell and where it is.
  struct Cell: Equatable {
    var text: String
    var line: Int
    var column: Int
  }

  /// A row below the header; a cell that the row lacks is empty and stands at its end.
  struct Row {
    var cells: [Cell]
    let columns: [String: Int]
    let line: Int

    /// The cell of a column, or nil when the table has no such column.
    subscript(_ name: String) -> Cell? {
      guard let column = columns[name] else { return nil }
      guard cells.indices.contains(column) else {
        return Cell(text: "", line: line, column: (cells.last?.column ?? 0) + 1)
      }
      return cells[column]
    }
  }

  let file: String
  /// The table's columns by name in capitals.
  let columns: [String: Int]
  let rows: [Row]

  /// Reads a text; columns may stand in any order.
  init(_ file: ReturnFile) {
    self.file = file.path
    var lines = Self.cells(file.text)
    var columns: [String: Int] = [:]
    if !lines.isEmpty {
      for (number, cell) in lines.removeFirst().enumerated() {
        let name = Self.trimmed(cell.text).uppercased()
        if columns[name] == nil { columns[name] = number }
      }
    }
    self.columns = columns
    rows = lines.filter { $0.contains { !$0.text.isEmpty } }
      .map { Row(cells: $0, columns: columns, line: $0[0].line) }
  }

  static func trimmed(_ text: String) -> String {
    var part = text[...]
    while let last = part.last, last.isWhitespace { part.removeLast() }
    while let first = part.first, first.isWhitespace || first == "\u{FEFF}" { part.removeFirst() }
    return String(part)
  }

  private static func cells(_ text: String) -> [[Cell]] {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var field = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    var (startLine, startColumn) = (1, 1)
    var isQuoted = false
    var afterQuote = false
    func cell() -> Cell {
      Cell(text: trimmed(String(field)), line: startLine, column: startColumn)
    }
    for scalar in text.unicodeScalars {
      let wasAfterQuote = afterQuote
      afterQuote = false
      column += 1
      switch scalar {
      case "\"" where !isQuoted && wasAfterQuote:
        // Two in a row inside quotation marks are one.
        field.append(scalar)
        isQuoted = true
      case "\"":
        afterQuote = isQuoted
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell())
        field = String.UnicodeScalarView()
        (startLine, startColumn) = (line, column)
      case "\r" where !isQuoted: break
      case "\n":
        (line, column) = (line + 1, 1)
        if isQuoted {
          field.append(scalar)
        } else {
          row.append(cell())
          rows.append(row)
          row = []
          field = String.UnicodeScalarView()
          (startLine, startColumn) = (line, 1)
        }
      default: field.append(scalar)
      }
    }
    if !row.isEmpty || !field.isEmpty {
      row.append(cell())
      rows.append(row)
    }
    return rows
  }
}
