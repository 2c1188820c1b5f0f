import SimulationKernel

/// What is counted as it happens.
enum Counter {
  static let startsByAge = 0
  static let startsByRoute = startsByAge + AgeBand.allCases.count
  static let ceasedByReason = startsByRoute + EntryRoute.allCases.count
  static let newPlacements = ceasedByReason + ReasonCeased.allCases.count
  static let moves = newPlacements + DistanceLocality.allCases.count
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
  static let tenanciesInside = stayedPut + 1
  static let tenancyDaysInside = tenanciesInside + 1
  static let tenanciesOutside = tenancyDaysInside + 1
  static let tenancyDaysOutside = tenanciesOutside + 1
  static let sleepoverNights = tenancyDaysOutside + 1
  static let placementsBegun = sleepoverNights + 1
  static let placementsEnded = placementsBegun + 1
  static let count = placementsEnded + 1
}

/// What has a level whose time integral is needed.
enum Level {
  /// Children by placement type, in the order of `PlacementType`.
  static let placements = 0
  static let lookedAfter = placements + PlacementType.allCases.count
  static let bridging = lookedAfter + 1
  static let emergency = bridging + 1
  static let count = emergency + 1
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

  /// Moves a level at a time.
  mutating func change(_ level: Int, by step: Double, at time: Double) {
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
