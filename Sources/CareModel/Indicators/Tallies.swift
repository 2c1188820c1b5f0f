import SimulationKernel

/// What is counted as it happens.
enum Counter {
  static let startsByAge = 0
  static let startsByRoute = startsByAge + AgeBand.allCases.count
  static let ceasedByReason = startsByRoute + EntryRoute.allCases.count
  static let newPlacements = ceasedByReason + ReasonCeased.allCases.count
  static let newPlacementsByType = newPlacements + DistanceLocality.allCases.count
  static let moves = newPlacementsByType + PlacementType.allCases.count
  static let unplannedEndings = moves + 1
  static let searches = unplannedEndings + 1
  static let searchesDue = searches + 1
  static let searchesMet = searchesDue + 1
  static let searchesMetPreferred = searchesMet + 1
  static let bridged = searchesMetPreferred + 1
  static let bridgesEnded = bridged + 1
  static let bridgeDays = bridgesEnded + 1
  static let enquiries = bridgeDays + 1
  static let applications = enquiries + 1
  static let approvals = applications + 1
  static let pipelineApprovals = approvals + 1
  static let approvalDays = pipelineApprovals + 1
  static let deregistrations = approvalDays + 1
  static let eighteenInFoster = deregistrations + 1
  static let stayedPut = eighteenInFoster + 1
  /// Young people who lived on where they were at 18 by another arrangement than Staying Put.
  static let remainedOtherwise = stayedPut + 1
  static let tenanciesInside = remainedOtherwise + 1
  static let tenancyDaysInside = tenanciesInside + 1
  static let tenanciesOutside = tenancyDaysInside + 1
  static let tenancyDaysOutside = tenanciesOutside + 1
  static let sleepoverNights = tenancyDaysOutside + 1
  static let spellsAbsorbed = sleepoverNights + 1
  static let agencyEnquiries = spellsAbsorbed + 1
  static let agencyApprovals = agencyEnquiries + 1
  static let shortBreaks = agencyApprovals + 1
  static let shortBreaksRefused = shortBreaks + 1
  static let shortBreakNights = shortBreaksRefused + 1
  static let infantsWithParent = shortBreakNights + 1
  static let infantsParted = infantsWithParent + 1
  static let placementsBegun = infantsParted + 1
  static let placementsEnded = placementsBegun + 1
  static let familyMeetings = placementsEnded + 1
  static let familiesDiverted = familyMeetings + 1
  static let reentries = familiesDiverted + 1
  static let notEndorsed = reentries + 1
  /// Final hearings booked where the court's time is limited, child by child, and their delay.
  static let hearingsBooked = notEndorsed + 1
  static let hearingDelayDays = hearingsBooked + 1
  static let ordersDischarged = hearingDelayDays + 1
  static let secondReviews = ordersDischarged + 1
  static let plansBySecondReview = secondReviews + 1
  /// Children whose plan for permanence asked for another home.
  static let permanenceMoves = plansBySecondReview + 1
  static let matches = permanenceMoves + 1
  static let matchDays = matches + 1
  static let movedToAdopters = matchDays + 1
  static let daysToAdopters = movedToAdopters + 1
  static let adoptersInTime = daysToAdopters + 1
  static let approvalsConfirmed = adoptersInTime + 1
  static let approvalsFailed = approvalsConfirmed + 1
  static let needsRaised = approvalsFailed + 1
  static let agreements = needsRaised + 1
  static let agreementDays = agreements + 1
  /// Children offered a place beyond the zones who took it, in the order of `SharedMarket`.
  static let distantPlaces = agreementDays + 1
  /// Homes sold to another provider, then those that the authority took over.
  static let homesSold = distantPlaces + SharedMarket.allCases.count
  static let stepDowns = homesSold + 2
  /// Settled children brought back into the authority.
  static let repatriations = stepDowns + 1
  static let transfersIn = repatriations + 1
  static let transfersOut = transfersIn + 1
  /// Starts of children whose family was already open to services.
  static let startsKnown = transfersOut + 1
  static let refusals = startsKnown + 1
  static let count = refusals + RefusalReason.allCases.count
}

/// What has a level whose time integral is needed.
enum Level {
  /// Children by placement type, in the order of `PlacementType`.
  static let placements = 0
  static let lookedAfter = placements + PlacementType.allCases.count
  /// Children placed outside the authority.
  static let outside = lookedAfter + 1
  static let bridging = outside + 1
  /// Care leavers by accommodation, in the order of `LeaverAccommodation`.
  static let leavers = bridging + 1
  static let emergency = leavers + LeaverAccommodation.emergency.index
  /// Those of them without a fixed abode.
  static let noFixedAbode = leavers + LeaverAccommodation.allCases.count
  /// Children with providers outside the framework, by placement type.
  static let spot = noFixedAbode + 1
  /// Children of complex need at a higher price, by placement type.
  static let complex = spot + PlacementType.allCases.count
  /// Children in homes of the authority, by placement type.
  static let inOwnHomes = complex + PlacementType.allCases.count
  /// Places in homes of the authority, in the order of `MarketHome`.
  static let ownHomePlaces = inOwnHomes + PlacementType.allCases.count
  static let ownHouseholds = ownHomePlaces + MarketHome.allCases.count
  static let constellations = ownHouseholds + 1
  /// Pounds a year.
  static let actions = constellations + 1
  static let workers = actions + 1
  static let count = workers + 1
}

/// Counts and levels as they stand, and as they stood at each month's end.
struct Tallies: ~Copyable {
  private var counts = FlatBuffer<Double>(repeating: 0, count: Counter.count)
  private var levels = FlatBuffer<Double>(repeating: 0, count: Level.count)
  private var areas = FlatBuffer<Double>(repeating: 0, count: Level.count)
  private var since = FlatBuffer<Double>(repeating: 0, count: Level.count)
  /// Sum of the parts of stays inside the window, by placement type, added when a placement ends.
  private var stays = FlatBuffer<Double>(
    repeating: 0, count: PlacementType.allCases.count)
  /// Counts and areas at month ends, month by month.
  private var history: FlatBuffer<Double>

  private static let width = Counter.count + Level.count

  init(months: Int) {
    history = FlatBuffer(repeating: 0, count: (months + 1) * Self.width)
  }

  mutating func add(_ amount: Double = 1, to counter: Int) { counts[counter] += amount }

  func count(_ counter: Int) -> Double { counts[counter] }

  /// Moves a level at a time; a step of nothing leaves its integral as it is to the last bit.
  mutating func change(_ level: Int, by step: Double, at time: Double) {
    guard step != 0 else { return }
    areas[level] += levels[level] * (time - since[level])
    since[level] = time
    levels[level] += step
  }

  func level(_ level: Int) -> Double { levels[level] }

  /// The time integral of a level up to a time not before its last change.
  func area(_ level: Int, at time: Double) -> Double {
    areas[level] + levels[level] * (time - since[level])
  }

  mutating func addStay(_ days: Double, in type: PlacementType) { stays[type.index] += days }

  func stays(in type: PlacementType) -> Double { stays[type.index] }

  /// Keeps the counts and areas of a month's end.
  mutating func keep(month: Int, at time: Double) {
    let first = month * Self.width
    for counter in 0..<Counter.count { history[first + counter] = counts[counter] }
    for level in 0..<Level.count {
      history[first + Counter.count + level] = area(level, at: time)
    }
  }

  /// What was added to a counter between two month ends.
  func counted(_ counter: Int, after earlier: Int, to month: Int) -> Double {
    history[month * Self.width + counter] - history[earlier * Self.width + counter]
  }

  /// What a level's time integral grew by between two month ends, in level-days.
  func days(_ level: Int, after earlier: Int, to month: Int) -> Double {
    let row = Counter.count + level
    return history[month * Self.width + row] - history[earlier * Self.width + row]
  }
}
