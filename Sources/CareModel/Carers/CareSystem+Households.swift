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
    // The row is added when it is all there, for each change has its vacancy written anew.
    var household = household(
      key: key, agency: agency, terms: terms, places: places, at: position)
    drawSkills(&household, isSpecialist ? [0, 0, 1] : usualSkill)
    if !isSpecialist {
      drawAbilities(
        &household, parentAndChild: base.carers.parentAndChild,
        shortBreaks: base.carers.shortBreakShare)
    }
    if now == 0 { drawTenure(&household) }
    let row = households.append(household)
    ownHouseholds.set(row, to: true)
    tallies.change(Level.ownHouseholds, by: 1, at: now)
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
    var household = household(
      key: key, agency: .independent, terms: terms, places: places, at: position)
    drawSkills(&household, parameters.carers.agencySkill)
    drawAbilities(&household, parentAndChild: base.carers.agencyParentAndChild, shortBreaks: 0)
    let row = households.append(household)
    agencyHouseholds.set(row, to: true)
    if now > 0 { startDeregistration(row) }
    return row
  }

  /// Draws what a household takes: the highest level of need, and whether children for a few nights.
  private func drawSkills(_ household: inout FosteringHousehold, _ shares: [Double]) {
    var draws = family.stream(.newHousehold, household.key, 1)
    household.skill = pick(draws.uniform(), shares, NeedLevel.self)
    household.takesEmergencies = draws.uniform() < parameters.carers.emergencyShare
    household.isOnFramework =
      draws.uniform() < base.search.frameworkShare[SharedMarket.agencyFoster.index]
  }

  /// Draws what a household takes beside children by themselves.
  private func drawAbilities(
    _ household: inout FosteringHousehold, parentAndChild: Double, shortBreaks: Double
  ) {
    guard parentAndChild > 0 || shortBreaks > 0 else { return }
    var draws = family.stream(.newHousehold, household.key, 2)
    var abilities: Abilities = []
    if draws.uniform() < parentAndChild { abilities.insert(.parentAndChild) }
    if draws.uniform() < shortBreaks { abilities.insert(.shortBreaks) }
    household.furtherAbilities = abilities
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
  private func drawTenure(_ household: inout FosteringHousehold) {
    guard base.carers.tenureMeanDays > 0 else { return }
    var draws = family.stream(.carerTenure, household.key)
    household.approvedAt = -Exponential(mean: base.carers.tenureMeanDays)
      .sample(using: &draws)
  }

  private func household(
    key: UInt64, agency: FosteringHousehold.Agency, terms: AgeTerms, places: Int,
    at position: Locality
  ) -> FosteringHousehold {
    FosteringHousehold(
      key: key, easting: position.easting, northing: position.northing, agency: agency,
      terms: terms, authority: position.authority, isInside: position.isInside,
      isAtADistance: position.isAtADistance, approvedPlaces: UInt8(places), approvedAt: now)
  }

  // MARK: Leaving

  /// Changes whether a household belongs to a constellation, and its clocks with it.
  mutating func setConstellation(_ row: Int, to constellation: Int16) {
    useDeregistration(row)
    households[unlisted: row].constellation = constellation
    constellationMembers.set(row, to: constellation >= 0)
    if households[row].isOpen { scheduleDeregistration(row) }
    guard parameters.mockingbird.unplannedEndingRatio != 1 else { return }
    for member in 0..<lookedAfter.count {
      guard placesOfLookedAfter[member] == .household(row) else { continue }
      let c = Int(lookedAfter[member])
      useUnplanned(c)
      children[c].placement.isInConstellation = constellation >= 0
      scheduleUnplannedEnding(c)
    }
  }

  /// A household may stop: it does so more readily without a child than with children, who then move.
  mutating func householdMayStop(_ row: Int) {
    guard households[row].isOpen else { return }
    let isEmpty = households[row].isEmpty
    let taken =
      households[row].agency == .independent
      ? agencyOccasions.taken(whenEmpty: isEmpty) : ownOccasions.taken(whenEmpty: isEmpty)
    let draw = family.uniform(
      .carerDeregistration, households[row].key, UInt32(households[row].occasions) | 1 << 20)
    guard draw < taken else {
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
