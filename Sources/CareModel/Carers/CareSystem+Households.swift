import SimulationKernel

extension CareSystem {
  // MARK: Joining

  /// Adds a household of the authority with terms and position drawn from its key.
  @discardableResult
  mutating func addOwnHousehold(key: UInt64, agency: FosteringHousehold.Agency) -> Int {
    var draws = family.stream(.newHousehold, key)
    let inside = draws.uniform() < parameters.carers.insideShare
    let isSpecialist = agency == .specialist
    let places =
      index(
        draws.uniform(),
        isSpecialist ? parameters.carers.specialistPlaces : parameters.carers.placesPerHousehold)
      + 1
    let terms = pick(
      draws.uniform(), isSpecialist ? parameters.carers.specialistTerms : parameters.carers.terms,
      AgeTerms.self)
    let position = supplyPosition(inside: inside, &draws)
    let row = append(
      key: key, agency: agency, terms: terms, places: places, at: position)
    drawSkills(row, isSpecialist ? [0, 0, 1] : parameters.carers.skill)
    ownHouseholds.set(row, to: true)
    tallies.change(Level.ownHouseholds, by: 1, at: now)
    if now == 0 { drawTenure(row) }
    if now > 0 { startDeregistration(row) }
    startAvailability(row)
    if now > 0 {
      note(.householdApproved, place: key, agency == .own ? "Mainstream" : "Specialist")
    }
    return row
  }

  @discardableResult
  mutating func addAgencyHousehold(key: UInt64, inside: Bool) -> Int {
    var draws = family.stream(.newHousehold, key)
    let places = index(draws.uniform(), parameters.market.agencyPlaces) + 1
    let terms = pick(draws.uniform(), parameters.carers.terms, AgeTerms.self)
    let position = supplyPosition(inside: inside, &draws)
    let row = append(
      key: key, agency: .independent, terms: terms, places: places, at: position)
    drawSkills(row, parameters.carers.agencySkill)
    agencyHouseholds.set(row, to: true)
    if now > 0 { startDeregistration(row) }
    return row
  }

  /// Draws what a household takes: the highest level of need, and whether children for a few nights.
  private mutating func drawSkills(_ row: Int, _ shares: [Double]) {
    var draws = family.stream(.newHousehold, households[row].key, 1)
    households[row].skill = pick(draws.uniform(), shares, NeedLevel.self)
    households[row].takesEmergencies = draws.uniform() < parameters.carers.emergencyShare
    households[row].isOnFramework =
      draws.uniform() < base.search.frameworkShare[SharedMarket.agencyFoster.index]
  }

  /// Dates the approval of a household that fosters at the start.
  private mutating func drawTenure(_ row: Int) {
    guard base.carers.tenureMeanDays > 0 else { return }
    var draws = family.stream(.carerTenure, households[row].key)
    households[row].approvedAt = -Exponential(mean: base.carers.tenureMeanDays)
      .sample(using: &draws)
  }

  mutating func agencyHouseholdApproved(_ number: UInt32) {
    let market = base.market
    let total = market.agencyHouseholdsInside + market.agencyHouseholdsOutside
    let draw = family.uniform(.agencySupply, 1, number)
    addAgencyHousehold(
      key: 3 << 44 | UInt64(number), inside: draw * total < market.agencyHouseholdsInside)
  }

  private mutating func append(
    key: UInt64, agency: FosteringHousehold.Agency, terms: AgeTerms, places: Int,
    at position: Locality
  ) -> Int {
    households.append(
      FosteringHousehold(
        key: key, agency: agency, terms: terms, easting: position.easting,
        northing: position.northing, authority: position.authority, isInside: position.isInside,
        isAtADistance: position.isAtADistance, approvedPlaces: UInt8(places), approvedAt: now))
  }

  // MARK: Availability

  /// Starts the alternation of spells in which free places are and are not on offer; a household that
  /// has just been approved begins with one in which they are.
  mutating func startAvailability(_ row: Int) {
    guard parameters.carers.notAvailableDays > 0, now > 0 else { return }
    scheduleAvailability(row)
  }

  /// Starts the spells of the households of the start date, once children have been placed: those with
  /// places to spare are less often on offer than others, for what is on offer gets filled.
  mutating func startAvailabilities() {
    guard base.carers.notAvailableDays > 0 else { return }
    let usual =
      base.carers.availableDays / (base.carers.availableDays + base.carers.notAvailableDays)
    var unfilled = 0
    var free = 0
    for index in 0..<ownHouseholds.count {
      let household = households[ownHouseholds[index]]
      unfilled += Int(household.approvedPlaces) - Int(household.filled)
      free += household.freePlaces
    }
    // The published share is of all places without a foster child, rooms of those who stayed put among
    // them, which cannot be offered.
    let offered =
      free > 0 ? min(1, base.startingState.freePlacesOffered * Double(unfilled) / Double(free)) : 0
    for index in 0..<ownHouseholds.count {
      let row = ownHouseholds[index]
      let share = households[row].freePlaces > 0 ? offered : usual
      let draw = family.uniform(.carerAvailability, households[row].key, 0)
      households[row].isAvailable = draw < share
      scheduleAvailability(row)
    }
  }

  private mutating func scheduleAvailability(_ row: Int) {
    households[row].availabilityCount += 1
    let household = households[row]
    // In a constellation a night at the hub gives the rest for which others keep a bed empty.
    let mean =
      household.isAvailable
      ? parameters.carers.availableDays
      : parameters.carers.notAvailableDays
        * (household.constellation >= 0 ? parameters.mockingbird.notAvailableRatio : 1)
    var draws = family.stream(.carerAvailability, household.key, household.availabilityCount)
    schedule(
      .householdAvailabilityChanged(household: Int32(row)),
      at: now + mean * draws.standardExponential())
  }

  mutating func householdAvailabilityChanged(_ row: Int) {
    // Agencies offer what they have; a household that has gone over to one has no spells.
    guard households[row].isOpen, households[row].agency != .independent else { return }
    households[row].isAvailable.toggle()
    widenTerms(row)
    scheduleAvailability(row)
  }

  /// With experience a household takes children of any age; looked at whenever its availability changes.
  private mutating func widenTerms(_ row: Int) {
    let household = households[row]
    guard household.terms != .anyAge, household.agency == .own, parameters.carers.termsWiden > 0
    else { return }
    let years = (now - household.termsSince) / Days.perYear
    households[row].termsSince = now
    let draw = family.uniform(
      .carerAvailability, household.key, household.availabilityCount | 1 << 20)
    if draw < -Elementary.expm1(-parameters.carers.termsWiden * years) {
      households[row].terms = .anyAge
    }
  }

  // MARK: Leaving

  /// Changes whether a household belongs to a constellation, and its clocks with it.
  mutating func setConstellation(_ row: Int, to constellation: Int16) {
    useDeregistration(row)
    households[row].constellation = constellation
    if households[row].isOpen { scheduleDeregistration(row) }
    guard parameters.mockingbird.unplannedEndingRatio != 1 else { return }
    for member in 0..<lookedAfter.count {
      let c = Int(lookedAfter[member])
      guard children[c].placement.place == .household(row) else { continue }
      useUnplanned(c)
      children[c].placement.isInConstellation = constellation >= 0
      scheduleUnplannedEnding(c)
    }
  }

  /// A household may stop: it does so more readily without a child than with children, who then move.
  mutating func householdMayStop(_ row: Int) {
    let household = households[row]
    guard household.isOpen else { return }
    let isEmpty = isEmpty(household)
    let occasions = household.agency == .independent ? agencyOccasions : ownOccasions
    let draw = family.uniform(
      .carerDeregistration, household.key, UInt32(household.occasions) | 1 << 20)
    guard draw < occasions.taken(whenEmpty: isEmpty) else {
      startDeregistration(row)
      return
    }
    close(row)
    if !isEmpty { moveOnClosure(of: .household(row)) }
  }

  /// Whether nobody lives there or is expected.
  func isEmpty(_ household: FosteringHousehold) -> Bool {
    household.filled == 0 && household.held == 0 && household.others == 0
      && household.stayingPut == 0
  }

  private mutating func close(_ row: Int) {
    households[row].isOpen = false
    let household = households[row]
    if household.agency == .independent {
      agencyHouseholds.set(row, to: false)
    } else {
      ownHouseholds.set(row, to: false)
      tallies.change(Level.ownHouseholds, by: -1, at: now)
      tallies.add(to: Counter.deregistrations)
      note(.householdDeregistered, place: household.key)
    }
    if household.constellation >= 0 { leftConstellation(row) }
  }
}
