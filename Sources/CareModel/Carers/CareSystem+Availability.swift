import SimulationKernel

extension CareSystem {
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
      // What is left of the draw is uniform again: spells under way are by reason as time is.
      if draw >= share {
        households[unlisted: row].notAvailableReason = pick(
          (draw - share) / (1 - share), spells.shareOfTime, NotAvailableReason.self)
      }
      scheduleAvailability(row)
    }
  }

  private mutating func scheduleAvailability(_ row: Int) {
    households[unlisted: row].availabilityCount += 1
    scheduleAvailabilityEnd(row)
  }

  /// Draws how long the spell lasts that has just begun: exponential, with a mean by its reason.
  private mutating func scheduleAvailabilityEnd(_ row: Int) {
    let mean =
      households[row].isAvailable
      ? parameters.carers.availableDays
      : parameters.carers.notAvailableDays
        * spells.lengths[households[row].notAvailableReason.index]
    var draws = family.stream(
      .carerAvailability, households[row].key, households[row].availabilityCount)
    schedule(
      .householdAvailabilityChanged(household: Int32(row)),
      at: now + mean * draws.standardExponential())
  }

  mutating func householdAvailabilityChanged(_ row: Int) {
    // Agencies offer what they have; a household that has gone over to one has no spells.
    guard households[row].isOpen, households[row].agency != .independent else { return }
    households[unlisted: row].availabilityCount += 1
    if households[row].isAvailable {
      let draw = family.uniform(
        .carerAvailability, households[row].key, households[row].availabilityCount | 1 << 20)
      households[unlisted: row].notAvailableReason = pick(
        draw, base.carers.notAvailableReason, NotAvailableReason.self)
      households[row].isAvailable = findsRestAtHub(row)
    } else {
      households[row].isAvailable = true
    }
    scheduleAvailabilityEnd(row)
  }
}
