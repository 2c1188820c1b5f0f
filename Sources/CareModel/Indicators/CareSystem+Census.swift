import SimulationKernel

/// What is counted of the children looked after at a month's end.
struct Census: BitwiseCopyable {
  var byAge = InlineArray<5, Double>(repeating: 0)
  /// Cohort by cohort, that is age by age and need by need, and area by area.
  var gapByCohortAndArea = InlineArray<75, Double>(repeating: 0)
  var gapByLocality = InlineArray<6, Double>(repeating: 0)
  var under12Days = 0.0
  var under12InHomes = 0.0
  var threeOrMore = 0.0
  var threeOrMoreLasting = 0.0
  var threeOrMoreMoves = 0.0
  var overTwelve = 0.0
  var manyOverTwelve = 0.0
  var overTwentyFour = 0.0
  var manyOverTwentyFour = 0.0
  var longTerm = 0.0
  var longTermStable = 0.0
  var longTermStableOrAdoptive = 0.0
  var withSiblings = 0.0
  var together = 0.0

  /// The largest difference from another count of the same children.
  func difference(from other: Census) -> Double {
    let fields: [KeyPath<Census, Double>] = [
      \.under12Days, \.under12InHomes, \.threeOrMore, \.threeOrMoreLasting, \.threeOrMoreMoves,
      \.overTwelve, \.manyOverTwelve, \.overTwentyFour, \.manyOverTwentyFour, \.longTerm,
      \.longTermStable, \.longTermStableOrAdoptive, \.withSiblings, \.together,
    ]
    var worst = 0.0
    for field in fields { worst = max(worst, abs(self[keyPath: field] - other[keyPath: field])) }
    for row in byAge.indices { worst = max(worst, abs(byAge[row] - other.byAge[row])) }
    for row in gapByCohortAndArea.indices {
      worst = max(worst, abs(gapByCohortAndArea[row] - other.gapByCohortAndArea[row]))
    }
    for row in gapByLocality.indices {
      worst = max(worst, abs(gapByLocality[row] - other.gapByLocality[row]))
    }
    return worst
  }
}

extension CareSystem {
  private typealias Lane = CensusRow.Lane

  /// Writes anew the rows of children of whom something has changed since the last census.
  mutating func renewCensusRows() {
    for row in 0..<censusRows.count {
      let state = censusRows[row][Lane.state]
      guard state != CensusRow.State.current else { continue }
      let c = Int(lookedAfter[row])
      if state == CensusRow.State.new { enterBeginning(of: c, in: row) }
      enterPresent(of: c, in: row)
    }
  }

  /// Counts the children looked after in the ways that ``RollCounts`` cannot follow.
  func census(_ month: Int) -> Census {
    let month = Int16(month)
    var census = Census()
    for row in 0..<censusRows.count {
      if censusRows[row][Lane.gap] >= 0 { countGap(row, month, &census) }
      if month < censusRows[row][Lane.under12InHomes] {
        census.under12Days += now - children[Int(lookedAfter[row])].placement.startedAt
      }
    }
    let counts = censusRows.counts(in: month)
    func count(_ lane: Int) -> Double { Double(counts[lane]) }
    let total = Double(censusRows.count)
    var younger = 0.0
    for band in 0..<4 {
      census.byAge[band] = count(Lane.below + band) - younger
      younger = count(Lane.below + band)
    }
    census.byAge[4] = total - younger
    census.under12InHomes = count(Lane.under12InHomes)
    func three(_ lane: Int) -> Double {
      count(lane) + count(lane + 2) - count(lane + 1) + count(lane + 4) - count(lane + 3)
    }
    census.threeOrMore = three(Lane.threeOrMore)
    census.threeOrMoreLasting = three(Lane.threeOrMoreLasting)
    census.threeOrMoreMoves = count(Lane.threeOrMoreMoves)
    census.overTwelve = total - count(Lane.underYear)
    census.overTwentyFour = total - count(Lane.underTwoYears)
    census.manyOverTwentyFour = count(Lane.manyOverTwentyFour) - count(Lane.underTwoYears)
    census.manyOverTwelve =
      census.manyOverTwentyFour + count(Lane.manyUnderTwentyFour) - count(Lane.underYear)
    let belowSixteen = younger
    census.longTerm = belowSixteen - count(Lane.longTerm)
    census.longTermStable = belowSixteen - count(Lane.longTermStable)
    census.longTermStableOrAdoptive = belowSixteen - count(Lane.longTermStableOrAdoptive)
    census.withSiblings = count(Lane.withSiblings)
    census.together = count(Lane.together)
    return census
  }

  @inline(__always)
  private func countGap(_ row: Int, _ month: Int16, _ census: inout Census) {
    var band = 0
    for end in 0..<4 { band += month < censusRows[row][Lane.below + end] ? 0 : 1 }
    let areas = NeedLevel.allCases.count * HomeArea.allCases.count
    census.gapByCohortAndArea[band * areas + Int(censusRows[row][Lane.gap])] += 1
    census.gapByLocality[Int(censusRows[row][Lane.gapLocality])] += 1
  }

  /// Says that what a census looks at has changed of a child.
  mutating func setCensusStale(_ c: Int) {
    let row = Int(children[c].rollRow)
    if row >= 0 { censusRows.setStale(row) }
  }

  /// Writes on a row what stays as it is while the child is in care.
  private mutating func enterBeginning(of c: Int, in row: Int) {
    // Fields one by one: a child's record is far larger than what is looked at.
    for band in AgeBand.allCases where band != .sixteenAndOver {
      censusRows[row][Lane.below + band.index] = windows.ends.count(
        before: children[c].day(ofAge: band.ages.upperBound))
    }
    censusRows[row][Lane.below12] = windows.ends.count(before: children[c].day(ofAge: 12))
    let enteredAt = children[c].enteredAt
    let entered = windows.passed(enteredAt)
    censusRows[row][Lane.underYear] = entered.year
    censusRows[row][Lane.underTwoYears] = entered.twoYears
    censusRows[row][Lane.earlierFrom] = windows.passed(children[c].earlierPeriod.enteredAt).year
    censusRows[row][Lane.earlierTo] = min(
      entered.year, windows.passed(children[c].earlierPeriod.leftAt).year)
    let isLong = windows.ends.first(near: enteredAt + Days.perTwoAndAHalfYears) {
      $0 - enteredAt >= Days.perTwoAndAHalfYears
    }
    censusRows[row][Lane.isLong] = max(entered.twoYears, isLong)
  }

  /// Writes on a row what changes with placements.
  private mutating func enterPresent(of c: Int, in row: Int) {
    var line = censusRows[row]
    line[Lane.under12InHomes] =
      children[c].placement.type == .childrensHome ? line[Lane.below12] : 0
    enterStability(c, &line)
    enterLongTerm(c, &line)
    enterSiblings(c, &line)
    let isGap = children[c].placement.isBridging || !children[c].placement.isPreferred
    line[Lane.gap] =
      isGap ? Int16(children[c].need.index * HomeArea.allCases.count + homeArea(c).index) : -1
    line[Lane.gapLocality] = Int16(children[c].placement.locality.index)
    line[Lane.state] = CensusRow.State.current
    censusRows[row] = line
  }

  /// Stability: placements are those begun inside the window and the one open when it began.
  @inline(__always)
  private func enterStability(_ c: Int, _ line: inout CensusRow) {
    let underYear = line[Lane.underYear]
    let underTwoYears = line[Lane.underTwoYears]
    let second = windows.passed(children[c].starts[2])
    let third = windows.passed(children[c].starts[3])
    line.enterThree(Lane.threeOrMore, third.year, second.year)
    // Only few have three, and nobody without them has three that last.
    line.enterThree(
      Lane.threeOrMoreLasting, min(third.year, windows.passed(children[c].lastingStarts[3]).year),
      min(second.year, windows.passed(children[c].lastingStarts[2]).year))
    line[Lane.threeOrMoreMoves] = windows.passed(children[c].moves[3]).year
    line[Lane.manyOverTwentyFour] = max(underTwoYears, second.twoYears)
    line[Lane.manyUnderTwentyFour] = max(underYear, min(underTwoYears, third.twoYears))
  }

  @inline(__always)
  private func enterLongTerm(_ c: Int, _ line: inout CensusRow) {
    let startedAt = children[c].placement.startedAt
    let sixteen = line[Lane.below + AgeBand.tenToFifteen.index]
    let isLong = line[Lane.isLong]
    var stable = windows.ends.first(near: startedAt + Days.perTwoYears) {
      $0 - startedAt >= Days.perTwoYears
    }
    line[Lane.longTerm] = min(sixteen, isLong)
    line[Lane.longTermStable] = min(sixteen, max(isLong, stable))
    if children[c].placement.type == .adoptive {
      // With adopters, and two years with them and in the placement before together.
      let day = children[c].starts[2]
      stable = min(
        stable, windows.ends.first(near: day + Days.perTwoYears) { $0 - Days.perTwoYears >= day })
    }
    line[Lane.longTermStableOrAdoptive] = min(sixteen, max(isLong, stable))
  }

  private func enterSiblings(_ c: Int, _ line: inout CensusRow) {
    line[Lane.withSiblings] = 0
    line[Lane.together] = 0
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      if children[sibling].isLookedAfter {
        line[Lane.withSiblings] = .max
        if liveTogether(c, sibling) { line[Lane.together] = .max }
      }
      sibling = Int(children[sibling].nextSibling)
    }
  }

  func homeArea(_ c: Int) -> HomeArea {
    children[c].isUnaccompanied
      ? .notKnown
      : homeCentre.area(easting: children[c].homeEasting, northing: children[c].homeNorthing)
  }
}
