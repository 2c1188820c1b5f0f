internal import CareModel
internal import SimulationKernel

/// The periods of care of one child while the trace is read day by day.
struct CareHistory {
  /// Where and how a child is looked after.
  private struct Situation: Equatable {
    var placement: PlacementType
    var setting: OtherSetting?
    var place: UInt64?
    var carer: Int
    var locality: DistanceLocality?
    var isOwnProvision: Bool?
    var legalStatus: LegalStatus?
    var isBridging: Bool
  }

  let child: UInt64
  let clock: CivilClock
  private(set) var periods: [PeriodOfCare] = []

  // What holds at this moment of the trace.
  private var isLookedAfter = false
  private var placement: PlacementType?
  private var setting: OtherSetting?
  private var place: UInt64?
  private var carer = -1
  private var locality: DistanceLocality?
  private var isOwnProvision: Bool?
  private var legalStatus: LegalStatus?
  private var isBridging = false
  private var carersByPlace: [UInt64: Int] = [:]
  private var carers = 0

  // What happened today.
  private var firstChange: Double?
  private var moveEnding: EpisodeEnding?
  private var entered = 0.0
  private var placed = 0.0
  private var ceased = 0.0
  private var isTracedFromStart = false
  private var reason: ReasonCeased?

  /// The situation at the end of the last day that settled one.
  private var settled: Situation?

  init(child: UInt64, clock: CivilClock) {
    self.child = child
    self.clock = clock
  }

  // MARK: Reading records

  /// Takes in what one record says.
  mutating func apply(_ record: TraceRecord) {
    switch record.kind {
    case .inCareAtStart:
      begin(record, entered: record.enteredAt ?? record.day)
      live(record)
      placed = record.placedAt ?? entered
    case .entered, .returnedToCare:
      // Back on the day of leaving: the period goes on.
      begin(record, entered: record.day)
    case .placed, .bridged:
      change(at: record.day)
      live(record)
      placed = record.day
      isBridging = record.kind == .bridged
    case .placementEndedUnplanned: ends(.unplanned)
    case .placementEndedPlanned: ends(.planned)
    case .placementEndedByClosure: ends(.closure)
    case .temporaryApprovalFailed: moveEnding = .approvalRefused
    case .carerChangedAgency, .carersAdopt:
      change(at: record.day)
      placement = record.placement ?? placement
      if let place = record.place {
        self.place = place
        carersByPlace[place] = carer
      }
      locality = record.locality ?? locality
      isOwnProvision = record.isOwnProvision ?? isOwnProvision
    case .legalStatusChanged:
      change(at: record.day)
      legalStatus = record.legalStatus ?? legalStatus
    case .ceased:
      change(at: record.day)
      isLookedAfter = false
      placement = nil
      ceased = record.day
      reason = record.reason
    default: break
    }
  }

  private mutating func begin(_ record: TraceRecord, entered: Double) {
    change(at: record.day)
    isLookedAfter = true
    isTracedFromStart = record.kind == .inCareAtStart
    self.entered = entered
    legalStatus = record.legalStatus ?? legalStatus
    placement = nil
  }

  private mutating func live(_ record: TraceRecord) {
    placement = record.placement
    setting = record.setting
    place = record.place
    locality = record.locality
    isOwnProvision = record.isOwnProvision
    isBridging = false
    if let place, let known = carersByPlace[place] {
      carer = known
    } else {
      carer = carers
      carers += 1
      if let place { carersByPlace[place] = carer }
    }
  }

  private mutating func change(at day: Double) {
    firstChange = firstChange ?? day
  }

  /// Keeps the first cause of the day, which ended the placement of the night before.
  private mutating func ends(_ ending: EpisodeEnding) {
    moveEnding = moveEnding ?? ending
  }

  // MARK: Days

  /// Settles what is so at the end of a day.
  mutating func endDay(on date: CivilDate) {
    defer {
      firstChange = nil
      reason = nil
    }
    guard let moment = firstChange else { return }
    let situation = situation()
    switch (settled, situation) {
    case (nil, nil): break
    case (nil, let next?): beginPeriod(next)
    case (_?, nil): endPeriod(on: date)
    case (let last?, let next?):
      guard let ending = ending(of: last, before: next) else { break }
      closeEpisode(at: moment, on: date, ending)
      openEpisode(next, from: moment, on: date)
    }
    // A return to where the day began leaves no cause behind.
    if situation != nil || settled != nil { moveEnding = nil }
    settled = situation
  }

  /// Leaves the last episode open at the end of the trace.
  mutating func endTrace(at day: Double) {
    guard settled != nil, let period = periods.indices.last else { return }
    periods[period].endDay = max(day, periods[period].startDay)
    guard let episode = periods[period].episodes.indices.last else { return }
    periods[period].episodes[episode].endDay = max(
      day, periods[period].episodes[episode].startDay)
  }

  private func situation() -> Situation? {
    guard isLookedAfter, let placement else { return nil }
    return Situation(
      placement: placement, setting: setting, place: place, carer: carer, locality: locality,
      isOwnProvision: isOwnProvision, legalStatus: legalStatus, isBridging: isBridging)
  }

  /// What cuts two situations apart; nil when they are one episode.
  private func ending(of last: Situation, before next: Situation) -> EpisodeEnding? {
    if last.carer != next.carer { return moveEnding ?? .planned }
    if last.placement != next.placement { return .sameCarer }
    if last.legalStatus != next.legalStatus { return .statusOnly }
    return nil
  }

  private mutating func beginPeriod(_ situation: Situation) {
    let start = clock.date(at: SimulationTime(days: entered))
    var since = entered
    if isTracedFromStart { since = max(entered, placed) }
    let episodeStart = clock.date(at: SimulationTime(days: since))
    periods.append(
      PeriodOfCare(
        number: periods.count + 1, startDay: entered, endDay: entered, startDate: start,
        endDate: nil, reason: nil, hasEarlierPlacements: episodeStart > start, episodes: []))
    openEpisode(situation, from: since, on: episodeStart)
  }

  private mutating func endPeriod(on date: CivilDate) {
    closeEpisode(at: ceased, on: date, .careEnded)
    guard let period = periods.indices.last else { return }
    periods[period].endDay = ceased
    periods[period].endDate = date
    periods[period].reason = reason
    guard let episode = periods[period].episodes.indices.last else { return }
    periods[period].episodes[episode].reason = reason
  }

  private mutating func openEpisode(
    _ situation: Situation, from moment: Double, on date: CivilDate
  ) {
    guard let period = periods.indices.last else { return }
    periods[period].episodes.append(
      Episode(
        child: child, period: periods[period].number, startDay: moment, endDay: moment,
        startDate: date, endDate: nil, placement: situation.placement,
        setting: situation.setting, place: situation.place,
        carer: situation.carer, locality: situation.locality,
        isOwnProvision: situation.isOwnProvision, legalStatus: situation.legalStatus,
        isBridging: situation.isBridging, ending: .open,
        reason: nil))
  }

  private mutating func closeEpisode(
    at moment: Double, on date: CivilDate, _ ending: EpisodeEnding
  ) {
    guard let period = periods.indices.last,
      let episode = periods[period].episodes.indices.last
    else { return }
    periods[period].episodes[episode].endDay = moment
    periods[period].episodes[episode].endDate = date
    periods[period].episodes[episode].ending = ending
  }
}
