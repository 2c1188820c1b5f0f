import SimulationKernel

extension CareSystem {
  // MARK: Becoming a care leaver

  /// A young person turns 18: stays with the carers, or goes where a place is ready.
  ///
  /// - Returns: whether the young person stays where it is, whose room or bed the caller keeps.
  mutating func becomeCareLeaver(_ c: Int, from placement: Placement) -> Bool {
    let child = children[c]
    var draws = family.stream(.leaverPathway, child.key)
    let stayDraw = draws.uniform()
    let destinationDraw = draws.uniform()
    let row = leavers.append(
      CareLeaver(
        key: child.key, bornAt: child.bornAt, accommodation: .notKnown,
        isInside: placement.isInside, wasFostered: placement.type.isFoster))
    // Whose home was planned ahead has waited for it since then.
    if children[c].isLeaverPlanned { leavers[row].plannedSince = children[c].leaverPlannedAt }
    note(.becameCareLeaver, child: child.key)
    var destination = LeaverAccommodation.stayingPut
    if placement.type.isFoster {
      tallies.add(to: Counter.eighteenInFoster)
      if stayDraw < parameters.leavers.stayingPut {
        tallies.add(to: Counter.stayedPut)
        if placement.place.kind == .household {
          leavers[row].household = placement.place.row
        }
      } else {
        destination = pick(
          destinationDraw, parameters.leavers.destinationFoster, LeaverAccommodation.self)
      }
    } else {
      let shares =
        placement.type == .childrensHome
        ? parameters.leavers.destinationHome : parameters.leavers.destinationOther
      destination = pick(destinationDraw, shares, LeaverAccommodation.self)
      if staysInFoyer(placement, destination) { destination = .foyer }
    }
    if remains(child.key, in: placement, as: destination) {
      remain(row, in: destination, placement)
      return true
    }
    settle(row, wanting: destination)
    return destination == .stayingPut
  }

  /// Moves a young person to what is wanted, or to what there is.
  ///
  /// A tenancy is never ready on the day: it is waited for in supported housing, or in emergency
  /// accommodation when that is full.
  private mutating func settle(_ row: Int, wanting wanted: LeaverAccommodation) {
    if wanted == .tenancy { joinList(row) }
    let first = wanted == .tenancy ? .supportedHousing : wanted
    if first != .emergency, leaverPlaces.hasRoom(in: first) {
      live(row, in: first)
    } else if wanted != .emergency, leaverPlaces.hasRoom(in: .supportedHousing) {
      live(row, in: .supportedHousing)
    } else {
      live(row, in: .emergency)
    }
  }

  private mutating func joinList(_ row: Int) {
    if !leavers[row].isWaiting {
      leavers[row].waitingSince = min(now, leavers[row].plannedSince)
      leavers[row].plannedSince = .infinity
    }
  }

  /// Puts a young person in an accommodation and schedules the next change.
  mutating func live(_ row: Int, in accommodation: LeaverAccommodation) {
    // One change of the row, for the lists follow each.
    var leaver = leavers[row]
    leaver.accommodation = accommodation
    // Who was planned for ahead stands before those who were not.
    leaver.since = accommodation == .emergency ? min(now, leaver.plannedSince) : now
    if accommodation == .tenancy { leaver.waitingSince = .nan }
    leaver.hasNoAbode = accommodation == .emergency && findsNothing(leaver)
    if leaver.hasNoAbode { tallies.change(Level.noFixedAbode, by: 1, at: now) }
    leavers[row] = leaver
    leaverPlaces.fill(accommodation, by: 1)
    if accommodation == .foyer { followFoyer() }
    tallies.change(Level.leavers + accommodation.index, by: 1, at: now)
    note(.leaverMoved, child: leavers[row].key, accommodation.title)
    scheduleLeaverChange(row)
  }

  /// Whether somebody for whom nothing is ready has no fixed abode, drawn for each such stay.
  private func findsNothing(_ leaver: CareLeaver) -> Bool {
    let share = parameters.leavers.noFixedAbode
    guard share > 0 else { return false }
    return family.uniform(.noFixedAbode, leaver.key, leaver.changeCount) < share
  }

  /// Takes a young person out of the present accommodation.
  private mutating func leaveAccommodation(_ row: Int) {
    calendar.cancel(leavers[row].change)
    leavers[unlisted: row].change = .none
    let accommodation = leavers[row].accommodation
    leaverPlaces.fill(accommodation, by: -1)
    if accommodation == .foyer { followFoyer() }
    endRemaining(row)
    tallies.change(Level.leavers + accommodation.index, by: -1, at: now)
    if leavers[row].hasNoAbode {
      leavers[row].hasNoAbode = false
      tallies.change(Level.noFixedAbode, by: -1, at: now)
    }
    let household = Int(leavers[row].household)
    if household >= 0 {
      leavers[unlisted: row].household = -1
      households[household].stayingPut -= 1
    }
  }

  // MARK: Changes

  /// Rates a year at which the present accommodation ends, contact is lost and support stops.
  @inline(__always)
  private func rates(_ leaver: CareLeaver) -> (ends: Double, lost: Double, stops: Double) {
    // Those who wait for a tenancy stay until it comes; emergency ends by a meeting or a free unit.
    let isHeld =
      leaver.accommodation == .emergency
      || leaver.accommodation == .supportedHousing && leaver.isWaiting
    let ends = isHeld ? 0 : parameters.leavers.stayEnds[leaver.accommodation.index]
    let lost = leaver.accommodation == .notKnown ? 0 : parameters.leavers.becomesUnknown
    let stops = now >= leaver.day(ofAge: 21) ? parameters.leavers.stopsLater : 0
    return (ends, lost, stops)
  }

  /// Schedules the first of the competing changes, or the birthday that alters them.
  private mutating func scheduleLeaverChange(_ row: Int) {
    let leaver = leavers[row]
    calendar.cancel(leaver.change)
    leavers[unlisted: row].changeCount += 1
    let (ends, lost, stops) = rates(leaver)
    let total = (ends + lost + stops) / Days.perYear
    var day = Double.infinity
    if total > 0 {
      var draws = family.stream(.leaverStatus, leaver.key, leavers[row].changeCount)
      day = now + draws.standardExponential() / total
    }
    let birthday = nextBoundary(leaver)
    leavers[unlisted: row].change = schedule(
      .leaverChanged(leaver: Int32(row)), at: min(day, birthday))
  }

  /// Draws anew when stays end whose rate a policy has changed.
  mutating func followStays(_ before: [Double]) {
    for row in 0..<leavers.count where leavers[row].isActive {
      let kind = leavers[row].accommodation.index
      if before[kind] != parameters.leavers.stayEnds[kind] { scheduleLeaverChange(row) }
    }
  }

  /// Puts limits on places that a policy has changed in force.
  mutating func followLeaverPlaces(_ before: ModelParameters) {
    let changes: [(LeaverAccommodation, Double, Double)] = [
      (.supportedLodgings, before.leavers.lodgingsPlaces, parameters.leavers.lodgingsPlaces),
      (.stayingClose, before.leavers.stayingClosePlaces, parameters.leavers.stayingClosePlaces),
      (.foyer, before.leavers.foyerPlaces, parameters.leavers.foyerPlaces),
    ]
    for (kind, was, places) in changes where was != places {
      leaverPlaces.add(Int(places.rounded()) - Int(was.rounded()), in: kind)
      if kind == .foyer { openFoyer() }
    }
  }

  /// The 21st or the 26th birthday, whichever comes next.
  private func nextBoundary(_ leaver: CareLeaver) -> Double {
    now < leaver.day(ofAge: 21) ? leaver.day(ofAge: 21) : leaver.day(ofAge: 26)
  }

  mutating func leaverChanged(_ row: Int) {
    let leaver = leavers[row]
    guard leaver.isActive else { return }
    var draws = family.stream(.leaverStatus, leaver.key, leaver.changeCount | 1 << 20)
    let draw = draws.uniform()
    if now >= leaver.day(ofAge: 26) {
      endSupport(row)
      return
    }
    if now == leaver.day(ofAge: 21) {
      if draw < parameters.leavers.stopsAtTwentyOne {
        endSupport(row)
      } else {
        scheduleLeaverChange(row)
      }
      return
    }
    let (ends, lost, stops) = rates(leaver)
    let cause = draw * (ends + lost + stops)
    if cause < stops {
      endSupport(row)
    } else if cause < stops + lost {
      leaveAccommodation(row)
      leavers[row].waitingSince = .nan
      live(row, in: .notKnown)
      letFreeUnits()
    } else if leaver.accommodation == .supportedHousing {
      // Ready for a tenancy: the wait begins, the room is kept.
      joinList(row)
      scheduleLeaverChange(row)
    } else {
      leaveAccommodation(row)
      settle(row, wanting: next(after: leaver.accommodation))
      letFreeUnits()
    }
  }

  /// What a young person wants when a stay has ended: those who were with carers or supported want a
  /// home of their own, the others support.
  private func next(after accommodation: LeaverAccommodation) -> LeaverAccommodation {
    switch accommodation {
    case .stayingPut, .stayingClose, .supportedLodgings, .foyer, .student: .tenancy
    default: .supportedHousing
    }
  }

  private mutating func endSupport(_ row: Int) {
    leaveAccommodation(row)
    leavers[row].isActive = false
    leavers[row].waitingSince = .nan
    note(.leaverSupportEnded, child: leavers[row].key)
    if now < leavers[row].day(ofAge: 25) { scheduleLeaverReturn(row) }
    letFreeUnits()
  }

  // MARK: Supply

  /// A registered provider offers a tenancy: it goes to who has waited longest on that side of the
  /// boundary, or to nobody.
  mutating func tenancyOffered(inside: Bool) {
    let waiting =
      inside ? longestWaiting(leavers.waitingInside) : longestWaiting(leavers.waitingOutside)
    guard let first = waiting else { return }
    let waited = now - leavers[first].waitingSince
    tallies.add(to: inside ? Counter.tenanciesInside : Counter.tenanciesOutside)
    tallies.add(waited, to: inside ? Counter.tenancyDaysInside : Counter.tenancyDaysOutside)
    leaveAccommodation(first)
    live(first, in: .tenancy)
    letFreeUnits()
  }

  /// Who has waited longest; of equals the first to have become a care leaver.
  private func longestWaiting(_ list: borrowing RowList) -> Int? {
    var first: Int?
    for index in 0..<list.count {
      let row = list[index]
      if let best = first,
        (leavers[best].waitingSince, best) <= (leavers[row].waitingSince, row)
      {
        continue
      }
      first = row
    }
    return first
  }

  /// Gives free supported units to those in emergency accommodation, who has been there longest first.
  mutating func letFreeUnits() {
    while leaverPlaces.hasRoom(in: .supportedHousing), let row = longestInEmergency() {
      leaveAccommodation(row)
      live(row, in: .supportedHousing)
    }
  }

  private func longestInEmergency() -> Int? {
    var first: Int?
    for index in 0..<leavers.inEmergency.count {
      let row = leavers.inEmergency[index]
      if let best = first, (leavers[best].since, best) <= (leavers[row].since, row) { continue }
      first = row
    }
    return first
  }

  /// The meeting that considers every young person in emergency accommodation.
  mutating func emergencyMeetingHeld() {
    letFreeUnits()
    // From the end, for whoever moves out leaves the list.
    for index in (0..<leavers.inEmergency.count).reversed() {
      let row = leavers.inEmergency[index]
      leavers[unlisted: row].meetingCount += 1
      let draw = family.uniform(
        .leaverPathway, leavers[row].key, leavers[row].meetingCount | 1 << 21)
      if draw < parameters.leavers.emergencyResolved {
        leaveAccommodation(row)
        live(row, in: .family)
      }
    }
    scheduleEmergencyMeeting()
  }

  // MARK: Coming back

  /// Decides whether a young person no longer supported comes back for support before 25.
  private mutating func scheduleLeaverReturn(_ row: Int) {
    let returns = parameters.leavers.returns
    guard returns > 0 else { return }
    var draws = family.stream(.leaverPlanning, leavers[row].key, 1)
    let day = now + Exponential(mean: Days.perYear / returns).sample(using: &draws)
    if day < leavers[row].day(ofAge: 25) {
      schedule(.leaverReturned(leaver: Int32(row)), at: max(day, leavers[row].day(ofAge: 21)))
    }
  }

  /// A young person whom the authority used to support comes back.
  mutating func leaverReturned(_ row: Int) {
    leavers[row].isActive = true
    leavers[row].plannedSince = .infinity
    note(.leaverReturned, child: leavers[row].key)
    settle(row, wanting: .supportedHousing)
  }

  mutating func scheduleEmergencyMeeting() {
    let interval = parameters.leavers.emergencyMeetingDays
    guard interval > 0 else { return }
    schedule(.emergencyMeetingHeld, at: now + interval)
  }
}
