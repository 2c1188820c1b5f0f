import SimulationKernel

/// The system of care of one replication: all state, by integer id, and the events that change it.
///
/// The state lives in flat checked buffers of plain structs. Each concern is an extension in a file of
/// its own: entries, placement search, placement endings, leaving care, carers, constellations, homes
/// and competition, care leavers, policies, starting population, indicators.
struct CareSystem: ~Copyable {
  // MARK: What never changes during a replication

  let family: StreamFamily
  let civil: CivilClock
  /// The last day simulated.
  let horizon: Double
  /// The days on which months end, month 0 being the start.
  let monthEnds: [Double]
  /// The days on which each of the twelve months before a month's end began: the year before it.
  let yearBeforeMonthEnds: [Double]
  let twoYearsBeforeMonthEnds: [Double]
  let windows: MonthWindows
  private let baseValue: OwnedValue<ModelParameters>
  let yearEffects: YearEffects
  let policies: [DrawnPolicy]
  /// Groups a year that candidates for entry stand for.
  let startsBounds: (families: Double, unaccompanied: Double)
  let familyAges: EntryAges
  let unaccompaniedAges: EntryAges
  let newcomerTerms: NewcomerTerms
  let spells: NotAvailableSpells
  let homeCentre: HomeCentre
  let zones: ZoneLotteries

  // MARK: State

  private var parametersValue: OwnedValue<ModelParameters>
  var calendar: EventCalendar<CareEvent>
  var children: FlatBuffer<Child>
  /// Rows of the children looked after now, in no order that matters.
  var lookedAfter: FlatBuffer<Int32>
  /// What a month's census looks at of them, in the same order.
  var censusRows = CensusRows()
  /// The place of each of them, for a look at all of them would be a look at as many records.
  var placesOfLookedAfter: FlatBuffer<PlaceReference>
  var groups: FlatBuffer<EntryGroup>
  var households: SupplyRows<FosteringHousehold>
  /// Rows of households that are open, own and specialist together.
  var ownHouseholds: RowList
  var agencyHouseholds: RowList
  /// Rows of the households in a constellation.
  var constellationMembers = RowList()
  /// How households come to stop, the authority's and agencies'.
  var ownOccasions = DeregistrationOccasions()
  var agencyOccasions = DeregistrationOccasions()
  var homes: SupplyRows<Home>
  /// The places beyond the zones that were taken, with children in them or not any more.
  var distantPlaces: FlatBuffer<DistantPlace>
  var constellations: FlatBuffer<Constellation>
  var leavers: LeaverRows
  /// The day of each enquiry about fostering.
  var enquiries: FlatBuffer<Double>
  var rateClocks: FlatBuffer<RateClock>
  /// Candidates drawn so far from each entry stream.
  var candidates: FlatBuffer<UInt32>
  /// Places of each shared market at the start, which fix how much competition it sees.
  var placesAtStart: FlatBuffer<Double>
  var leavingBaseline: LeavingBaseline
  var unplannedBaseline: DurationHazard
  var plannedBaseline: DurationHazard
  /// What lets the effects on unplanned endings average one over the starting population.
  var unplannedScale = 1.0
  var competition = InlineArray<3, CompetingSearches> {
    CompetingSearches(SharedMarket.allCases[$0])
  }
  /// When children of other authorities leave.
  var departures: DepartureDiary
  /// Whether they come and go.
  var isMarketOpen = false
  /// Whole years by which the searches of other authorities have grown.
  var competitionYears = 0
  /// How those already there change acceptance, by placement type.
  var residentMatching = InlineArray<10, ResidentMatching>(repeating: ResidentMatching())
  /// What providers said this month.
  var answers = ProviderAnswers()
  var leaverPlaces = LeaverPlaces()
  /// Row of the foyer among the homes, or -1.
  var foyer = -1
  var pipeline = ApprovalPipeline()
  var court = CourtDiary()
  /// Whether places inside are looked for from time to time for settled children who live outside.
  var hasRepatriationReviews = false
  /// Such looks so far: the index of their draws.
  var repatriationReviews: UInt32 = 0
  var kinshipHouseholds = 0
  var tallies: Tallies
  var roll = RollCounts()
  /// Children of each social worker, by post; empty while social workers are not counted.
  var cases: FlatBuffer<Int32>
  var newPlacements = NewPlacements()
  var daysToPlacement = DaysToPlacement()
  var values: [Double]
  var events = 0
  var eventsInThePast = 0
  /// Candidates whose rate lay above the bound that thinning allows.
  var clippedEntries = 0.0
  /// Places found miscounted at the end of any year.
  var miscounted = 0.0
  /// Workings of each recount, kept for their memory.
  var recount = PlaceRecount()
  /// All groups before this row have entered.
  var firstPending = 0
  let isTracing: Bool
  var trace: [TraceRecord] = []
  private let stationary = Stationary()

  // MARK: Making and running

  init(_ model: ScenarioModel, _ streams: ReplicationStreams, months: Int, tracing: Bool) {
    self.init(
      model.parameters(drawnWith: streams.parameters, holding: streams.held),
      DrawnPolicy.draw(model.changes, with: streams.parameters, holding: streams.held),
      streams.chance, months: months, tracing: tracing)
  }

  /// Makes the system of one authority from its parameter vector, its policies and its own streams.
  init(
    _ base: ModelParameters, _ policies: [DrawnPolicy], _ family: StreamFamily, months: Int,
    tracing: Bool
  ) {
    self.family = family
    baseValue = OwnedValue(base)
    parametersValue = OwnedValue(base)
    civil = CivilClock(start: base.start)
    let start = base.start
    let clock = civil
    monthEnds = (0...months).map { month in
      month == 0 ? 0 : clock.time(of: start.monthEnd(after: month)).days
    }
    yearBeforeMonthEnds = (0...months).map { clock.time(of: start.monthEnd(after: $0 - 12)).days }
    twoYearsBeforeMonthEnds = (0...months).map {
      clock.time(of: start.monthEnd(after: $0 - 24)).days
    }
    windows = MonthWindows(monthEnds, from: start, on: clock)
    horizon = monthEnds[months]
    yearEffects = YearEffects(base, clock: clock, horizon: horizon, family: family)
    startsBounds = Self.startsBounds(base.entries)
    familyAges = EntryAges(bands: base.entries.startsPerYear, weights: base.entries.ageWeights)
    unaccompaniedAges = EntryAges(
      bands: base.entries.unaccompaniedAges, weights: base.entries.ageWeights)
    newcomerTerms = NewcomerTerms(base.carers)
    spells = NotAvailableSpells(base.carers)
    homeCentre = HomeCentre(base.zones)
    zones = ZoneLotteries(base)
    self.policies = policies
    calendar = EventCalendar(minimumCapacity: 4096)
    children = FlatBuffer(minimumCapacity: 4096)
    lookedAfter = FlatBuffer(minimumCapacity: 1024)
    placesOfLookedAfter = FlatBuffer(minimumCapacity: 1024)
    groups = FlatBuffer(minimumCapacity: 4096)
    households = SupplyRows(minimumCapacity: 2048)
    ownHouseholds = RowList(minimumCapacity: 512)
    agencyHouseholds = RowList(minimumCapacity: 1024)
    homes = SupplyRows(minimumCapacity: 512)
    distantPlaces = FlatBuffer(minimumCapacity: 256)
    constellations = FlatBuffer(minimumCapacity: 8)
    leavers = LeaverRows(minimumCapacity: 2048)
    enquiries = FlatBuffer(minimumCapacity: 2048)
    rateClocks = FlatBuffer(repeating: RateClock(), count: RateClock.Name.limit)
    candidates = FlatBuffer(repeating: 0, count: 2)
    placesAtStart = FlatBuffer(repeating: 0, count: SharedMarket.allCases.count)
    departures = DepartureDiary(days: Int(horizon.rounded(.up)))
    leavingBaseline = LeavingBaseline(base.leaving, years: yearEffects.starts.count)
    unplannedBaseline = DurationHazard(
      perYear: base.endings.breakdownHazard, frailtyVariance: base.endings.frailtyVariance)
    plannedBaseline = DurationHazard(perYear: base.endings.plannedMoveHazard, frailtyVariance: 0)
    tallies = Tallies(months: months)
    cases = FlatBuffer(minimumCapacity: 16)
    values = [Double](repeating: .nan, count: IndicatorRegistry.series.count * (months + 1))
    isTracing = tracing
  }

  /// The parameter vector of this replication before any policy.
  var base: ModelParameters { _read { yield baseValue.value } }

  /// The parameters in force now.
  var parameters: ModelParameters {
    _read { yield parametersValue.value }
    _modify { yield &parametersValue.value }
  }

  /// The present, in days since the start.
  var now: Double { calendar.now.days }

  mutating func run() {
    makeStartingState()
    begin()
    let end = SimulationTime(days: horizon)
    while occurNext(until: end) {}
  }

  /// Records the start and schedules what is dated from the beginning.
  mutating func begin() {
    recordMonth(0)
    schedulePolicies()
    for month in monthEnds.indices.dropFirst() {
      // Last in its instant, so that what happens on the month's last day is in it.
      calendar.schedule(
        .monthEnded(month: Int32(month)), at: SimulationTime(days: monthEnds[month]),
        priority: .last)
    }
  }

  /// Lets the next event occur, if there is one before a time has passed.
  @inline(__always)
  mutating func occurNext(until end: SimulationTime) -> Bool {
    guard let event = calendar.popNext(until: end) else { return false }
    events += 1
    occur(event)
    return true
  }

  private mutating func occur(_ event: CareEvent) {
    switch event {
    case .groupReferred(let stream): groupReferred(stream)
    case .groupEntered(let group): groupEntered(Int(group))
    case .childReturned(let child): childReturned(Int(child))
    case .legalStageEnded(let child): legalStageEnded(Int(child))
    case .permanenceReviewed(let child): permanenceReviewed(Int(child))
    case .temporaryApprovalDecided(let child): temporaryApprovalDecided(Int(child))
    case .placementBrokeDown(let child): placementBrokeDown(Int(child))
    case .noticeEnded(let child): noticeEnded(Int(child))
    case .plannedMoveDue(let child): plannedMoveDue(Int(child))
    case .searchReviewed(let child): searchReviewed(Int(child))
    case .placementAgreed(let child): placementAgreed(Int(child))
    case .panelLookedBack(let child, let placement): panelLookedBack(Int(child), placement)
    case .reservationReviewed(let group): reservationReviewed(Int(group))
    case .parentAndChildDecided(let child): parentAndChildDecided(Int(child))
    case .stepDownReviewed(let child): stepDownReviewed(Int(child))
    case .repatriationReviewed: repatriationReviewed()
    case .careEnded(let child): careEnded(Int(child))
    case .adopterMatched(let child): adopterMatched(Int(child))
    case .movedToAdopters(let child): movedToAdopters(Int(child))
    case .adoptionOrdered(let child): cease(Int(child), reason: .adopted)
    case .orderDischarged(let child): orderDischarged(Int(child))
    case .turnedEighteen(let child): turnedEighteen(Int(child))
    case .rateClockRang(let name): rateClockRang(name)
    case .applicantAdvanced(let enquiry, let stage): applicantAdvanced(Int(enquiry), Int(stage))
    case .householdApproved(let enquiry): householdApproved(Int(enquiry))
    case .agencyHouseholdApproved(let number): agencyHouseholdApproved(number)
    case .householdAvailabilityChanged(let row): householdAvailabilityChanged(Int(row))
    case .householdReviewed(let row): householdReviewed(Int(row))
    case .approvalVaried(let row, let variation): approvalVaried(Int(row), variation)
    case .shortBreakEnded(let row): shortBreakEnded(Int(row))
    case .householdMayStop(let row): householdMayStop(Int(row))
    case .competitorsMoved: competitorsMoved()
    case .homeOpened(let home): homeOpened(Int(home))
    case .homeClosed(let home): homeClosed(Int(home))
    case .homeResumed(let home): homeResumed(Int(home))
    case .sharedPlaceClosed(let place): moveOnClosure(of: place)
    case .constellationOpened(let row): constellationOpened(Int(row))
    case .satelliteJoined(let row): satelliteJoined(Int(row))
    case .sleepoverDue(let row): sleepoverDue(Int(row))
    case .sleepoverEnded(let hub, let children): sleepoverEnded(Int(hub), children: children)
    case .leaverPlanned(let child): leaverPlanned(Int(child))
    case .leaverChanged(let leaver): leaverChanged(Int(leaver))
    case .leaverReturned(let leaver): leaverReturned(Int(leaver))
    case .emergencyMeetingHeld: emergencyMeetingHeld()
    case .policyChanged: policyChanged()
    case .monthEnded(let month): recordMonth(Int(month))
    }
  }

  /// Schedules an event unless it lies beyond the horizon, where nobody would see it.
  @discardableResult
  mutating func schedule(_ event: CareEvent, at day: Double) -> EventHandle {
    guard day <= horizon else { return .none }
    // Solving for a time may round to just before now; anything more is a fault, and counted as one.
    if day < now - 1e-6 { eventsInThePast += 1 }
    return calendar.schedule(event, at: SimulationTime(days: max(day, now)))
  }

  /// Adds a line to the event log when one is wanted.
  mutating func note(
    _ kind: TraceRecord.Kind, child: UInt64? = nil, place: UInt64? = nil,
    _ detail: @autoclosure () -> String = ""
  ) {
    guard isTracing else { return }
    trace.append(
      TraceRecord(day: now, kind: kind, child: child, place: place, detail: detail()))
  }

  /// Adds particulars to the line just written.
  mutating func annotate(_ change: (inout TraceRecord) -> Void) {
    guard isTracing, !trace.isEmpty else { return }
    change(&trace[trace.count - 1])
  }
}

extension StreamFamily {
  func stream(_ purpose: Purpose, _ entity: UInt64, _ index: UInt32 = 0) -> RandomStream {
    stream(purpose: purpose.rawValue, entity: entity, index: index)
  }

  func uniform(_ purpose: Purpose, _ entity: UInt64, _ index: UInt32 = 0) -> Double {
    uniform(purpose: purpose.rawValue, entity: entity, index: index)
  }
}
