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
  var gap = 0.0
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
    distances.clear()
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      countPlacement(c, &census)
      countStability(c, month, &census)
      countSiblings(c, &census)
    }
    census.medianMiles = distances.median
    return census
  }

  private mutating func countPlacement(_ c: Int, _ census: inout Census) {
    // Fields one by one: a child's record is far larger than what is looked at.
    let type = children[c].placement.type
    let miles = children[c].placement.miles
    let isInside = children[c].placement.isInside
    let band = children[c].ageBand(at: now).index
    census.byAge[band] += 1
    census.byType[type.index] += 1
    census.byLocality[Placement.locality(miles: miles, isInside: isInside).index] += 1
    if children[c].isUnaccompanied { census.unaccompanied += 1 }
    if type == .childrensHome, children[c].age(at: now) < 12 { census.under12InHomes += 1 }
    if children[c].placement.isBridging || !children[c].placement.isPreferred {
      census.gapByAge[band] += 1
      census.gap += 1
    }
    if !isInside {
      census.outside += 1
      census.outsideByType[type.index] += 1
      if children[c].placement.isAtADistance { census.atADistance += 1 }
    }
    if Distance.isFar(miles) {
      census.far += 1
      census.farByType[type.index] += 1
    }
    if !miles.isNaN { distances.add(miles) }
  }

  /// Stability: placements are those begun inside the window and the one open when it began.
  private func countStability(_ c: Int, _ month: Int, _ census: inout Census) {
    let enteredAt = children[c].enteredAt
    let yearBefore = yearBeforeMonthEnds[month]
    let twoYearsBefore = twoYearsBeforeMonthEnds[month]
    let startsInYear = children[c].starts.count(after: yearBefore)
    let wasInCare = enteredAt <= yearBefore
    if startsInYear + (wasInCare ? 1 : 0) >= 3 { census.threeOrMore += 1 }
    // A placement that begins a period of care is no move.
    if startsInYear - (wasInCare ? 0 : 1) >= 3 { census.threeOrMoreMoves += 1 }
    if wasInCare {
      let wasInCareBefore = enteredAt <= twoYearsBefore
      let startsInTwo = children[c].starts.count(after: twoYearsBefore)
      let many = startsInTwo + (wasInCareBefore ? 1 : 0) >= 3
      census.overTwelve += 1
      if many { census.manyOverTwelve += 1 }
      if wasInCareBefore {
        census.overTwentyFour += 1
        if many { census.manyOverTwentyFour += 1 }
      }
    }
    if now - enteredAt >= Days.perTwoAndAHalfYears, children[c].age(at: now) < 16 {
      census.longTerm += 1
      if now - children[c].placement.startedAt >= Days.perTwoYears { census.longTermStable += 1 }
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
