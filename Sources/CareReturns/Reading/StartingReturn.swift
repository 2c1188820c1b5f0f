public import CareModel
public import SimulationKernel

/// The children looked after on a date, read from the files of statutory returns.
///
/// Nothing dated after that date is used: an episode that begins later does not exist, one that ends
/// later is open.
public struct StartingReturn: Sendable {
  /// The children in order of their numbers, which are not kept.
  public internal(set) var children: [ReturnedChild] = []
  /// Everything wrong, in the order in which it was met.
  public internal(set) var problems: [ReturnProblem] = []

  let date: CivilDate
  var births: [String: CivilDate] = [:]
  var unaccompanied: Set<String> = []
  var periods: [String: CivilDate] = [:]
  var places: [String: (file: String, row: ReturnTableText.Row)] = [:]
  var episodes: [String: [ReturnedEpisode]] = [:]
  /// Rows where the history begins in the middle, for one warning about them all.
  var cut: [ReturnedEpisode] = []
  var shortBreaks: [ReturnedEpisode] = []

  /// Reads files: those called episodes, header, uasc, locations and periods, of one year or several,
  /// the older first.
  public init(files: [ReturnFile], date: CivilDate) {
    self.date = date
    for file in files { read(file) }
    guard !hasErrors else { return }
    for child in episodes.keys.sorted(by: Self.isBefore) { addChild(child) }
    warn(folder: files.first?.path ?? "")
  }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Numbers by size, other names by letters.
  private static func isBefore(_ left: String, _ right: String) -> Bool {
    if let a = UInt64(left), let b = UInt64(right), a != b { return a < b }
    return left < right
  }

  // MARK: Tables

  private mutating func read(_ file: ReturnFile) {
    let name = file.path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    switch name {
    case "episodes.csv": readEpisodes(ReturnTableText(file))
    case "header.csv":
      read(ReturnTableText(file), ["CHILD", "DOB"]) { reader, table, row, child in
        reader.births[child] = reader.date(row, "DOB", table)
      }
    case "uasc.csv":
      read(ReturnTableText(file), ["CHILD"]) { reader, table, row, child in
        let ceased = reader.optionalDate(row, "DUC", table)
        if ceased.map({ $0 > reader.date }) ?? true { reader.unaccompanied.insert(child) }
      }
    case "periods.csv":
      read(ReturnTableText(file), ["CHILD", "PERIOD_START"]) { reader, table, row, child in
        reader.periods[child] = reader.date(row, "PERIOD_START", table)
      }
    case "locations.csv":
      read(ReturnTableText(file), ["CHILD", "DECOM"]) { reader, table, row, child in
        guard let day = reader.date(row, "DECOM", table) else { return }
        reader.places["\(child)@\(day)"] = (table.file, row)
      }
    default: break
    }
  }

  /// Reads each row that has a child.
  private mutating func read(
    _ table: ReturnTableText, _ needed: [String],
    _ body: (inout StartingReturn, ReturnTableText, ReturnTableText.Row, String) -> Void
  ) {
    let missing = needed.filter { table.columns[$0] == nil }
    guard missing.isEmpty else {
      problems.append(
        ReturnProblem(
          severity: .error, file: table.file, line: 1, column: 1, path: "",
          message: "no column \(missing.joined(separator: ", "))",
          expected: needed.joined(separator: ", ")))
      return
    }
    for row in table.rows {
      guard let child = row["CHILD"], !child.text.isEmpty else {
        error(table.file, row["CHILD"], "CHILD", "no child", expected: "the child's number")
        continue
      }
      body(&self, table, row, child.text)
    }
  }

  private mutating func readEpisodes(_ table: ReturnTableText) {
    read(table, ["CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC"]) { reader, table, row, child in
      guard let commenced = reader.date(row, "DECOM", table) else { return }
      let ceased = reader.optionalDate(row, "DEC", table)
      if let ceased, ceased < commenced {
        reader.error(
          table.file, row["DEC"], "DEC", "the episode ends before it begins",
          expected: "a date from DECOM on")
        return
      }
      guard commenced <= reader.date else { return }
      let episode = ReturnedEpisode(
        file: table.file, row: row, commenced: commenced, ceased: ceased)
      // A later year tells how an episode ended that was open in the year before.
      if let known = reader.episodes[child]?.firstIndex(where: { $0.commenced == commenced }) {
        if ceased != nil || reader.episodes[child]?[known].ceased == nil {
          reader.episodes[child]?[known] = episode
        }
      } else {
        reader.episodes[child, default: []].append(episode)
      }
    }
  }

  // MARK: Dates

  private mutating func date(
    _ row: ReturnTableText.Row, _ column: String, _ table: ReturnTableText
  ) -> CivilDate? {
    guard let cell = row[column] else { return nil }
    if let date = Self.date(cell.text) { return date }
    let what = cell.text.isEmpty ? "no date" : "“\(cell.text.prefix(20))” is no date"
    error(table.file, cell, column, what, expected: "DD/MM/YYYY or YYYY-MM-DD")
    return nil
  }

  /// A date where there is one; an empty cell is none.
  private mutating func optionalDate(
    _ row: ReturnTableText.Row, _ column: String, _ table: ReturnTableText
  ) -> CivilDate? {
    guard let cell = row[column], !cell.text.isEmpty else { return nil }
    return date(row, column, table)
  }

  private static func date(_ text: String) -> CivilDate? {
    func parts(_ separator: Character) -> [Int] {
      text.split(separator: separator, omittingEmptySubsequences: false)
        .map { $0.allSatisfy { ("0"..."9").contains($0) } ? Int($0) ?? -1 : -1 }
    }
    let slashed = parts("/")
    if slashed.count == 3 {
      return CivilDate(year: slashed[2], month: slashed[1], day: slashed[0])
    }
    let dashed = parts("-")
    guard dashed.count == 3 else { return nil }
    return CivilDate(year: dashed[0], month: dashed[1], day: dashed[2])
  }
}
