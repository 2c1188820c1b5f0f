internal import CareModel
internal import SimulationKernel

extension StartingReturn {
  mutating func addChild(_ child: String) {
    let all = (episodes[child] ?? []).sorted { $0.commenced < $1.commenced }
    let open = all.filter { $0.isOpen(on: date) }
    guard let last = open.last else { return }
    if open.count > 1 {
      error(
        last.file, last.row["DECOM"], "DECOM",
        "a second episode of the child is open on \(date), beside that of line "
          + "\(open[0].row.line) of \(open[0].file)",
        expected: "DEC in the earlier one")
      return
    }
    guard !ReturnDecoding.shortBreaks.contains(last.code("LS")) else {
      shortBreaks.append(last)
      return
    }
    guard let born = births[child] else {
      error(
        last.file, last.row["CHILD"], "CHILD", "the child has no date of birth",
        expected: "a row of header.csv with DOB")
      return
    }
    let history = ReturnHistory(all, on: date, periodStart: periods[child])
    guard born <= history.entered else {
      error(
        last.file, last.row["DECOM"], "DECOM", "the child was looked after before birth",
        expected: "DOB in header.csv on or before it")
      return
    }
    let age = Self.age(on: date, born: born)
    guard age < 18 else {
      error(
        last.file, last.row["DEC"], "DEC", "the episode is open, but the child is 18 or over",
        expected: "a date on or before the 18th birthday")
      return
    }
    guard let placement = placement(history.home), let status = status(last) else { return }
    let most = age * 365.25
    var result = ReturnedChild(
      age: age, placement: placement, daysInCare: min(elapsed(history.entered), most),
      daysInPlacement: min(elapsed(history.placed), most))
    result.setting = ReturnDecoding.setting(history.home.code("PLACE"))
    result.isUnaccompanied = unaccompanied.contains(child)
    result.isOwnProvision =
      history.home.code("PLACE_PROVIDER").isEmpty
      ? nil : history.home.code("PLACE_PROVIDER") == "PR1"
    result.legalStatus = status
    result.needCategory = need(last)
    result.isEntryKnown = history.isEntryKnown
    result.earlierStarts = history.earlierStarts.map { min(elapsed($0), most) }
    result.breakdowns = history.breakdowns
    result.earlierPeriod = history.earlierPeriod.map {
      .init(began: min(elapsed($0.began), most), ended: min(elapsed($0.ended), most))
    }
    addPlace(&result, child, history.home)
    if history.isCut { cut.append(history.first) }
    children.append(result)
  }

  /// Days since a date, from its middle.
  func elapsed(_ since: CivilDate) -> Double {
    Double(date.daysSinceEpoch - since.daysSinceEpoch) + 0.5
  }

  /// Years and the part of a year since the last birthday: whole years are the civil ones.
  static func age(on date: CivilDate, born: CivilDate) -> Double {
    var years = date.year - born.year
    if born.adding(months: 12 * years) > date { years -= 1 }
    let last = born.adding(months: 12 * years)
    let next = born.adding(months: 12 * (years + 1))
    let part = Double(date.daysSinceEpoch - last.daysSinceEpoch) + 0.5
    return Double(years) + part / Double(next.daysSinceEpoch - last.daysSinceEpoch)
  }

  private mutating func placement(_ episode: ReturnedEpisode) -> PlacementType? {
    let found = ReturnDecoding.placement(
      episode.code("PLACE"), provider: episode.code("PLACE_PROVIDER"))
    if found == nil {
      error(
        episode.file, episode.row["PLACE"], "PLACE", unknown(episode.row["PLACE"]),
        expected: "a placement code such as U6")
    }
    return found
  }

  private mutating func status(_ episode: ReturnedEpisode) -> LegalStatus? {
    let found = ReturnDecoding.legalStatus(episode.code("LS"))
    if found == nil {
      error(
        episode.file, episode.row["LS"], "LS", unknown(episode.row["LS"]),
        expected: "a legal status such as C2")
    }
    return found
  }

  private mutating func need(_ episode: ReturnedEpisode) -> NeedCategory? {
    let code = episode.code("CIN")
    let found = ReturnDecoding.need(code)
    if found == nil, !code.isEmpty {
      error(
        episode.file, episode.row["CIN"], "CIN", unknown(episode.row["CIN"]), expected: "N1 to N8")
    }
    return found
  }

  private func unknown(_ cell: ReturnTableText.Cell?) -> String {
    guard let cell, !cell.text.isEmpty else { return "no code" }
    return "“\(cell.text.prefix(20))” is no code"
  }

  /// Where the placement stands, from locations.csv or columns of the episode itself.
  private mutating func addPlace(
    _ child: inout ReturnedChild, _ number: String, _ home: ReturnedEpisode
  ) {
    let place =
      places["\(number)@\(home.commenced)"] ?? (home.file, home.row)
    if let cell = place.row["PL_LOCATION"], !cell.text.isEmpty {
      switch cell.text.uppercased() {
      case "IN": child.isInside = true
      case "OUT": child.isInside = false
      default:
        error(place.file, cell, "PL_LOCATION", unknown(cell), expected: "IN or OUT")
      }
    }
    guard !child.isUnaccompanied else { return }
    if let cell = place.row["PL_DISTANCE"], !cell.text.isEmpty {
      guard let miles = Double(cell.text), miles >= 0, miles < 1000 else {
        error(
          place.file, cell, "PL_DISTANCE", "“\(cell.text.prefix(20))” is no distance",
          expected: "miles")
        return
      }
      child.miles = miles
      child.isFar = miles > 20
    } else if let cell = place.row["PL_DISTANCE_BAND"], !cell.text.isEmpty {
      switch cell.text.lowercased() {
      case "20 miles or less": child.isFar = false
      case "over 20 miles": child.isFar = true
      case "not known": break
      default:
        error(
          place.file, cell, "PL_DISTANCE_BAND", unknown(cell),
          expected: "20 miles or less, Over 20 miles or Not known")
      }
    }
  }
}
