extension StatisticsFile {
  /// Rules 9, 10, 13 and 14: defaults, items, duplicates and the complete matrix.
  var filterProblems: [String] {
    var problems: [String] = []
    for row in meta where row["col_type"] == "Filter" {
      let name = row["col_name"] ?? ""
      let items = Set(column(name) ?? [])
      let fallback = row["filter_default"] ?? ""
      if !items.isEmpty, !items.contains(fallback.isEmpty ? "Total" : fallback) {
        problems.append("9: \(name) has neither Total nor a default among its items")
      }
    }
    for name in filters {
      let cells = column(name) ?? []
      if cells.contains(where: { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") }) {
        problems.append("10: \(name) has a blank cell or one with spaces at an end")
      }
    }
    let keys = keys(of: Self.timeColumns + Self.placeColumns + filters)
    if Set(keys).count < keys.count { problems.append("13: two rows have the same keys") }
    if Set(keys).count < expectedRows { problems.append("14: a combination of filters is missing") }
    return problems
  }

  /// The cells of some columns, row by row.
  private func keys(of names: [String]) -> [[String]] {
    let columns = names.compactMap { header.firstIndex(of: $0) }
    return rows.map { row in columns.map { row[$0] } }
  }

  /// Rows of a complete matrix.
  ///
  /// They are the times and places, times the items of each filter; a filter and the column that groups
  /// it count as one.
  private var expectedRows: Int {
    var count = Set(keys(of: Self.timeColumns + Self.placeColumns)).count
    let grouped = meta.filter { !($0["filter_grouping_column"] ?? "").isEmpty }
    let groups = Set(groupingColumns)
    for name in filters where !groups.contains(name) {
      let group = grouped.first { $0["col_name"] == name }?["filter_grouping_column"]
      count *= Set(keys(of: [name] + (group.map { [$0] } ?? []))).count
    }
    return count
  }

  /// Rules 11 and 12: the cells of indicators.
  var valueProblems: [String] {
    var problems: Set<String> = []
    let symbols: Set<String> = ["z", "x", "c", "low", "k", "u"]
    for name in metaColumns("Indicator") {
      for cell in column(name) ?? [] where !symbols.contains(cell) {
        if cell.contains(where: { ",£%$€".contains($0) }) {
          problems.insert("12: \(name) has a comma, a currency sign or a percent sign")
        } else if Double(cell)?.isFinite != true {
          problems.insert("11: \(name) has a cell that is neither a number nor a symbol")
        }
      }
    }
    return problems.sorted()
  }
}
