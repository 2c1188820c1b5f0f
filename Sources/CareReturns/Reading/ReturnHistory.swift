internal import SimulationKernel

/// What the episodes of one child say on a date on which one of them is open.
struct ReturnHistory {
  /// The first day of the period of care, as far as it is known.
  var entered: CivilDate
  var isEntryKnown: Bool
  /// The first day with the present carer.
  var placed: CivilDate
  /// The episode that says where the child lives: the last that is no temporary absence.
  var home: ReturnedEpisode
  /// The first episode of the period that is in the files.
  var first: ReturnedEpisode
  /// Whether the files begin in the middle of the period and less than two years before.
  var isCut: Bool
  /// The starts of the earlier placements of the last two years, newest first.
  var earlierStarts: [CivilDate]
  /// Those of them that ended against the plan; nil when no episode says why.
  var breakdowns: Int?
  var earlierPeriod: (began: CivilDate, ended: CivilDate)?

  /// Reads episodes in order of time, of which the last is open.
  init(_ all: [ReturnedEpisode], on date: CivilDate, periodStart: CivilDate?) {
    let known = all.filter { $0.commenced <= date }
    let begin = Self.beginning(of: known.count - 1, in: known)
    let chain = known[begin...]
    first = known[begin]
    home = chain.last { !$0.isTemporary } ?? known[known.count - 1]
    entered = first.commenced
    isEntryKnown = first.code("RNE") == "S"
    if !isEntryKnown, let periodStart, periodStart <= first.commenced {
      entered = periodStart
      isEntryKnown = true
    }
    let horizon = date.adding(months: -24)
    isCut = first.code("RNE") != "S" && first.commenced > horizon

    var carers: [Int] = []
    for index in known.indices where Self.beginsWithNewCarer(index, in: known, chain.startIndex) {
      carers.append(index)
    }
    let present = carers.last { chain.indices.contains($0) } ?? begin
    placed = known[present].commenced
    earlierStarts = carers.filter { $0 < present }.map { known[$0].commenced }
      .filter { $0 > horizon }.reversed()
    if known.contains(where: { $0.row["REASON_PLACE_CHANGE"] != nil }) {
      breakdowns =
        known.filter {
          guard let ceased = $0.ceased, ceased <= date, ceased > horizon else { return false }
          return ReturnDecoding.unplanned.contains($0.code("REASON_PLACE_CHANGE"))
        }.count
    }
    if begin > 0, let ended = known[begin - 1].ceased {
      let earlier = Self.beginning(of: begin - 1, in: known)
      earlierPeriod = (known[earlier].commenced, ended)
    }
  }

  /// The first episode of the period of care that an episode belongs to.
  private static func beginning(of index: Int, in known: [ReturnedEpisode]) -> Int {
    var begin = index
    while begin > 0, known[begin].continues(known[begin - 1]) { begin -= 1 }
    return begin
  }

  /// Whether the child moves to another carer: an absence and the way back from it are no move.
  private static func beginsWithNewCarer(
    _ index: Int, in known: [ReturnedEpisode], _ begin: Int
  ) -> Bool {
    let episode = known[index]
    if index == 0 || index == begin || episode.code("RNE") == "S" { return true }
    guard ReturnDecoding.newCarer.contains(episode.code("RNE")), !episode.isTemporary else {
      return false
    }
    return !known[index - 1].isTemporary || !episode.continues(known[index - 1])
  }
}
