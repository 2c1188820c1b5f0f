import SimulationKernel

extension CareSystem {
  // MARK: Places

  /// Adds a child to those who fill a place.
  mutating func fill(_ place: PlaceReference, with c: Int) {
    let child = children[c]
    switch place.kind {
    case .none, .beyond: break
    case .household: households[Int(place.row)].join(child.need, bornAt: child.bornAt)
    case .home:
      homes[Int(place.row)].join(child.need)
      followYoungPeopleInFoyer(Int(place.row))
    }
  }

  /// Takes a child off those who fill a place.
  mutating func free(_ placement: Placement, of c: Int) {
    let place = placement.place
    switch place.kind {
    case .none, .beyond: break
    case .household:
      households[Int(place.row)].leave(placement.need, bornAt: children[c].bornAt)
    case .home:
      homes[Int(place.row)].leave(placement.need)
      followYoungPeopleInFoyer(Int(place.row))
    }
  }

  /// Holds places for children who enter by plan, or ends the hold.
  mutating func hold(_ place: PlaceReference, by step: Int) {
    switch place.kind {
    case .none, .beyond: break
    case .household:
      let row = Int(place.row)
      households[row].held = UInt8(Int(households[row].held) + step)
    case .home:
      let row = Int(place.row)
      homes[row].held = UInt8(Int(homes[row].held) + step)
      followYoungPeopleInFoyer(row)
    }
  }

  /// The children who live in a place, in an order that does not depend on how they came there.
  func residents(of place: PlaceReference) -> [Int] {
    var residents: [Int] = []
    let filled = filledPlaces(place)
    for index in 0..<lookedAfter.count {
      if residents.count == filled { break }
      if placesOfLookedAfter[index] == place { residents.append(Int(lookedAfter[index])) }
    }
    return residents.sorted { children[$0].key < children[$1].key }
  }

  private func filledPlaces(_ place: PlaceReference) -> Int {
    switch place.kind {
    case .none, .beyond: 0
    case .household: Int(households[Int(place.row)].filled)
    case .home: Int(homes[Int(place.row)].filled)
    }
  }

  /// Whether a place held for a child is still there.
  func canHonour(_ place: PlaceReference) -> Bool {
    switch place.kind {
    case .none: false
    case .beyond: true
    case .household: households[Int(place.row)].isOpen
    case .home: homes[Int(place.row)].isOpen
    }
  }

  // MARK: Beginning

  /// Begins a placement in a vacancy.
  mutating func begin(_ offer: Offer, for c: Int, isPreferred: Bool, isBridging: Bool = false) {
    var placement = Placement()
    placement.type = offer.type
    placement.place = offer.place
    placement.isBridging = isBridging
    placement.isPreferred = isPreferred
    placement.match = offer.match
    switch offer.place.kind {
    case .none: break
    case .beyond:
      let position = distantPlaces[Int(offer.place.row)].position
      placement.easting = position.easting
      placement.northing = position.northing
      placement.authority = position.authority
      placement.isInside = position.isInside
      placement.isAtADistance = position.isAtADistance
      // No framework reaches so far.
      placement.isSpot = true
    case .household:
      let household = households[Int(offer.place.row)]
      placement.easting = household.easting
      placement.northing = household.northing
      placement.authority = household.authority
      placement.isInside = household.isInside
      placement.isAtADistance = household.isAtADistance
      placement.isInConstellation = household.constellation >= 0
      placement.isSpot = household.agency == .independent && !household.isOnFramework
    case .home:
      let home = homes[Int(offer.place.row)]
      placement.easting = home.easting
      placement.northing = home.northing
      placement.authority = home.authority
      placement.isInside = home.isInside
      placement.isAtADistance = home.isAtADistance
      placement.isOwnHome = home.isOwn && !home.isFoyer
      placement.isSpot = !home.isOwn && !home.isOnFramework
      if children[c].need == .complex { settle(in: Int(offer.place.row)) }
    }
    fill(offer.place, with: c)
    open(placement, for: c)
  }

  /// Begins a placement that is not a vacancy.
  mutating func begin(
    _ type: PlacementType, in setting: OtherSetting = .residential, at position: Locality,
    for c: Int, isBridging: Bool = false
  ) {
    var placement = Placement()
    placement.type = type
    placement.setting = setting
    placement.isBridging = isBridging
    placement.isPreferred = !isBridging
    if type == .withParents { requireOrder(c) }
    placement.easting = position.easting
    placement.northing = position.northing
    placement.authority = position.authority
    placement.isInside = position.isInside
    placement.isAtADistance = position.isAtADistance
    open(placement, for: c)
    if type == .kinshipFoster, livesAlone(c) {
      kinshipHouseholds += 1
      scheduleTemporaryApproval(
        c, after: parameters.search.temporaryApprovalDays * slowdown(.temporaryApproval))
    }
  }

  private mutating func open(_ placement: Placement, for c: Int) {
    var placement = placement
    placement.startedAt = now
    placement.ofTypeSince = now
    placement.need = children[c].need
    placement.miles = miles(c, to: placement.easting, placement.northing)
    // The type of placement is part of the hazard of leaving, so the clock follows it.
    let effects = parameters.leaving.typeEffect
    let changesLeaving =
      children[c].leaving.remaining.isFinite
      && effects[placement.type.index] != effects[children[c].placement.type.index]
    if changesLeaving { useLeaving(c) }
    children[c].placement = placement
    placesOfLookedAfter[Int(children[c].rollRow)] = placement.place
    children[c].placement.isApartFromSiblings = livesApartFromSiblings(c)
    children[c].placementCount += 1
    children[c].starts.record(now)
    let isReturn =
      placement.place.kind == .household && placement.place.row == children[c].formerHousehold
    if !placement.isBridging, !isReturn { children[c].lastingStarts.record(now) }
    if children[c].isPlaced { children[c].moves.record(now) }
    children[c].isPlaced = true
    children[c].search = OngoingSearch()
    tallies.add(to: Counter.placementsBegun)
    tallies.add(to: Counter.newPlacements + placement.locality.index)
    tallies.add(to: Counter.newPlacementsByType + placement.type.index)
    newPlacements.add(placement)
    enter(placement, 1)
    note(
      placement.isBridging ? .bridged : .placed, child: children[c].key,
      place: placeKey(placement.place), placement.title)
    annotatePlacement(c)
    startUnplannedClock(c)
    if placement.isBridging {
      children[c].plannedMove = HazardClock()
    } else {
      startPlannedMoveClock(c)
    }
    if placement.type == .childrensHome { scheduleStepDownReview(c) }
    if children[c].resumesLeaving {
      children[c].resumesLeaving = false
      children[c].leavingCount += 1
      startLeavingClock(c)
    } else if changesLeaving {
      scheduleLeaving(c)
    }
    followSiblings(of: c)
  }

  /// Writes where a child lives on the line that says so.
  mutating func annotatePlacement(_ c: Int) {
    guard isTracing else { return }
    let placement = children[c].placement
    annotate {
      $0.placement = placement.type
      $0.setting = placement.type == .other ? placement.setting : nil
      $0.locality = placement.locality
      $0.isOwnProvision =
        placement.isOwnHome || placement.type.isFoster && placement.type != .agencyFoster
    }
  }

  /// Moves the clocks of brothers and sisters whom a child's arrival or departure has parted or joined.
  mutating func followSiblings(of c: Int) {
    setCensusStale(c)
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      setCensusStale(sibling)
      let isApart = livesApartFromSiblings(sibling)
      if children[sibling].isLookedAfter, children[sibling].unplannedEnding.remaining.isFinite,
        isApart != children[sibling].placement.isApartFromSiblings
      {
        useUnplanned(sibling)
        children[sibling].placement.isApartFromSiblings = isApart
        scheduleUnplannedEnding(sibling)
      }
      sibling = Int(children[sibling].nextSibling)
    }
  }

  /// Moves the levels that placements are measured by.
  mutating func enter(_ placement: Placement, _ step: Double) {
    tallies.change(Level.placements + placement.type.index, by: step, at: now)
    roll.count(placement, step)
    countCost(placement, step)
    if placement.isBridging { tallies.change(Level.bridging, by: step, at: now) }
    if !placement.isInside { tallies.change(Level.outside, by: step, at: now) }
  }

  /// Whether a child has brothers or sisters looked after but lives with none of them.
  func livesApartFromSiblings(_ c: Int) -> Bool {
    var sibling = Int(children[c].nextSibling)
    var hasSibling = false
    while sibling != c {
      if children[sibling].isLookedAfter, children[sibling].placementCount > 0 {
        hasSibling = true
        if liveTogether(c, sibling) { return false }
      }
      sibling = Int(children[sibling].nextSibling)
    }
    return hasSibling
  }

  /// Whether two children live in the same household, home or other place.
  func liveTogether(_ a: Int, _ b: Int) -> Bool {
    let first = children[a].placement
    let second = children[b].placement
    if first.place.kind != .none || second.place.kind != .none {
      return first.place == second.place
    }
    return first.type == second.type && first.easting == second.easting
      && first.northing == second.northing
  }

  /// The brothers and sisters who live with a child, the child first: those whose carers are to adopt
  /// them apart from the others, for one plan does not move both.
  func household(of c: Int) -> FewRows {
    var members = FewRows(c)
    let isAdoptive = children[c].placement.type == .adoptive
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      if children[sibling].isLookedAfter, liveTogether(c, sibling),
        (children[sibling].placement.type == .adoptive) == isAdoptive
      {
        members.append(sibling)
      }
      sibling = Int(children[sibling].nextSibling)
    }
    return members
  }

  /// Whether no brother or sister lives with a child.
  func livesAlone(_ c: Int) -> Bool {
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      if children[sibling].isLookedAfter, liveTogether(c, sibling) { return false }
      sibling = Int(children[sibling].nextSibling)
    }
    return true
  }

  /// The household in which a brother or sister lives already, if any.
  func siblingPlace(_ c: Int) -> PlaceReference {
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      let place = children[sibling].placement.place
      if children[sibling].isLookedAfter, place.kind == .household { return place }
      sibling = Int(children[sibling].nextSibling)
    }
    return .none
  }

  func placeKey(_ place: PlaceReference) -> UInt64? {
    switch place.kind {
    case .none: nil
    case .beyond: distantPlaces[Int(place.row)].key
    case .household: households[Int(place.row)].key
    case .home: homes[Int(place.row)].key
    }
  }

  // MARK: Ending

  /// Ends the current placement: frees the place and stops its clocks.
  mutating func endPlacement(_ c: Int) {
    let placement = children[c].placement
    enter(placement, -1)
    tallies.add(to: Counter.placementsEnded)
    tallies.addStay(now - max(0, placement.ofTypeSince), in: placement.type)
    if placement.type == .kinshipFoster, livesAlone(c) { kinshipHouseholds -= 1 }
    calendar.cancel(children[c].unplannedEnding.handle)
    calendar.cancel(children[c].plannedMove.handle)
    calendar.cancel(children[c].search.review)
    calendar.cancel(children[c].stepDownReview)
    calendar.cancel(children[c].adoptionOrder)
    calendar.cancel(children[c].temporaryApproval)
    calendar.cancel(children[c].noticeEnd)
    if !children[c].search.held.isNone { releaseHeld(c) }
    // A child who no longer lives at home has no order to discharge.
    if children[c].awaitsDischarge {
      calendar.cancel(children[c].exitStage)
      children[c].exitStage = .none
      children[c].awaitsDischarge = false
      roll.awaitingDischarge -= 1
      children[c].resumesLeaving = true
    }
    children[c].temporaryApproval = .none
    children[c].noticeEnd = .none
    children[c].unplannedEnding = HazardClock()
    children[c].plannedMove = HazardClock()
    // Whoever is bridged or under notice still needs a place; a move that was only planned is off.
    let aim = children[c].search.aim
    if aim == .plannedMove || aim == .stepDown { children[c].sought = .none }
    children[c].search = OngoingSearch()
    children[c].stepDownReview = .none
    children[c].adoptionOrder = .none
    free(placement, of: c)
  }
}
