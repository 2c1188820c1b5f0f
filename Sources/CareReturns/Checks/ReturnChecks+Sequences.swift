internal import SimulationKernel

// What the rows of a child, of the tables and of the years must keep together.
extension ReturnChecks {
  /// A row and the child's row before it, if the file holds one.
  func checkOrder(_ row: EpisodeRow, after last: EpisodeRow?, _ page: inout FindingPage) {
    guard let last else {
      // Earlier episodes are in earlier returns, or before the trace.
      let mayFollow = row.commenced < page.year.first || row.commenced <= start
      page.expect(
        mayFollow || row.reasonNew == "S", .start, "first episode with RNE \(row.reasonNew)")
      return
    }
    let dates = "\(row.commenced) after \(last.ceased.map { "\($0)" } ?? "an open episode")"
    page.expect(last.ceased.map { $0 <= row.commenced } ?? false, .overlap, dates)
    if last.reasonCeased == "X1" {
      page.expect(row.reasonNew != "S", .start, "RNE S within a period of care")
      page.expect(last.ceased == row.commenced, .gap, dates)
      page.expect(last.need == row.need, .needCode, "CIN \(row.need) after \(last.need)")
    } else {
      page.expect(row.reasonNew == "S", .start, "RNE \(row.reasonNew) begins a period of care")
      page.expect(
        last.ceased != row.commenced, .continuation,
        "REC \(last.reasonCeased) on the day the next episode begins")
    }
  }

  /// A row and the child's row after it, if the file holds one.
  func checkContinuation(_ row: EpisodeRow, before next: EpisodeRow?, _ page: inout FindingPage) {
    // That it begins on the day is for the next row to answer.
    page.expect(
      row.reasonCeased != "X1" || next != nil, .continuation, "X1 and no episode follows")
    let reason = row.reasonPlaceChange
    let fits: Bool =
      switch row.reasonCeased == "X1" ? next?.reasonNew : nil {
      case "P", "B": ReturnCodes.placeChange.contains(reason) && reason != "PLACE"
      case "T", "U": reason == "PLACE"
      default: reason.isEmpty
      }
    page.expect(
      fits, .placeChange,
      "\(reason.isEmpty ? "blank" : reason) before RNE \(next?.reasonNew ?? "none")")
  }

  func checkHeader(_ yearly: YearlyReturn, _ page: inout FindingPage) {
    let inEpisodes = Set(yearly.episodes.map(\.child))
    var seen: Set<String> = []
    for (index, row) in yearly.header.enumerated() {
      page.open(.header, index, row.child)
      page.expect(seen.insert(row.child).inserted, .children, "twice in the header")
      page.expect(inEpisodes.contains(row.child), .children, "no episode")
      page.expect(row.born != nil, .age, "no date of birth")
      page.expect(
        row.sex.isEmpty || ReturnCodes.sex(in: yearly.year).contains(row.sex), .sexCode,
        "SEX \(row.sex)")
    }
    var last: String?
    var finished: Set<String> = []
    for (index, row) in yearly.episodes.enumerated() where row.child != last {
      page.open(.episodes, index, row.child)
      page.expect(seen.contains(row.child), .children, "not in the header")
      page.expect(!finished.contains(row.child), .overlap, "rows are not kept together")
      if let last { finished.insert(last) }
      last = row.child
    }
    for (index, row) in yearly.unaccompanied.enumerated() {
      page.open(.uasc, index, row.child)
      page.expect(seen.contains(row.child), .children, "not in the header")
    }
  }

  /// One year's return against the next one's.
  func transition(from last: YearlyReturn, to next: YearlyReturn) -> [ReturnFinding] {
    var page = FindingPage(next)
    let open = last.episodes.filter { $0.ceased == nil }
    let carried = Set(open.map { "\($0.child) \($0.commenced)" })
    let found = Set(next.episodes.map { "\($0.child) \($0.commenced)" })
    for (index, row) in next.episodes.enumerated() where row.commenced < next.year.first {
      page.open(.episodes, index, row.child)
      page.expect(
        carried.contains("\(row.child) \(row.commenced)"), .nextYear,
        "the episode from \(row.commenced) is not open in the return before")
    }
    var before = FindingPage(last)
    for (index, row) in last.episodes.enumerated() where row.ceased == nil {
      before.open(.episodes, index, row.child)
      before.expect(
        found.contains("\(row.child) \(row.commenced)"), .nextYear,
        "the episode from \(row.commenced) is not in the next return")
    }
    let born = Dictionary(
      last.header.map { ($0.child, $0.born) }, uniquingKeysWith: { first, _ in first })
    for (index, row) in next.header.enumerated() {
      guard let earlier = born[row.child] else { continue }
      page.open(.header, index, row.child)
      page.expect(earlier == row.born, .nextYear, "another date of birth than the year before")
    }
    return before.findings + page.findings
  }
}
