import SimulationKernel

extension CareSystem {
  /// Gives every drawn child a family, a home of origin, a place and clocks.
  mutating func settle(_ drawn: [StartingDraw], _ sampler: inout QuotaSampler) {
    let rings = siblingRings(drawn, &sampler)
    // Whether somebody who shares the place comes later.
    var expectsCompany = [Bool](repeating: false, count: drawn.count)
    for row in drawn.indices where rings.together[row] { expectsCompany[rings.leader[row]] = true }
    var placed = [Int](repeating: -1, count: drawn.count)
    var streams: [RandomStream] = []
    let first = children.count
    var openPlaces = openPlaces()
    for row in drawn.indices {
      let key = 1 << 40 | UInt64(row)
      let leader = rings.leader[row]
      var draws = family.stream(.startingPopulation, key)
      var child = Child(
        key: key, groupKey: 1 << 40 | UInt64(leader), bornAt: -drawn[row].age * Days.perYear,
        nextSibling: Int32(first + rings.next[row]), homeEasting: 0, homeNorthing: 0,
        need: need(drawn[row], draws.uniform()), route: .planned,
        isUnaccompanied: drawn[row].isUnaccompanied)
      child.enteredAt = -drawn[row].daysInCare
      let returned = drawn[row].returned.map { base.returnedChildren[$0] }
      let earlierStarts = returned?.earlierStarts.count ?? drawn[row].earlierStarts.count
      for number in (0..<earlierStarts).reversed() {
        record(
          returned?.earlierStarts[number] ?? drawn[row].earlierStarts[number], of: drawn[row],
          returned, on: &child)
      }
      record(drawn[row].daysInPlacement, of: drawn[row], returned, on: &child)
      if let period = returned?.earlierPeriod {
        child.earlierPeriod = (-period.began, -period.ended)
      }
      let c = children.append(child)
      // A brother or sister already placed fixes the home of origin, and the place when they share it.
      let sibling = placed[leader] >= 0 ? placed[leader] : nil
      let shares = sibling.map { rings.together[row] && drawn[$0].type == drawn[row].type } ?? false
      let placement = findStartingPlace(
        c, drawn[row], returned, &openPlaces, sibling: sibling.map { first + $0 }, shares: shares,
        rooms: expectsCompany[row] ? 2 : 1, &draws)
      if placed[leader] < 0 { placed[leader] = row }
      children[c].placement = placement
      children[c].isLookedAfter = true
      children[c].placementCount = 1
      streams.append(draws)
    }
    for row in drawn.indices {
      children[first + row].placement.isApartFromSiblings = livesApartFromSiblings(first + row)
    }
    scaleUnplannedEffects(first..<(first + drawn.count))
    for row in drawn.indices {
      let c = first + row
      setFrailty(c, drawn[row], &streams[row])
      admit(
        c, placement: children[c].placement, daysInCare: drawn[row].daysInCare,
        returned: drawn[row].returned.map { base.returnedChildren[$0] })
    }
  }

  /// Records the start of a placement so many days ago.
  private func record(
    _ start: Double, of drawn: StartingDraw, _ returned: ReturnedChild?, on child: inout Child
  ) {
    child.starts.record(-start)
    child.lastingStarts.record(-start)
    // The placement that a period of care began with is no move.
    let inCare = drawn.daysInCare
    let earlier = returned?.earlierPeriod?.began ?? 0
    if start < inCare || start > inCare && start < earlier { child.moves.record(-start) }
  }

  /// The need of a child given age and placement: in a children's home by Bayes' rule, for homes are
  /// sought for some needs more than for others.
  private func need(_ drawn: StartingDraw, _ draw: Double) -> NeedLevel {
    let band = drawn.band.index
    let complex = base.startingState.needComplex[band]
    let enhanced = base.startingState.needEnhanced[band]
    var shares: InlineArray<3, Double> = [1 - complex - enhanced, enhanced, complex]
    if drawn.type == .childrensHome {
      let weighted: InlineArray<3, Double> = [
        shares[0] * base.search.homePreferredStandard[band],
        shares[1] * base.search.homePreferredEnhanced[band],
        shares[2] * base.search.homePreferredComplex[band],
      ]
      if weighted[0] + weighted[1] + weighted[2] > 0 { shares = weighted }
    }
    return NeedLevel.allCases[index(draw, shares)]
  }
}
