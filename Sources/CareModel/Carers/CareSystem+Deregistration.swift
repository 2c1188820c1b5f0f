import SimulationKernel

extension CareSystem {
  // MARK: The hazard

  /// Occasions a day on which a household in a band of tenure may stop, strain apart.
  private func occasionsPerDay(_ row: Int, _ band: Int) -> Double {
    switch households[row].agency {
    case .independent:
      parameters.market.agencyDeregistration / Days.perYear * agencyOccasions.ratio
    case .own, .specialist:
      parameters.carers.deregistration / Days.perYear * ownOccasions.ratio
        * parameters.carers.tenureEffect[band]
        * (households[row].constellation >= 0 ? parameters.mockingbird.deregistrationRatio : 1)
    case .kinship: 0
    }
  }

  /// The hazard from a day until the next day on which it changes, and that day.
  private func deregistrationStep(
    _ row: Int, from day: Double
  ) -> (rate: Double, until: Double) {
    // Neither tenure nor strain matters to an agency's households.
    if households[row].agency == .independent { return (occasionsPerDay(row, 0), .infinity) }
    let approvedAt = households[row].approvedAt
    let strainedUntil = households[row].strainedUntil
    let starts = TenureBand.starts
    var band = starts.count - 1
    while band > 0, approvedAt + starts[band] > day { band -= 1 }
    var rate = occasionsPerDay(row, band)
    var until = band + 1 < starts.count ? approvedAt + starts[band + 1] : .infinity
    if strainedUntil > day {
      rate *= parameters.carers.afterBreakdownRatio
      until = min(until, strainedUntil)
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
    let empty = (0..<rows.count).count { households[rows[$0]].isEmpty }
    return DeregistrationOccasions(
      households: rows.count, empty: empty, shareWithChildren: share)
  }

  /// Draws the level of a household's next occasion.
  mutating func startDeregistration(_ row: Int) {
    households[unlisted: row].occasions += 1
    var draws = family.stream(
      .carerDeregistration, households[row].key, UInt32(households[row].occasions))
    households[unlisted: row].deregistration = HazardClock(
      remaining: draws.standardExponential(), since: now)
    setOccasion(row)
  }

  mutating func scheduleDeregistration(_ row: Int) {
    calendar.cancel(households[row].deregistration.handle)
    setOccasion(row)
  }

  private mutating func setOccasion(_ row: Int) {
    let handle = schedule(
      .householdMayStop(household: Int32(row)), at: deregistrationDay(row))
    households[unlisted: row].deregistration.handle = handle
  }

  private func deregistrationDay(_ row: Int) -> Double {
    var remaining = households[row].deregistration.remaining
    var day = households[row].deregistration.since
    while day < horizon {
      let (rate, until) = deregistrationStep(row, from: day)
      if rate > 0, day + remaining / rate <= until { return day + remaining / rate }
      guard until < .infinity else { return .infinity }
      remaining -= rate * (until - day)
      day = until
    }
    return .infinity
  }

  mutating func useDeregistration(_ row: Int) {
    var remaining = households[row].deregistration.remaining
    var day = households[row].deregistration.since
    while day < now {
      let (rate, until) = deregistrationStep(row, from: day)
      let end = min(until, now)
      remaining -= rate * (end - day)
      day = end
    }
    households[unlisted: row].deregistration.remaining = max(0, remaining)
    households[unlisted: row].deregistration.since = now
  }

  /// A placement in a household has broken down: for a year its carers are likelier to stop.
  mutating func rememberBreakdown(_ place: PlaceReference) {
    guard place.kind == .household else { return }
    let row = Int(place.row)
    guard households[row].agency != .independent, households[row].isOpen,
      parameters.carers.afterBreakdownRatio != 1
    else { return }
    useDeregistration(row)
    households[unlisted: row].strainedUntil = now + Days.perYear
    scheduleDeregistration(row)
  }

  // MARK: When parameters change

  /// The clocks of the authority's households use up their level at the rates up to now.
  mutating func useDeregistrations() {
    for index in 0..<ownHouseholds.count { useDeregistration(ownHouseholds[index]) }
  }

  /// Moves the clocks of the authority's households to the rates from now on.
  mutating func followDeregistrations() {
    for index in 0..<ownHouseholds.count { scheduleDeregistration(ownHouseholds[index]) }
  }
}
