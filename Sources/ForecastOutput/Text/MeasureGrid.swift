import CareModel
import Experiments
import SimulationKernel

/// A table with a column for each measure, torn into as many as keep within a line's width.
struct MeasureGrid {
  struct Column {
    var heading: [String]
    var cells: [[String]]
    fileprivate var width: Int { (heading + cells.joined()).map(\.count).max() ?? 0 }
  }

  /// What the rows are called.
  let titles: [String]
  /// One for each measure, each with a cell for every row.
  let columns: [Column]

  /// Room for the titles, which may take two lines.
  private static let titleWidth = 24

  func text(_ style: TextStyle) -> String {
    var tables: [String] = []
    var rest = columns[...]
    while !rest.isEmpty {
      var room = TextTable.wide - Self.titleWidth
      let fitting = rest.prefix { column in
        room -= column.width + 1
        return room >= 0
      }
      let shown = rest.prefix(max(1, fitting.count))
      rest = rest.dropFirst(shown.count)
      var table = TextTable(
        corner: "", headings: shown.map(\.heading), width: TextTable.wide)
      for (row, title) in titles.enumerated() { table.add(title, shown.map { $0.cells[row] }) }
      tables.append(table.text(style))
    }
    return tables.joined(separator: "\n")
  }

  /// What a column is about, which way is good, and when.
  static func heading(
    _ measure: ReportedMeasure, _ scale: UnitScale, _ calendar: ForecastCalendar
  ) -> [String] {
    let indicator = measure.indicator
    var title = ReaderText.title(indicator, measure.breakdown)
    if let unit = scale.name { title = "\(indicator.title), \(unit)" }
    title = String(title.map { $0 == WrappedText.joiner ? " " : $0 })
    let day = calendar.date(ofMonth: measure.month)
    let date = ReaderText.date(day)
    let mean = measure.monthsSummed == nil ? "mean, " : ""
    var span = measure.span.map {
      mean + ($0.count == 12 ? "year to" : "\($0.count) months to")
    }
    if indicator.clock == .rollingYear {
      span = WindowText.isYearEnd(day) ? "year to" : "\(WindowText.rolling) to"
    }
    let polarity = indicator.direction.rawValue.lowercased()
    return WrappedText.lines(title, width: 13) + (polarity.isEmpty ? [] : ["(\(polarity))"])
      + [span].compactMap(\.self) + [date]
  }

  /// A lever's name in words.
  static func words(_ name: String) -> String {
    name.split(separator: "-").joined(separator: " ")
  }
}
