import SimulationKernel

extension CareSystem {
  /// Makes the constellations of the scenario: those running at the start with all their satellites.
  mutating func startConstellations() {
    for (row, plan) in base.constellations.enumerated() {
      var name = StableHash()
      name.combine(plan.name)
      let key = name.value & 0xFFFF_FFFF_FFFF
      var draws = family.stream(.constellation, key, 1 << 20)
      let target = max(0, Int(plan.satellites.sample(using: &draws).rounded()))
      constellations.append(Constellation(key: key, target: target))
      if let opens = plan.opens {
        schedule(.constellationOpened(constellation: Int32(row)), at: opens)
      } else {
        constellations[row].isOpen = true
        tallies.change(Level.constellations, by: 1, at: now)
        findHub(row)
        while constellations[row].satellites < target, addSatellite(row) {}
        fillUp(row)
        scheduleSleepover(row)
      }
    }
  }

  /// The hub of the constellation in which a child lived until today, if it takes the child tonight.
  ///
  /// Its beds are kept for such nights and for planned sleepovers, and are offered to nobody else.
  func hubOffer(_ c: Int, after place: PlaceReference) -> Offer {
    guard place.kind == .household, parameters.mockingbird.hubTakesEmergency > 0 else {
      return .none
    }
    let row = Int(households[Int(place.row)].constellation)
    guard row >= 0, constellations[row].hub >= 0 else { return .none }
    let hub = Int(constellations[row].hub)
    guard households[hub].isOpen, households[hub].freeBeds > 0,
      PlaceReference.household(hub) != place
    else { return .none }
    let draw = family.uniform(
      .constellation, children[c].key, children[c].placementCount | 1 << 22)
    guard draw < parameters.mockingbird.hubTakesEmergency else { return .none }
    return Offer(place: .household(hub), type: .ownFoster, score: 0, match: 1)
  }

  /// A hub home starts: its beds are kept for sleepovers and leave the pool of vacancies.
  mutating func constellationOpened(_ row: Int) {
    constellations[row].isOpen = true
    tallies.change(Level.constellations, by: 1, at: now)
    findHub(row)
    let name = base.constellations[row].name
    note(.constellationOpened, name)
    fillUp(row)
    scheduleSleepover(row)
  }

  /// Chooses the hub among the authority's mainstream households: one with nobody placed if there is
  /// one, else the one with the fewest children.
  private mutating func findHub(_ row: Int) {
    guard let hub = candidate(row, fewestChildren: true) else { return }
    constellations[row].hub = Int32(hub)
    households[hub].isHub = true
    setConstellation(hub, to: Int16(row))
  }

  /// Schedules the next joining while satellites are wanted.
  private mutating func fillUp(_ row: Int) {
    let constellation = constellations[row]
    guard constellation.isOpen, !constellation.isFilling else { return }
    guard constellation.hub < 0 || constellation.satellites < constellation.target else { return }
    constellations[row].isFilling = true
    constellations[row].joinCount += 1
    var draws = family.stream(
      .constellation, constellations[row].key, constellations[row].joinCount)
    schedule(
      .satelliteJoined(constellation: Int32(row)),
      at: now + Exponential(mean: parameters.mockingbird.joinDays).sample(using: &draws))
  }

  mutating func satelliteJoined(_ row: Int) {
    constellations[row].isFilling = false
    if constellations[row].hub < 0 {
      findHub(row)
    } else if constellations[row].satellites < constellations[row].target {
      addSatellite(row)
    }
    fillUp(row)
  }

  /// Adds a satellite; false when no household is left to join.
  @discardableResult
  private mutating func addSatellite(_ row: Int) -> Bool {
    guard let household = candidate(row, fewestChildren: false) else { return false }
    constellations[row].satellites += 1
    setConstellation(household, to: Int16(row))
    if now > 0 { note(.householdJoinedConstellation, place: households[household].key) }
    return true
  }

  /// A household that may join: mainstream, in no constellation, not leaving.
  ///
  /// Order comes from a draw
  /// for each household, so that one household more changes no other choice.
  private func candidate(_ row: Int, fewestChildren: Bool) -> Int? {
    let address = UInt32(truncatingIfNeeded: constellations[row].key & 0xF_FFFF) | 1 << 21
    var best: Int?
    var bestKey = (UInt8.max, Double.infinity)
    for index in 0..<ownHouseholds.count {
      let candidate = ownHouseholds[index]
      let household = households[candidate]
      guard household.agency == .own, household.constellation < 0 else {
        continue
      }
      let draw = family.uniform(.constellation, household.key, address)
      let key = (fewestChildren ? household.filled : 0, draw)
      if key < bestKey { (best, bestKey) = (candidate, key) }
    }
    return best
  }

  /// A member has left fostering: a satellite is replaced in time, a hub as well.
  mutating func leftConstellation(_ household: Int) {
    let row = Int(households[household].constellation)
    households[unlisted: household].constellation = -1
    constellationMembers.set(household, to: false)
    if constellations[row].hub == Int32(household) {
      constellations[row].hub = -1
    } else {
      constellations[row].satellites -= 1
    }
    fillUp(row)
  }
}
