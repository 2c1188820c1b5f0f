/// A table for a screen: a column of titles, then right-aligned columns whose cells may have lines.
///
/// No line is longer than `width` characters as long as the titles' words allow it.
struct TextTable {
  /// Characters to a line at most, as a rule.
  static let width = 100
  /// The same of a table that would otherwise be torn into several.
  static let wide = 118
  /// Titles get no narrower than this.
  private static let narrowest = 15

  private struct Row {
    var title: String
    var cells: [[String]]
  }

  /// What the columns are called, each in one or more lines.
  let headings: [[String]]
  /// What the first column is called.
  let corner: String
  /// Characters to a line at most.
  let width: Int
  private var rows: [Row] = []

  init(corner: String, headings: [[String]], width: Int = Self.width) {
    self.corner = corner
    self.headings = headings
    self.width = width
  }

  /// Adds a row; each cell is a list of lines, the first of them the one to read first.
  mutating func add(_ title: String, _ cells: [[String]]) {
    rows.append(Row(title: title, cells: cells))
  }

  /// The finished table, every line ended.
  func text(_ style: TextStyle) -> String {
    let widths = headings.indices.map { column in
      ([headings[column]] + rows.map { $0.cells[column] }).joined().map(\.count).max() ?? 0
    }
    let titles = rows.map(\.title) + [corner]
    let gap = 2 * headings.count + widths.reduce(0, +) <= width - 25 ? 2 : 1
    let room = max(Self.narrowest, width - widths.reduce(0, +) - gap * headings.count)
    let titleWidth = titles.flatMap { WrappedText.lines($0, width: room) }.map(\.count).max() ?? 0
    let total = titleWidth + widths.reduce(0, +) + gap * headings.count

    func lines(_ title: String, _ cells: [[String]]) -> [String] {
      let titleLines = WrappedText.lines(title, width: room)
      let height = max(titleLines.count, cells.map(\.count).max() ?? 0)
      return (0..<height).map { line in
        var text = line < titleLines.count ? titleLines[line] : ""
        text = String(text.map { $0 == WrappedText.joiner ? " " : $0 })
        text += String(repeating: " ", count: titleWidth - text.count)
        for (column, cell) in cells.enumerated() {
          let part = line < cell.count ? cell[line] : ""
          text += String(repeating: " ", count: gap + widths[column] - part.count) + part
        }
        return String(text.reversed().drop { $0 == " " }.reversed())
      }
    }

    var result = lines(corner, headings).map { style.heading($0) + "\n" }.joined()
    result += style.detail(String(repeating: "─", count: total)) + "\n"
    for (number, row) in rows.enumerated() {
      let isTall = row.cells.contains { $0.count > 1 }
      if number > 0, isTall { result += "\n" }
      result += lines(row.title, row.cells).joined(separator: "\n") + "\n"
    }
    return result
  }
}
