import SimulationKernel

/// A child whom the model knows: referred, looked after, or past care.
struct Child: BitwiseCopyable {
  /// The same number in every scenario: it addresses every draw about the child.
  var key: UInt64
  /// The number of the group the child entered with, for draws that brothers and sisters share.
  var groupKey: UInt64
  /// Days since the start; negative before it.
  var bornAt: Double
  var enteredAt = 0.0
  // What every month's census looks at stands together.
  var starts = PlacementStarts()
  /// The days of the latest moves: starts of placements that did not begin a period of care.
  var moves = PlacementStarts()
  /// The period of care before the present one, for measures that look back over it.
  var earlierPeriod = (enteredAt: Double.infinity, leftAt: -Double.infinity)
  /// The next child of the sibling group, in a ring; the child's own number when there is none.
  var nextSibling: Int32
  /// Row of `CareSystem.lookedAfter` while looked after.
  var rollRow: Int32 = -1
  var placement = Placement()
  /// Position of the home of origin on the national grid, km.
  var homeEasting: Double
  var homeNorthing: Double
  /// Latent proneness to unplanned endings, mean one over all children.
  var frailty = 1.0
  var need: NeedLevel
  var route: EntryRoute
  var isUnaccompanied: Bool
  var needCategory = NeedCategory.absentParenting
  var legalStatus = LegalStatus.sectionTwenty
  /// What the next event of the legal status is.
  var legalStage = LegalStage.none
  var plan = PermanencePlan.notDue
  /// Whether the plan is adoption and waits for the court.
  var isAdoptionPlanned = false
  /// The way out of care that waits for the final hearing; nil for none.
  var awaitedReason: ReasonCeased?
  /// Whether the child may leave care and waits for the court to discharge the order.
  var awaitsDischarge = false
  /// Whether the clock to leaving care starts anew with the next placement.
  var resumesLeaving = false
  var isLookedAfter = false
  /// The post of the child's social worker; -1 while social workers are not counted.
  var worker: Int16 = -1
  /// Whether a place is needed for the child together with a parent, until a decision.
  var needsParentAndChild = false
  /// The days on which placements began that were neither bridges nor returns to a former carer.
  var lastingStarts = PlacementStarts()
  /// Whether the period of care has had its first placement.
  var isPlaced = false
  var search = OngoingSearch()
  /// Since when a place has been sought, through bridging placements and notice.
  var sought = SoughtPlace.none
  /// Placements begun and searches begun so far: indices of draws.
  var placementCount: UInt32 = 0
  var searchCount: UInt32 = 0
  var plannedMoveCount: UInt32 = 0
  var reviewCount: UInt32 = 0
  var planCount: UInt32 = 0
  var leavingCount: UInt32 = 0
  /// Periods of care begun: the index of draws about a period.
  var periodCount: UInt32 = 0
  /// Day on which a child who went home will come back; not-a-number for none.
  var returnsAt = Double.nan
  /// The household of the child's last settled placement, which may take the child again; -1 for none.
  var formerHousehold: Int32 = -1
  /// Day of the placement order, for the time to a match.
  var placementOrderedAt = Double.nan
  /// Day on which a panel planned the home after 18; not-a-number when none did.
  var leaverPlannedAt = Double.nan
  var unplannedEnding = HazardClock()
  var plannedMove = HazardClock()
  var leaving = HazardClock()
  var stepDownReview = EventHandle.none
  var adoptionOrder = EventHandle.none
  /// The next stage of an adoption, or the discharge of an order.
  var exitStage = EventHandle.none
  var legalEvent = EventHandle.none
  var permanenceReview = EventHandle.none
  var temporaryApproval = EventHandle.none
  var noticeEnd = EventHandle.none
  var leaverPlanning = EventHandle.none
  var eighteenthBirthday = EventHandle.none

  /// Whether the child was looked after on a day of the present or the period before.
  @inline(__always)
  func wasLookedAfter(on day: Double) -> Bool {
    enteredAt <= day || (earlierPeriod.enteredAt <= day && day < earlierPeriod.leftAt)
  }

  /// Whether the court is to hold a final hearing about the child.
  var isInProceedings: Bool {
    switch legalStage {
    case .firstHearing, .finalHearing, .bookedHearing: true
    case .none, .application, .protectionEnds: false
    }
  }

  var isLeaverPlanned: Bool { !leaverPlannedAt.isNaN }

  // Inlined, for lending a whole record to a function costs more than the function.

  /// Whole age in years at a time.
  @inline(__always)
  func age(at time: Double) -> Int { max(0, Int(((time - bornAt) / Days.perYear).rounded(.down))) }

  /// The age band at a time; exact on birthdays, unlike a division.
  @inline(__always)
  func ageBand(at time: Double) -> AgeBand {
    if time < day(ofAge: AgeBand.underOne.ages.upperBound) { return .underOne }
    if time < day(ofAge: AgeBand.oneToFour.ages.upperBound) { return .oneToFour }
    if time < day(ofAge: AgeBand.fiveToNine.ages.upperBound) { return .fiveToNine }
    return time < day(ofAge: AgeBand.tenToFifteen.ages.upperBound) ? .tenToFifteen : .sixteenAndOver
  }

  /// The day on which the child reaches an age in years.
  @inline(__always)
  func day(ofAge years: Int) -> Double { bornAt + Double(years) * Days.perYear }
}

/// Where a child stands in care proceedings.
enum LegalStage: UInt8, BitwiseCopyable {
  case none
  /// Accommodated under section 20 until the authority applies to the court.
  case application
  case protectionEnds
  case firstHearing
  /// The case is ready for the final hearing.
  case finalHearing
  /// The final hearing has a day on which the court has time for it.
  case bookedHearing
}

/// Whether there is a plan for permanence.
enum PermanencePlan: UInt8, BitwiseCopyable {
  /// The second review has not been held.
  case notDue
  case late
  case made
}

/// Lengths of civil time in days.
enum Days {
  /// The mean length of a year in the Gregorian calendar's four-year cycle.
  static let perYear = 365.25
  static let perTwoAndAHalfYears = 2.5 * perYear
  static let perTwoYears = 2 * perYear
}

/// The days on which a child's most recent placements began, newest first.
///
/// Four are enough for every measure: three or more placements counts to three, and the effect of
/// earlier placements to four.
struct PlacementStarts: BitwiseCopyable {
  private var days: (Double, Double, Double, Double) = (
    -.infinity, -.infinity, -.infinity, -.infinity
  )

  /// Records a placement that began after all earlier ones.
  mutating func record(_ day: Double) { days = (day, days.0, days.1, days.2) }

  /// The day on which the latest so many placements, 2 to 4, had begun but for the others of them.
  @inline(__always)
  subscript(count: Int) -> Double { count == 2 ? days.1 : count == 3 ? days.2 : days.3 }

  /// Whether at least so many placements, 2 to 4, began after a day.
  @inline(__always)
  func began(_ count: Int, after day: Double) -> Bool {
    // Newest first: the one that makes up the number decides.
    self[count] > day
  }
}
