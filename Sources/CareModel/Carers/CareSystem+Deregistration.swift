import SimulationKernel

extension CareSystem {
  // MARK: The hazard

  /// Occasions a day on which a household in a band of tenure may stop, strain apart.
  private func occasionsPerDay(_ household: FosteringHousehold, _ band: Int) -> Double {
    switch household.agency {
    case .independent:
      parameters.market.agencyDeregistration / Days.perYear * agencyOccasions.ratio
    case .own, .specialist:
      parameters.carers.deregistration / Days.perYear * ownOccasions.ratio
        * parameters.carers.tenureEffect[band]
        * (household.constellation >= 0 ? parameters.mockingbird.deregistrationRatio : 1)
    case .kinship: 0
    }
  }

  /// The hazard from a day until the next day on which it changes, and that day.
  private func deregistrationStep(
    _ household: FosteringHousehold, from day: Double
  ) -> (rate: Double, until: Double) {
    let starts = TenureBand.starts
    var band = starts.count - 1
    while band > 0, household.approvedAt + starts[band] > day { band -= 1 }
    var rate = occasionsPerDay(household, band)
    var until = band + 1 < starts.count ? household.approvedAt + starts[band + 1] : .infinity
    if household.agency == .independent { until = .infinity }
    if household.strainedUntil > day, household.agency != .independent {
      rate *= parameters.carers.afterBreakdownRatio
      until = min(until, household.strainedUntil)
    }
    return (rate, until)
  }

  // MARK: The clock

  /// Starts the clocks of the households of the start date, once children have been placed.
  mutating func startDeregistrations() {
    let share = base.carers.deregistrationWithChildren
    ownOccasions = occasions(of: ownHouseholds, shareWithChildren: share)
    agencyOccasions = occasions(of: agencyHouseholds, shareWithChildren: share)
    for row in 0..<households.count where !households[row].isSeenToElsewhere {
      startDeregistration(row)
    }
  }

  private func occasions(
    of rows: borrowing RowList, shareWithChildren share: Double
  ) -> DeregistrationOccasions {
    let empty = (0..<rows.count).count { isEmpty(households[rows[$0]]) }
    return DeregistrationOccasions(
      households: rows.count, empty: empty, shareWithChildren: share)
  }

  /// Draws the level of a household's next occasion.
  mutating func startDeregistration(_ row: Int) {
    // One change of the row, for each has its vacancy written anew.
    var household = households[row]
    household.occasions += 1
    var draws = family.stream(.carerDeregistration, household.key, UInt32(household.occasions))
    household.deregistration = HazardClock(remaining: draws.standardExponential(), since: now)
    household.deregistration.handle = schedule(
      .householdMayStop(household: Int32(row)), at: deregistrationDay(household))
    households[row] = household
  }

  mutating func scheduleDeregistration(_ row: Int) {
    calendar.cancel(households[row].deregistration.handle)
    let handle = schedule(
      .householdMayStop(household: Int32(row)), at: deregistrationDay(households[row]))
    households[row].deregistration.handle = handle
  }

  private func deregistrationDay(_ household: FosteringHousehold) -> Double {
    var remaining = household.deregistration.remaining
    var day = household.deregistration.since
    while day < horizon {
      let (rate, until) = deregistrationStep(household, from: day)
      if rate > 0, day + remaining / rate <= until { return day + remaining / rate }
      guard until < .infinity else { return .infinity }
      remaining -= rate * (until - day)
      day = until
    }
    return .infinity
  }

  mutating func useDeregistration(_ row: Int) {
    let household = households[row]
    var remaining = household.deregistration.remaining
    var day = household.deregistration.since
    while day < now {
      let (rate, until) = deregistrationStep(household, from: day)
      let end = min(until, now)
      remaining -= rate * (end - day)
      day = end
    }
    households[row].deregistration.remaining = max(0, remaining)
    households[row].deregistration.since = now
  }

  /// A placement in a household has broken down: for a year its carers are likelier to stop.
  mutating func rememberBreakdown(_ place: PlaceReference) {
    guard place.kind == .household else { return }
    let row = Int(place.row)
    guard households[row].agency != .independent, households[row].isOpen,
      parameters.carers.afterBreakdownRatio != 1
    else { return }
    useDeregistration(row)
    households[row].strainedUntil = now + Days.perYear
    scheduleDeregistration(row)
  }

  /// Puts new parameters in force and moves the clocks of the authority's households to them.
  mutating func followDeregistrations(to next: ModelParameters) {
    for index in 0..<ownHouseholds.count { useDeregistration(ownHouseholds[index]) }
    parameters = next
    for index in 0..<ownHouseholds.count { scheduleDeregistration(ownHouseholds[index]) }
  }
}
