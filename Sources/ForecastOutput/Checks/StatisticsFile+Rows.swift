extension StatisticsFile {
  /// Identifiers that may stand in one file, each set apart from the others, with the digits of their
  /// periods.
  private static let identifiers: [(names: Set<String>, digits: Int)] = [
    (["Calendar year"], 4), (["Reporting year"], 4),
    (
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ], 4
    ),
    (Set((1...52).map { "Week \($0)" }), 4),
    (["Academic year"], 6), (["Financial year"], 6), (["Tax year"], 6),
    (Set((1...4).map { "Financial year Q\($0)" }), 6),
    (["Part 1 (April to September)", "Part 2 (October to March)"], 6),
    (["Autumn term", "Spring term", "Summer term"], 6), (["Autumn and spring term"], 6),
  ]

  /// Rules 1 to 3: the columns every row fills, and its time.
  var timeProblems: [String] {
    var problems: [String] = []
    for name in Self.timeColumns + ["geographic_level", "country_code", "country_name"]
    where column(name)?.contains("") ?? true {
      problems.append("1: \(name) is missing or blank")
    }
    let used = Set(column("time_identifier") ?? [])
    let groups = Self.identifiers.filter { !$0.names.isDisjoint(with: used) }
    if !used.isEmpty, groups.count != 1 || !used.isSubset(of: groups[0].names) {
      problems.append("2: time identifiers unknown or not allowed together")
    }
    let digits = groups.first?.digits ?? 4
    for period in Set(column("time_period") ?? []).sorted() {
      if !Self.isPeriod(period, digits: digits) { problems.append("3: the period \(period)") }
    }
    return problems
  }

  /// Whether a period has its digits; six digits are two consecutive years.
  private static func isPeriod(_ text: String, digits: Int) -> Bool {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return false
    }
    guard digits == 6, let year = Int(text.prefix(4)), let next = Int(text.suffix(2)) else {
      return digits == 4
    }
    return (year + 1) % 100 == next
  }

  /// Rules 4 and 5: the columns of each geographic level, and no totals among places and times.
  var placeProblems: [String] {
    let region = ["region_code", "region_name"]
    let authority = ["old_la_code", "la_name", "new_la_code"]
    let needed = [
      "National": [], "Regional": region, "Local authority": region + authority,
    ]
    var problems: Set<String> = []
    for row in rows {
      let cells = Dictionary(zip(header, row)) { first, _ in first }
      guard let columns = needed[cells["geographic_level"] ?? ""] else {
        problems.insert("4: an unknown geographic level")
        continue
      }
      for name in region + authority {
        let isFilled = !(cells[name] ?? "").isEmpty
        if isFilled != columns.contains(name) { problems.insert("4: \(name) and the level") }
      }
      for name in Self.timeColumns + Self.placeColumns where cells[name] == "Total" {
        problems.insert("5: \(name) reads Total")
      }
    }
    return problems.sorted()
  }
}
