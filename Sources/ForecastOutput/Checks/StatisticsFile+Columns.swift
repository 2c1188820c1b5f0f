extension StatisticsFile {
  /// Rules 6 and 7: the names of columns, and that each is accounted for.
  var columnProblems: [String] {
    var problems: [String] = []
    for name in header {
      let isPlain = name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
      }
      if !isPlain || name.isEmpty || name.first?.isNumber == true || name.count > 50 {
        problems.append("6: the column name \(name) is not allowed")
      }
    }
    let named = Set(meta.compactMap { $0["col_name"] })
    let known = named.union(Self.timeColumns).union(Self.placeColumns).union(groupingColumns)
    for name in header where !known.contains(name) {
      if Set(column(name) ?? []).count > 1 {
        problems.append("7: the column \(name) is not in the meta file")
      }
    }
    for name in named.sorted() where !header.contains(name) {
      problems.append("7: the meta file's \(name) is not in the data file")
    }
    return problems
  }

  private static let metaColumns = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
    "filter_hint", "filter_grouping_column",
  ]
  private static let optionalMetaColumns = ["filter_default", "parent_filter"]

  /// Rule 8: the meta file's own columns and cells.
  var metaProblems: [String] {
    var problems: [String] = []
    let optional = metaHeader.dropFirst(Self.metaColumns.count)
    if Array(metaHeader.prefix(Self.metaColumns.count)) != Self.metaColumns
      || !Self.optionalMetaColumns.starts(with: optional)
    {
      problems.append("8: the meta file's columns are not those of the layout")
    }
    var labels: Set<String> = []
    for row in meta {
      let name = row["col_name"] ?? ""
      let label = row["label"] ?? ""
      if !["Filter", "Indicator"].contains(row["col_type"]) {
        problems.append("8: the col_type of \(name) is neither Filter nor Indicator")
      }
      if label.isEmpty || label.count > 80 || !labels.insert(label).inserted {
        problems.append("8: the label of \(name) is blank, repeated or longer than 80")
      }
      if !["", "£", "£m", "%", "pp", "numberstring"].contains(row["indicator_unit"]) {
        problems.append("8: the indicator_unit of \(name) is unknown")
      }
      let decimals = row["indicator_dp"] ?? ""
      if !decimals.isEmpty, !decimals.utf8.allSatisfy({ (48...57).contains($0) }) {
        problems.append("8: the indicator_dp of \(name) is no whole number")
      }
    }
    return problems
  }
}
