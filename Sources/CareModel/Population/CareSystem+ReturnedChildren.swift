extension CareSystem {
  /// Takes the children of a return one by one, each in a place that fits what it says.
  ///
  /// Placement, legal status, clocks and moves are the return's. Families, places and frailty are drawn
  /// as for children from tables, given that history.
  mutating func takeReturnedChildren() {
    var sampler = QuotaSampler(family)
    let outside = meanWeight(base.startingState.outsideWeight)
    let far = meanWeight(base.startingState.farWeight)
    var drawn: [StartingDraw] = []
    drawn.reserveCapacity(base.returnedChildren.count)
    for (number, child) in base.returnedChildren.enumerated() {
      var draw = StartingDraw(age: child.age)
      draw.isUnaccompanied = child.isUnaccompanied
      draw.type = child.placement
      draw.daysInPlacement = child.daysInPlacement
      draw.daysInCare = child.daysInCare + unknownDays(child, &sampler)
      draw.returned = number
      draw.locality = locality(child, outside: outside, far: far, &sampler)
      drawn.append(draw)
    }
    settle(drawn, &sampler)
  }

  /// Days looked after before those that the return tells of: none when it tells of all.
  private func unknownDays(_ child: ReturnedChild, _ sampler: inout QuotaSampler) -> Double {
    guard !child.isEntryKnown else { return 0 }
    let state = base.startingState
    let isLong = child.daysInCare >= Days.perTwoAndAHalfYears
    return sampler.exponential(
      mean: isLong ? state.longCareMeanDays : state.shortCareMeanDays,
      below: child.age * Days.perYear - child.daysInCare)
  }

  /// Where the placement stands: what the return leaves open goes by the published table and the type.
  private func locality(
    _ child: ReturnedChild, outside: Double, far: Double, _ sampler: inout QuotaSampler
  ) -> DistanceLocality {
    let state = base.startingState
    let type = child.placement.index
    let weights = DistanceLocality.allCases.map { locality -> Double in
      let isUnknown = locality == .insideUnknown || locality == .outsideUnknown
      guard isUnknown == child.isUnaccompanied else { return 0 }
      let isOutside =
        locality == .outsideNear || locality == .outsideFar || locality == .outsideUnknown
      if let isInside = child.isInside, isInside == isOutside { return 0 }
      let isFar = locality == .insideFar || locality == .outsideFar
      if let known = child.isFar, !isUnknown, known != isFar { return 0 }
      // A trace of each, so that what the return says is met where the table has none.
      return (state.locality[locality.index] + 1e-9)
        * (isOutside ? state.outsideWeight[type] / outside : 1)
        * (isFar ? state.farWeight[type] / far : 1)
    }
    guard weights.reduce(0, +) > 0 else {
      return child.isUnaccompanied ? .insideUnknown : .insideNear
    }
    return DistanceLocality.allCases[index(sampler.uniform(), weights)]
  }

  /// The mean of a weight by type over the children of the published table; one without any.
  private func meanWeight(_ weights: [Double]) -> Double {
    let counts = base.startingState.childrenByPlacement
    let children = counts.reduce(0, +)
    let sum = zip(weights, counts).reduce(0.0) { $0 + $1.0 * $1.1 }
    return children > 0 && sum > 0 ? sum / children : 1
  }
}
