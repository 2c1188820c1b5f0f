import SimulationKernel

/// What one pass over the children looked after counts at a month's end.
struct Census {
  // By category, in the order of their rows: `AgeBand`, `PlacementType` and `DistanceLocality`.
  var byAge = InlineArray<5, Double>(repeating: 0)
  var gapByAge = InlineArray<5, Double>(repeating: 0)
  var byType = InlineArray<10, Double>(repeating: 0)
  var outsideByType = InlineArray<10, Double>(repeating: 0)
  var farByType = InlineArray<10, Double>(repeating: 0)
  var byLocality = InlineArray<6, Double>(repeating: 0)
  /// Age by age, need by need.
  var gapByCohort = InlineArray<15, Double>(repeating: 0)
  var gapByLocality = InlineArray<6, Double>(repeating: 0)
  var byLegalStatus = InlineArray<6, Double>(repeating: 0)
  var gap = 0.0
  var under12Days = 0.0
  var awaitingDischarge = 0.0
  var unaccompanied = 0.0
  var under12InHomes = 0.0
  var threeOrMore = 0.0
  var threeOrMoreMoves = 0.0
  var overTwelve = 0.0
  var manyOverTwelve = 0.0
  var overTwentyFour = 0.0
  var manyOverTwentyFour = 0.0
  var longTerm = 0.0
  var longTermStable = 0.0
  var withSiblings = 0.0
  var together = 0.0
  var outside = 0.0
  var atADistance = 0.0
  var far = 0.0
  var medianMiles = Double.nan
}

extension CareSystem {
  /// Counts the children looked after in every way the indicators need.
  mutating func census(_ month: Int) -> Census {
    var census = Census()
    let windows = (year: yearBeforeMonthEnds[month], twoYears: twoYearsBeforeMonthEnds[month])
    distances.clear()
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      countPlacement(c, &census)
      countStability(c, windows.year, windows.twoYears, &census)
      countSiblings(c, &census)
      let miles = children[c].placement.miles
      if !miles.isNaN { distances.add(miles) }
    }
    for band in AgeBand.allCases { census.gap += census.gapByAge[band.index] }
    for type in PlacementType.allCases {
      census.outside += census.outsideByType[type.index]
      census.far += census.farByType[type.index]
    }
    census.medianMiles = distances.median
    return census
  }

  @inline(__always)
  private func countPlacement(_ c: Int, _ census: inout Census) {
    // Fields one by one: a child's record is far larger than what is looked at.
    let type = children[c].placement.type
    let miles = children[c].placement.miles
    let isInside = children[c].placement.isInside
    let band = children[c].ageBand(at: now).index
    census.byAge[band] += 1
    census.byType[type.index] += 1
    census.byLocality[Placement.locality(miles: miles, isInside: isInside).index] += 1
    if children[c].isUnaccompanied { census.unaccompanied += 1 }
    census.byLegalStatus[children[c].legalStatus.index] += 1
    if children[c].awaitsDischarge { census.awaitingDischarge += 1 }
    if type == .childrensHome, children[c].age(at: now) < 12 {
      census.under12InHomes += 1
      census.under12Days += now - children[c].placement.startedAt
    }
    if children[c].placement.isBridging || !children[c].placement.isPreferred {
      census.gapByAge[band] += 1
      census.gapByLocality[Placement.locality(miles: miles, isInside: isInside).index] += 1
      census.gapByCohort[band * NeedLevel.allCases.count + children[c].need.index] += 1
    }
    if !isInside {
      census.outsideByType[type.index] += 1
      if children[c].placement.isAtADistance { census.atADistance += 1 }
    }
    if Distance.isFar(miles) { census.farByType[type.index] += 1 }
  }

  /// Stability: placements are those begun inside the window and the one open when it began.
  @inline(__always)
  private func countStability(
    _ c: Int, _ yearBefore: Double, _ twoYearsBefore: Double, _ census: inout Census
  ) {
    let enteredAt = children[c].enteredAt
    let wasInCare = enteredAt <= yearBefore
    // A child who came back may have been in an earlier period of care when the year began.
    let hadPlacement = children[c].wasLookedAfter(on: yearBefore)
    if children[c].starts.began(hadPlacement ? 2 : 3, after: yearBefore) {
      census.threeOrMore += 1
    }
    if children[c].moves.began(3, after: yearBefore) { census.threeOrMoreMoves += 1 }
    if wasInCare {
      let wasInCareBefore = enteredAt <= twoYearsBefore
      let many = children[c].starts.began(wasInCareBefore ? 2 : 3, after: twoYearsBefore)
      census.overTwelve += 1
      if many { census.manyOverTwelve += 1 }
      if wasInCareBefore {
        census.overTwentyFour += 1
        if many { census.manyOverTwentyFour += 1 }
        if now - enteredAt >= Days.perTwoAndAHalfYears, children[c].age(at: now) < 16 {
          census.longTerm += 1
          if now - children[c].placement.startedAt >= Days.perTwoYears {
            census.longTermStable += 1
          }
        }
      }
    }
  }

  @inline(__always)
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
