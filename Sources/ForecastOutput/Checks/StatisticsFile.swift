public import Foundation

/// A data file and its companion, as the rules of Explore Education Statistics see them.
///
/// The checks say what a publisher's screen would refuse. Every rule has its number in the project's
/// notes on the layout: 1–5 rows, 6–8 columns, 9–14 values, 15–16 the files themselves.
public struct StatisticsFile: Sendable {
  let dataName: String
  let metaName: String
  let dataBytes: Data
  let metaBytes: Data
  /// The header and the rows under it.
  let header: [String]
  let rows: [[String]]
  let metaHeader: [String]
  let meta: [[String: String]]

  /// Reads a data file and its companion.
  public init(dataName: String, data: Data, metaName: String, meta: Data) {
    self.dataName = dataName
    self.metaName = metaName
    dataBytes = data
    metaBytes = meta
    let table = CSVReader.rows(String(decoding: data, as: UTF8.self))
    header = table.first ?? []
    rows = Array(table.dropFirst())
    let metaTable = CSVReader.rows(String(decoding: meta, as: UTF8.self))
    metaHeader = metaTable.first ?? []
    let names = metaHeader
    self.meta = metaTable.dropFirst().map { row in
      Dictionary(zip(names, row)) { first, _ in first }
    }
  }

  /// What is wrong, one sentence each, beginning with the number of the rule; nothing for a good file.
  public var problems: [String] {
    let files = fileProblems
    // Nothing more can be said of a file that cannot be read as a table.
    guard !header.isEmpty, rows.allSatisfy({ $0.count == header.count }) else {
      return files + ["16: a row has not as many fields as the header"]
    }
    return files + columnProblems + metaProblems + timeProblems + placeProblems + filterProblems
      + valueProblems
  }

  /// The cells of a column, or nil where there is none of that name.
  func column(_ name: String) -> [String]? {
    header.firstIndex(of: name).map { index in rows.map { $0[index] } }
  }

  /// Names of the columns that the companion calls filters or indicators.
  func metaColumns(_ type: String) -> [String] {
    meta.filter { $0["col_type"] == type }.compactMap { $0["col_name"] }
  }

  /// Columns that group the items of a filter.
  var groupingColumns: [String] {
    meta.compactMap { $0["filter_grouping_column"] }.filter { !$0.isEmpty }
  }

  static let timeColumns = ["time_period", "time_identifier"]
  static let placeColumns = [
    "geographic_level", "country_code", "country_name", "region_code", "region_name",
    "old_la_code", "la_name", "new_la_code",
  ]

  /// Columns that are neither time, place nor indicator.
  var filters: [String] {
    let others = Set(Self.timeColumns + Self.placeColumns + metaColumns("Indicator"))
    return header.filter { !others.contains($0) }
  }
}
