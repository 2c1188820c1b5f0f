import SimulationKernel

extension CareSystem {
  // MARK: Joining

  /// Adds a household of the authority with terms and position drawn from its key.
  @discardableResult
  mutating func addOwnHousehold(key: UInt64, agency: FosteringHousehold.Agency) -> Int {
    var draws = family.stream(.newHousehold, key)
    let inside = draws.uniform() < parameters.carers.insideShare
    let isSpecialist = agency == .specialist
    let isNew = now > 0
    let usualPlaces = isNew ? newcomerTerms.places : parameters.carers.placesPerHousehold
    let usualTerms = isNew ? newcomerTerms.ages : parameters.carers.terms
    let usualSkill = isNew ? newcomerTerms.skill : parameters.carers.skill
    let places =
      index(draws.uniform(), isSpecialist ? parameters.carers.specialistPlaces : usualPlaces) + 1
    let terms = pick(
      draws.uniform(), isSpecialist ? parameters.carers.specialistTerms : usualTerms,
      AgeTerms.self)
    let position = supplyPosition(inside: inside, &draws)
    let row = append(
      key: key, agency: agency, terms: terms, places: places, at: position)
    drawSkills(row, isSpecialist ? [0, 0, 1] : usualSkill)
    if !isSpecialist {
      drawAbilities(
        row, parentAndChild: base.carers.parentAndChild, shortBreaks: base.carers.shortBreakShare)
    }
    ownHouseholds.set(row, to: true)
    tallies.change(Level.ownHouseholds, by: 1, at: now)
    if now == 0 { drawTenure(row) }
    if now > 0 { startDeregistration(row) }
    startAvailability(row)
    startTermsReviews(row)
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
    drawAbilities(row, parentAndChild: base.carers.agencyParentAndChild, shortBreaks: 0)
    agencyHouseholds.set(row, to: true)
    if now > 0 { startDeregistration(row) }
    return row
  }

  /// Draws what a household takes: the highest level of need, and whether children for a few nights.
  private mutating func drawSkills(_ row: Int, _ shares: [Double]) {
    var draws = family.stream(.newHousehold, households[row].key, 1)
    // One change of the row, for each has its vacancy written anew.
    var household = households[row]
    household.skill = pick(draws.uniform(), shares, NeedLevel.self)
    household.takesEmergencies = draws.uniform() < parameters.carers.emergencyShare
    household.isOnFramework =
      draws.uniform() < base.search.frameworkShare[SharedMarket.agencyFoster.index]
    households[row] = household
  }

  /// Draws what a household takes beside children by themselves.
  private mutating func drawAbilities(_ row: Int, parentAndChild: Double, shortBreaks: Double) {
    guard parentAndChild > 0 || shortBreaks > 0 else { return }
    var draws = family.stream(.newHousehold, households[row].key, 2)
    var abilities: Abilities = []
    if draws.uniform() < parentAndChild { abilities.insert(.parentAndChild) }
    if draws.uniform() < shortBreaks { abilities.insert(.shortBreaks) }
    households[row].furtherAbilities = abilities
  }

  /// Lets more or fewer households take children for a few nights, as a changed share asks: each by the
  /// draw it was approved with.
  mutating func followEmergencyShare() {
    for index in 0..<ownHouseholds.count { redrawEmergencies(ownHouseholds[index]) }
    for index in 0..<agencyHouseholds.count { redrawEmergencies(agencyHouseholds[index]) }
  }

  private mutating func redrawEmergencies(_ row: Int) {
    var draws = family.stream(.newHousehold, households[row].key, 1)
    // The first draw is the need taken.
    _ = draws.uniform()
    households[row].takesEmergencies = draws.uniform() < parameters.carers.emergencyShare
  }

  /// Dates the approval of a household that fosters at the start.
  private mutating func drawTenure(_ row: Int) {
    guard base.carers.tenureMeanDays > 0 else { return }
    var draws = family.stream(.carerTenure, households[row].key)
    households[row].approvedAt = -Exponential(mean: base.carers.tenureMeanDays)
      .sample(using: &draws)
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
    guard !isEmpty else {
      close(row)
      return
    }
    // The hub of its constellation may take its children for the night, so it leaves that last.
    close(row, leavesConstellation: false)
    moveOnClosure(of: .household(row))
    leaveConstellation(row)
  }

  /// Whether nobody lives there or is expected.
  func isEmpty(_ household: FosteringHousehold) -> Bool {
    household.filled == 0 && household.held == 0 && household.others == 0
      && household.stayingPut == 0 && household.shortBreaks == 0
  }

  private mutating func leaveConstellation(_ row: Int) {
    if households[row].constellation >= 0 { leftConstellation(row) }
  }

  mutating func close(_ row: Int, leavesConstellation: Bool = true) {
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
    if leavesConstellation { leaveConstellation(row) }
  }
}
