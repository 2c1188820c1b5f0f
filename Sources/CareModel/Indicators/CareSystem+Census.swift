import SimulationKernel

/// What one pass over the children looked after counts at a month's end.
struct Census {
  var byAge = InlineArray<5, Double>(repeating: 0)
  var gapByAge = InlineArray<5, Double>(repeating: 0)
  /// Age by age, need by need.
  var gapByCohort = InlineArray<15, Double>(repeating: 0)
  /// Cohort by cohort, area by area.
  var gapByCohortAndArea = InlineArray<75, Double>(repeating: 0)
  var gapByLocality = InlineArray<6, Double>(repeating: 0)
  var gap = 0.0
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
}

extension CareSystem {
  /// Counts the children looked after in the ways that ``RollCounts`` cannot follow.
  func census(_ month: Int) -> Census {
    var census = Census()
    let windows = (year: yearBeforeMonthEnds[month], twoYears: twoYearsBeforeMonthEnds[month])
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      countAge(c, &census)
      countStability(c, windows.year, windows.twoYears, &census)
      if Int(children[c].nextSibling) != c { countSiblings(c, &census) }
    }
    for band in AgeBand.allCases { census.gap += census.gapByAge[band.index] }
    return census
  }

  @inline(__always)
  private func countAge(_ c: Int, _ census: inout Census) {
    // Fields one by one: a child's record is far larger than what is looked at.
    let band = ageBandRow(c)
    census.byAge[band] += 1
    if children[c].placement.type == .childrensHome, now < children[c].day(ofAge: 12) {
      census.under12InHomes += 1
      census.under12Days += now - children[c].placement.startedAt
    }
    if children[c].placement.isBridging || !children[c].placement.isPreferred {
      census.gapByAge[band] += 1
      census.gapByLocality[children[c].placement.locality.index] += 1
      let cohort = band * NeedLevel.allCases.count + children[c].need.index
      census.gapByCohort[cohort] += 1
      census.gapByCohortAndArea[cohort * HomeArea.allCases.count + homeArea(c).index] += 1
    }
  }

  private func homeArea(_ c: Int) -> HomeArea {
    children[c].isUnaccompanied
      ? .notKnown
      : homeCentre.area(easting: children[c].homeEasting, northing: children[c].homeNorthing)
  }

  /// The row of a child's age band, counted without branches.
  @inline(__always)
  private func ageBandRow(_ c: Int) -> Int {
    var row = 0
    for band in AgeBand.allCases where band != .sixteenAndOver {
      row += now < children[c].day(ofAge: band.ages.upperBound) ? 0 : 1
    }
    return row
  }

  /// Stability: placements are those begun inside the window and the one open when it began.
  @inline(__always)
  private func countStability(
    _ c: Int, _ yearBefore: Double, _ twoYearsBefore: Double, _ census: inout Census
  ) {
    let enteredAt = children[c].enteredAt
    let wasInCare = enteredAt <= yearBefore
    // A child who came back may have been in an earlier period of care when the year began. Added
    // without branches, which nobody could foresee.
    let hadPlacement = children[c].wasLookedAfter(on: yearBefore)
    let needed = hadPlacement ? 2 : 3
    let hasThree = children[c].starts.began(needed, after: yearBefore)
    census.threeOrMore += hasThree ? 1 : 0
    // Only few have three, and nobody without them has three that last.
    if hasThree, children[c].lastingStarts.began(needed, after: yearBefore) {
      census.threeOrMoreLasting += 1
    }
    census.threeOrMoreMoves += children[c].moves.began(3, after: yearBefore) ? 1 : 0
    if wasInCare {
      let wasInCareBefore = enteredAt <= twoYearsBefore
      let many = children[c].starts.began(wasInCareBefore ? 2 : 3, after: twoYearsBefore)
      census.overTwelve += 1
      census.manyOverTwelve += many ? 1 : 0
      if wasInCareBefore {
        census.overTwentyFour += 1
        census.manyOverTwentyFour += many ? 1 : 0
        if now - enteredAt >= Days.perTwoAndAHalfYears, now < children[c].day(ofAge: 16) {
          census.longTerm += 1
          if now - children[c].placement.startedAt >= Days.perTwoYears {
            census.longTermStable += 1
            census.longTermStableOrAdoptive += 1
          } else if children[c].placement.type == .adoptive,
            !children[c].starts.began(2, after: now - Days.perTwoYears)
          {
            // With adopters, and two years with them and in the placement before together.
            census.longTermStableOrAdoptive += 1
          }
        }
      }
    }
  }

  private func countSiblings(_ c: Int, _ census: inout Census) {
    var sibling = Int(children[c].nextSibling)
    var hasSibling = false
    var isTogether = false
    while sibling != c {
      if children[sibling].isLookedAfter {
        hasSibling = true
        if liveTogether(c, sibling) { isTogether = true }
      }
      sibling = Int(children[sibling].nextSibling)
    }
    if hasSibling { census.withSiblings += 1 }
    if isTogether { census.together += 1 }
  }
}
