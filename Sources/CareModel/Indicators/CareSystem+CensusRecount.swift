import SimulationKernel

extension CareSystem {
  /// How far the census of the last month is from a count of the children's records.
  func censusMiscount() -> Double {
    let month = monthEnds.count - 1
    return census(month).difference(from: censusRecount(month))
  }

  /// Counts anew, from their records, what a census counts of the children looked after.
  func censusRecount(_ month: Int) -> Census {
    var census = Census()
    let windows = (year: yearBeforeMonthEnds[month], twoYears: twoYearsBeforeMonthEnds[month])
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      countAge(c, &census)
      countStability(c, windows.year, windows.twoYears, &census)
      if Int(children[c].nextSibling) != c { countSiblings(c, &census) }
    }
    return census
  }

  private func countAge(_ c: Int, _ census: inout Census) {
    // Fields one by one: a child's record is far larger than what is looked at.
    let band = ageBandRow(c)
    census.byAge[band] += 1
    if children[c].placement.type == .childrensHome, now < children[c].day(ofAge: 12) {
      census.under12InHomes += 1
      census.under12Days += now - children[c].placement.startedAt
    }
    if children[c].placement.isBridging || !children[c].placement.isPreferred {
      census.gapByLocality[children[c].placement.locality.index] += 1
      let cohort = band * NeedLevel.allCases.count + children[c].need.index
      census.gapByCohortAndArea[cohort * HomeArea.allCases.count + homeArea(c).index] += 1
    }
  }

  /// The row of a child's age band, counted without branches.
  private func ageBandRow(_ c: Int) -> Int {
    var row = 0
    for band in AgeBand.allCases where band != .sixteenAndOver {
      row += now < children[c].day(ofAge: band.ages.upperBound) ? 0 : 1
    }
    return row
  }

  /// Stability: placements are those begun inside the window and the one open when it began.
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
