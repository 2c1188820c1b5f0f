import SimulationKernel

extension CareSystem {
  /// Whether foster carers with whom a child lives may become its adopters: it is settled with them and
  /// nobody has given notice.
  func canBeAdoptedByCarers(_ c: Int) -> Bool {
    let placement = children[c].placement
    return placement.type.isFoster && placement.place.kind == .household && !placement.isBridging
      && children[c].search.aim != .beforeNoticeEnds
  }

  /// The foster carers are to adopt: the child stays where it is and only the kind of placement changes.
  ///
  /// No placement begins and nobody moves. The adopters' household keeps the place until the order, so
  /// that it is not offered to another child.
  mutating func carersAdopt(_ c: Int) {
    countMoveToAdopters(c)
    endSearch(c)
    let placement = children[c].placement
    enter(placement, -1)
    tallies.addStay(now - max(0, placement.ofTypeSince), in: placement.type)
    // The hazards follow the type: their clocks use up their level at the old rates first.
    let hasUnplanned = children[c].unplannedEnding.remaining.isFinite
    if hasUnplanned { useUnplanned(c) }
    let hasPlanned = children[c].plannedMove.remaining.isFinite
    if hasPlanned { usePlanned(c) }
    children[c].placement.type = .adoptive
    children[c].placement.isPreferred = true
    children[c].placement.isSpot = false
    children[c].placement.ofTypeSince = now
    setCensusStale(c)
    enter(children[c].placement, 1)
    if hasUnplanned { scheduleUnplannedEnding(c) }
    if hasPlanned { schedulePlannedMove(c) }
    note(.carersAdopt, child: children[c].key, place: placeKey(placement.place))
    annotatePlacement(c)
    startAdoptionClock(c, elapsed: 0)
  }

  /// Looks for no other place any more, and gives back what was held.
  private mutating func endSearch(_ c: Int) {
    calendar.cancel(children[c].search.review)
    if !children[c].search.held.isNone { releaseHeld(c) }
    children[c].search = OngoingSearch()
  }

  /// Foster carers who are to adopt stop fostering: their own children to be stay with them.
  mutating func keepWithAdopters(_ residents: [Int]) {
    let staying = residents.filter { children[$0].placement.type == .adoptive }
    for c in staying {
      free(children[c].placement, of: c)
      children[c].placement.place = .none
      placesOfLookedAfter[Int(children[c].rollRow)] = .none
    }
    for c in staying { followSiblings(of: c) }
  }
}
