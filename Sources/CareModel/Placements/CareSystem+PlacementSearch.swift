import SimulationKernel

extension CareSystem {
  // MARK: What is wanted

  /// The type of placement that the plan asks for, drawn for each search.
  func preferredType(_ c: Int, search number: UInt32) -> PlacementType {
    if children[c].needsParentAndChild { return .ownFoster }
    let draw = family.uniform(.searchPreference, children[c].key, number)
    let band = children[c].ageBand(at: max(now, children[c].enteredAt))
    if band == .sixteenAndOver {
      let share =
        children[c].isUnaccompanied
        ? parameters.search.supportedPreferredUnaccompanied : parameters.search.supportedPreferred
      if draw < share { return .supportedAccommodation }
      // What is left of the draw is uniform again.
      return (draw - share) / (1 - share) < homeShare(c, band) ? .childrensHome : .ownFoster
    }
    return draw < homeShare(c, band) ? .childrensHome : .ownFoster
  }

  /// The share of searches for which a children's home is the plan.
  private func homeShare(_ c: Int, _ band: AgeBand) -> Double {
    if children[c].isUnaccompanied { return parameters.search.homePreferredUnaccompanied }
    return switch children[c].need {
    case .standard: parameters.search.homePreferredStandard[band.index]
    case .enhanced: parameters.search.homePreferredEnhanced[band.index]
    case .complex: parameters.search.homePreferredComplex[band.index]
    }
  }

  /// The types that carry out a plan, in the order in which they are asked: the authority's own first.
  func planned(_ preferred: PlacementType) -> TypeOrder {
    switch preferred {
    case .childrensHome: .homeOnly
    case .supportedAccommodation: .supportedOnly
    default: .families
    }
  }

  /// The types that carry out a child's plan, specialist carers among them where they are for the child.
  func planned(_ preferred: PlacementType, _ c: Int, search number: UInt32) -> TypeOrder {
    let share = parameters.search.specialistAsked[children[c].need.index]
    guard share > 0, preferred.isFoster,
      family.uniform(.searchPreference, children[c].key, number | 1 << 21) < share
    else { return planned(preferred) }
    return .familiesAndSpecialist
  }

  /// Whether a type of placement carries out a plan.
  func carriesOut(_ preferred: PlacementType, _ type: PlacementType) -> Bool {
    planned(preferred).contains(type) || preferred.isFoster && type == .specialistFoster
  }

  /// The types that will do when the plan cannot be carried out.
  func fallbacks(_ c: Int, _ preferred: PlacementType) -> TypeOrder {
    switch preferred {
    case .childrensHome: return .specialistFirst
    case .supportedAccommodation: return .families
    default:
      let band = children[c].ageBand(at: max(now, children[c].enteredAt))
      if band == .sixteenAndOver {
        return children[c].isUnaccompanied ? .supportedOnly : .supportedThenHome
      }
      // Nobody else takes a parent and child.
      if children[c].needsParentAndChild { return TypeOrder() }
      // A home is in question only for children for whom one is ever the plan.
      let canLiveInHome =
        !children[c].isUnaccompanied && homeShare(c, band) > 0
      return canLiveInHome ? .homeOnly : TypeOrder()
    }
  }

  /// A new search number for a child, counted as a search.
  mutating func beginSearch(_ c: Int) -> UInt32 {
    children[c].searchCount += 1
    tallies.add(to: Counter.searches)
    note(.searchStarted, child: children[c].key)
    return children[c].searchCount
  }

  // MARK: Entering care

  /// Looks for a place to hold for a group that enters by plan.
  mutating func seekReservation(_ g: Int) {
    let group = groups[g]
    let c = Int(group.firstChild)
    guard wayWithoutVacancy(group) == nil else { return }
    if !group.hasSearched {
      groups[g].hasSearched = true
      children[c].searchCount += 1
    }
    let number = children[c].searchCount
    let preferred = preferredType(c, search: number)
    let offer = bestOffer(
      ofFirst: planned(preferred, c, search: number),
      for: request(
        for: c..<(c + Int(group.count)), of: c, number: number, urgency: .withNotice))
    // A place that needs a decision is held only when the decision comes in time.
    let decided = offer.isNone ? 0 : daysToAgree(offer, c, number: number)
    let isInTime = !offer.isNone && now + decided <= group.entersAt
    let isRefused = isInTime && panelRefuses(offer, c, number: number)
    if isRefused { placeNotAgreed(offer, c) }
    if isInTime, !isRefused {
      groups[g].reservation = offer
      groups[g].preferred = preferred
      hold(offer.place, by: Int(group.count))
    } else {
      let next = now + parameters.search.reviewDays
      if next < group.entersAt { schedule(.reservationReviewed(group: Int32(g)), at: next) }
    }
  }

  mutating func reservationReviewed(_ g: Int) {
    if groups[g].reservation.isNone { seekReservation(g) }
  }

  /// Finds the first placement of each child of a group that has just come into care.
  mutating func placeEntrants(_ g: Int) {
    let group = groups[g]
    let first = Int(group.firstChild)
    let members = FewRows(first..<(first + Int(group.count)))
    let hasHold = !group.reservation.isNone
    let isThere = hasHold && canHonour(group.reservation.place)
    if let way = wayWithoutVacancy(group) {
      if hasHold { hold(group.reservation.place, by: -members.count) }
      for c in members { begin(way.type, in: way.setting, at: way.position, for: c) }
    } else if isThere {
      tallies.add(Double(members.count), to: Counter.searches)
      hold(group.reservation.place, by: -members.count)
      for c in members {
        begin(group.reservation, for: c, isPreferred: true)
        seekPlace(c, .entryByPlan, since: group.referredAt)
        countFound(c)
        countSearchDue(group.reservation, preferred: group.preferred)
      }
    } else {
      if hasHold { hold(group.reservation.place, by: -members.count) }
      if group.hasSearched {
        for c in members { seekPlace(c, .entryByPlan, since: group.referredAt) }
      }
      if members.count > 1, placeTogether(members) { return }
      // One child, or nobody takes them all: each is placed alone.
      for c in members { placeSameDay(c) }
    }
  }

  /// Places children together today, as the first one's plan asks; false when nobody takes them all.
  mutating func placeTogether(_ members: FewRows, except place: PlaceReference = .none) -> Bool {
    let first = members[0]
    children[first].searchCount += 1
    let number = children[first].searchCount
    let preferred = preferredType(first, search: number)
    let offer = bestOffer(
      ofFirst: planned(preferred, first, search: number),
      for: request(
        for: members, of: first, number: number, urgency: .sameDay, except: place))
    guard !offer.isNone else { return false }
    tallies.add(Double(members.count), to: Counter.searches)
    for c in members {
      begin(offer, for: c, isPreferred: true)
      seekPlace(c, .sameDay)
      countFound(c)
      countSearchDue(offer, preferred: preferred)
    }
    bringToPanel(offer, first)
    return true
  }

  /// How a group enters without needing a vacancy: with a connected person, with its parents or in
  /// another setting; nil when a place must be found.
  private func wayWithoutVacancy(
    _ group: EntryGroup
  ) -> (type: PlacementType, setting: OtherSetting, position: Locality)? {
    let first = Int(group.firstChild)
    guard !children[first].isUnaccompanied else { return nil }
    var draws = family.stream(.connectedPerson, group.key)
    let draw = draws.uniform()
    let sideDraw = draws.uniform()
    let band = children[first].ageBand(at: group.entersAt).index
    let kin = parameters.search.connectedPerson[band]
    let parents = kin + parameters.search.parentsAtEntry[band]
    let other = parents + parameters.search.otherAtEntry[band]
    guard draw < other || group.hasFoundKin else { return nil }
    let isOther = draw >= parents && draw < other
    let setting = isOther ? settingAtEntry(group) : .residential
    let (type, inside): (PlacementType, Double) =
      draw < kin || draw >= other
      ? (.kinshipFoster, parameters.search.kinInside)
      : draw < parents
        ? (.withParents, parameters.search.parentsInside)
        : (.other, insideShare(of: setting))
    return (type, setting, familyPosition(inside: sideDraw < inside, &draws))
  }

  // MARK: The same day

  /// Places a child who needs a place today: as planned if a provider accepts, else in a bridging
  /// placement from which the search goes on.
  mutating func placeSameDay(_ c: Int, except place: PlaceReference = .none) {
    let number = beginSearch(c)
    seekPlace(c, .sameDay)
    let preferred = preferredType(c, search: number)
    var request = request(
      for: CollectionOfOne(c), of: c, number: number, urgency: .sameDay, except: place)
    let offer = plannedOffer(preferred, for: request)
    countSearchDue(offer, preferred: preferred)
    if !offer.isNone {
      begin(offer, for: c, isPreferred: true)
      countFound(c)
      bringToPanel(offer, c)
      return
    }
    request.urgency = .bridging
    let hub = hubOffer(c, after: place)
    let nights = hub.isNone ? bestOffer(ofFirst: bridgingTypes(c, preferred), for: request) : hub
    if nights.isNone, placeFarAway(c, preferred, request) { return }
    bridge(c, nights)
    seek(.replaceBridge, c, number: number, preferred: preferred)
  }

  /// Who may take a child for a few nights, in the order in which they are asked.
  private func bridgingTypes(_ c: Int, _ preferred: PlacementType) -> TypeOrder {
    let band = children[c].ageBand(at: now)
    if band == .sixteenAndOver { return .familiesThenSupported }
    return homeShare(c, band) > 0 ? .familiesThenHome : .families
  }

  private mutating func bridge(_ c: Int, _ offer: Offer) {
    tallies.add(to: Counter.bridged)
    if offer.isNone {
      var draws = family.stream(.searchPreference, children[c].key, 1 << 20)
      let position = familyPosition(inside: true, &draws)
      begin(.unregistered, at: position, for: c, isBridging: true)
    } else {
      begin(offer, for: c, isPreferred: false, isBridging: true)
    }
  }

  /// Counts a search that had a date: met or not, and by the provision asked first or another.
  private mutating func countSearchDue(_ offer: Offer, preferred: PlacementType) {
    tallies.add(to: Counter.searchesDue)
    if !offer.isNone { tallies.add(to: Counter.searchesMet) }
    if !offer.isNone, offer.type == planned(preferred).first {
      tallies.add(to: Counter.searchesMetPreferred)
    }
  }

  // MARK: Searches that go on

  /// Lets a search go on from where the child lives now.
  mutating func seek(
    _ aim: OngoingSearch.Aim, _ c: Int, number: UInt32, preferred: PlacementType
  ) {
    if !children[c].search.held.isNone {
      calendar.cancel(children[c].search.review)
      releaseHeld(c)
    }
    let review = schedule(
      .searchReviewed(child: Int32(c)), at: now + parameters.search.reviewDays * slowdown(.search))
    children[c].search = OngoingSearch(
      aim: aim, startedAt: now, number: number, preferred: preferred, review: review)
    seekPlace(c, aim.occasion)
  }

  /// Looks again at the next review.
  mutating func seekAgain(_ c: Int) {
    let review = schedule(
      .searchReviewed(child: Int32(c)), at: now + parameters.search.reviewDays * slowdown(.search))
    children[c].search.review = review
  }

  /// The children for whom a child's search is made: those who live together move together; of those
  /// bridged together, only the bridged.
  func searchers(_ c: Int) -> FewRows {
    switch children[c].search.aim {
    // Nobody leaves with a child whose placement alone is ending.
    case .beforeNoticeEnds, .stepDown: return FewRows(c)
    case .replaceBridge:
      var members = FewRows(c)
      for member in household(of: c).dropFirst() where children[member].placement.isBridging {
        members.append(member)
      }
      return members
    case .none, .plannedMove: return household(of: c)
    }
  }

  /// Looks at the vacancies again.
  ///
  /// Brothers and sisters who live together move by plan together or not at all; those bridged together
  /// are sought a place together first and alone after.
  mutating func searchReviewed(_ c: Int) {
    let search = children[c].search
    guard search.aim != .none else { return }
    if joinKinUnderNotice(c) { return }
    var members = searchers(c)
    let here = children[c].placement.place
    var request = request(
      for: members, of: c, number: search.number, urgency: .withNotice, except: here)
    var offer = plannedOffer(search.preferred, for: request)
    if offer.isNone, search.aim == .replaceBridge, members.count > 1 {
      members = FewRows(c)
      request = self.request(
        for: members, of: c, number: search.number, urgency: .withNotice, except: here)
      let types = planned(search.preferred, c, search: search.number)
      offer = bestOffer(ofFirst: types, for: request)
    }
    var isPreferred = true
    if offer.isNone, search.aim != .plannedMove {
      offer = bestOffer(ofFirst: fallbacks(c, search.preferred), for: request)
      isPreferred = false
      if offer.isNone { offer = distantOffer(search.preferred, for: request) }
    }
    let days = offer.isNone ? 0 : daysToAgree(offer, c, number: search.number)
    if days > 0 {
      awaitAgreement(on: offer, for: members, days: days)
    } else if !offer.isNone {
      for member in members { move(member, to: offer, isPreferred: isPreferred) }
    } else if search.aim == .plannedMove, now - search.startedAt >= parameters.search.giveUpDays {
      children[c].search = OngoingSearch()
      children[c].sought = .none
      note(.searchGivenUp, child: children[c].key)
      startPlannedMoveClock(c)
    } else {
      seekAgain(c)
    }
  }

  /// Moves a child by plan, or before the notice of a provider runs out.
  mutating func move(_ c: Int, to offer: Offer, isPreferred: Bool) {
    let before = children[c].placement
    if children[c].search.aim == .beforeNoticeEnds {
      note(.placementEndedUnplanned, child: children[c].key, before.type.title)
      tallies.add(to: Counter.unplannedEndings)
      seeNeedAnew(c, after: before)
      rememberBreakdown(before.place)
      countSearchDue(offer, preferred: children[c].search.preferred)
    } else {
      note(.placementEndedPlanned, child: children[c].key, before.type.title)
    }
    annotate { $0.placement = before.type }
    // Who was left on good terms after a settled stay may be asked again.
    let isLeftWell =
      before.place.kind == .household && !before.isBridging
      && children[c].search.aim != .beforeNoticeEnds
    if children[c].placement.isBridging {
      tallies.add(to: Counter.bridgesEnded)
      tallies.add(now - max(0, children[c].placement.startedAt), to: Counter.bridgeDays)
    }
    countFound(c)
    endPlacement(c)
    tallies.add(to: Counter.moves)
    begin(offer, for: c, isPreferred: isPreferred)
    if isLeftWell { children[c].formerHousehold = before.place.row }
  }

  /// Moves a child by plan to a placement that is not a vacancy.
  mutating func move(
    _ c: Int, to type: PlacementType, in setting: OtherSetting = .residential,
    at position: Locality
  ) {
    let before = children[c].placement.type
    note(.placementEndedPlanned, child: children[c].key, before.title)
    annotate { $0.placement = before }
    children[c].sought = .none
    endPlacement(c)
    tallies.add(to: Counter.moves)
    begin(type, in: setting, at: position, for: c)
  }
}
