import SimulationKernel

/// What one pass over the children looked after counts at a month's end.
struct Census {
  var byAge = [Double](repeating: 0, count: AgeBand.allCases.count)
  var gapByAge = [Double](repeating: 0, count: AgeBand.allCases.count)
  var byType = [Double](repeating: 0, count: PlacementType.allCases.count)
  var outsideByType = [Double](repeating: 0, count: PlacementType.allCases.count)
  var farByType = [Double](repeating: 0, count: PlacementType.allCases.count)
  var byLocality = [Double](repeating: 0, count: DistanceLocality.allCases.count)
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
  func census(_ month: Int) -> Census {
    var census = Census()
    var distances: [Double] = []
    let yearBefore = yearBeforeMonthEnds[month]
    let twoYearsBefore = twoYearsBeforeMonthEnds[month]
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      let child = children[c]
      let placement = child.placement
      let type = placement.type.index
      let age = child.age(at: now)
      let band = child.ageBand(at: now).index
      census.byAge[band] += 1
      census.byType[type] += 1
      census.byLocality[placement.locality.index] += 1
      if child.isUnaccompanied { census.unaccompanied += 1 }
      if placement.type == .childrensHome, age < 12 { census.under12InHomes += 1 }
      if placement.isBridging || !placement.isPreferred { census.gapByAge[band] += 1 }
      if !placement.isInside {
        census.outside += 1
        census.outsideByType[type] += 1
        if placement.isAtADistance { census.atADistance += 1 }
      }
      if Distance.isFar(placement.miles) {
        census.far += 1
        census.farByType[type] += 1
      }
      if !placement.miles.isNaN { distances.append(placement.miles) }
      count(child, yearBefore: yearBefore, twoYearsBefore: twoYearsBefore, age: age, &census)
      countSiblings(c, &census)
    }
    distances.sort()
    if !distances.isEmpty { census.medianMiles = Quantiles.value(at: 0.5, ofSorted: distances) }
    return census
  }

  /// Stability: placements are those begun inside the window and the one open when it began.
  private func count(
    _ child: Child, yearBefore: Double, twoYearsBefore: Double, age: Int, _ census: inout Census
  ) {
    let startsInYear = child.starts.count(after: yearBefore)
    let wasInCare = child.enteredAt <= yearBefore
    if startsInYear + (wasInCare ? 1 : 0) >= 3 { census.threeOrMore += 1 }
    // A placement that begins a period of care is no move.
    if startsInYear - (wasInCare ? 0 : 1) >= 3 { census.threeOrMoreMoves += 1 }
    let startsInTwo = child.starts.count(after: twoYearsBefore)
    let many = startsInTwo + (child.enteredAt <= twoYearsBefore ? 1 : 0) >= 3
    if child.enteredAt <= yearBefore {
      census.overTwelve += 1
      if many { census.manyOverTwelve += 1 }
    }
    if child.enteredAt <= twoYearsBefore {
      census.overTwentyFour += 1
      if many { census.manyOverTwentyFour += 1 }
    }
    if age < 16, now - child.enteredAt >= Days.perTwoAndAHalfYears {
      census.longTerm += 1
      if now - child.placement.startedAt >= Days.perTwoYears { census.longTermStable += 1 }
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
