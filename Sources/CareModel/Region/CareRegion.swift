import SimulationKernel

/// Several authorities of one replication: a system of care for each, and the places that they share.
///
/// Each authority has children, carers, homes, parameters, streams of random numbers and indicators of
/// its own. What belongs to none of them, the independent homes and the agency households, stands in
/// every system at once, and whoever changes such a place changes it in all before anything else
/// happens. The market itself, its openings, closures and the competition of everybody else, is run by
/// the first authority for all.
final class CareRegion {
  /// The system of one authority.
  final class Member {
    var system: CareSystem

    init(_ system: consuming CareSystem) { self.system = system }
  }

  let members: [Member]
  var households: SharedRows
  var homes: SharedRows
  /// Places in which the systems did not agree.
  var disagreements = 0.0

  init(_ model: ScenarioModel, _ streams: ReplicationStreams, months: Int, tracing: Bool) {
    let common = streams.parameters
    let reported = model.reported
    members = ([model] + model.neighbours).enumerated().map { number, model in
      // What authorities take from one statement or lever is drawn once, from the common streams.
      var parameters = model.parameters(drawnWith: common, holding: streams.held)
      var family = streams.chance
      if number > 0 {
        parameters.market.leaveToAnother()
        family = StreamFamily(
          seed: Self.seed(of: parameters.authorities.first?.name ?? "", under: family.seed),
          replication: family.replication)
      }
      let changes = number == 0 ? model.changes : model.changes.filter { !$0.isOfMarket }
      return Member(
        CareSystem(
          parameters, DrawnPolicy.draw(changes, with: common, holding: streams.held), family,
          months: months, tracing: tracing && number == reported))
    }
    households = SharedRows(authorities: members.count)
    homes = SharedRows(authorities: members.count)
    for member in members { member.system.notesChanges = true }
  }

  /// The seed of a further authority's streams.
  ///
  /// It depends on the name alone, so that the same children come to it whoever else is in the region.
  static func seed(of name: String, under seed: UInt64) -> UInt64 {
    var scrambler = SplitMix64(seed: seed ^ StableHash(name).value)
    return scrambler.nextWord()
  }

  /// Simulates all authorities to the end, event by event in the order of time.
  func run() {
    start()
    let end = SimulationTime(days: members[0].system.horizon)
    while let next = nextMember(), next.time <= end {
      _ = members[next.member].system.occurNext(until: next.time)
      share(from: next.member)
    }
    // What was checked at every month's end for each is checked for all together.
    disagreements = Double(disagreeing())
  }

  /// Makes the state of the start: all supply, then all children, and last everybody else's children in
  /// what is left of the market.
  private func start() {
    let stages: [(inout CareSystem) -> Void] = [
      { $0.makeStartingSupply() }, { $0.makeStartingPopulation() }, { $0.startProcesses() },
      { $0.begin() },
    ]
    for stage in stages {
      for member in members.indices {
        stage(&members[member].system)
        share(from: member)
      }
    }
  }

  /// The authority to which something happens next; of equals the one stated first.
  private func nextMember() -> (member: Int, time: SimulationTime)? {
    var next: (member: Int, time: SimulationTime)?
    for member in members.indices {
      guard let time = members[member].system.calendar.nextTime else { continue }
      if let earliest = next?.time, earliest <= time { continue }
      next = (member, time)
    }
    return next
  }

  /// What each authority's system yields, in their order.
  func outcomes() -> [CareOutcome] {
    members.map { member in
      CareOutcome(
        values: member.system.values, identities: member.system.identities(),
        events: member.system.events, trace: member.system.trace)
    }
  }

  /// The outcome of one authority, with the checks and the events of all.
  func outcome(of reported: Int) -> CareOutcome {
    let all = outcomes()
    var outcome = all[all.indices.contains(reported) ? reported : 0]
    outcome.identities = all.map(\.identities).reduce(IdentityReport()) { $0.worse($1) }
    outcome.identities.placesOverfilled += disagreements
    outcome.events = all.map(\.events).reduce(0, +)
    return outcome
  }
}

extension PolicyChange {
  /// Whether it changes the market, which the first authority runs for all.
  fileprivate var isOfMarket: Bool {
    ModelParameters.definitions[definition].path.hasPrefix("market.")
  }
}

extension MarketParameters {
  /// Leaves the making and the running of the market to another authority of the region.
  fileprivate mutating func leaveToAnother() {
    agencyHouseholdsInside = 0
    agencyHouseholdsOutside = 0
    homesInside = 0
    homesOutside = 0
    supportedInside = 0
    supportedOutside = 0
    for row in otherChildren.indices { (otherChildren[row], competingSearches[row]) = (0, 0) }
  }
}

extension IdentityReport {
  /// The larger violation of each identity.
  fileprivate func worse(_ other: IdentityReport) -> IdentityReport {
    func worse(_ path: KeyPath<IdentityReport, Double>) -> Double {
      let (mine, theirs) = (self[keyPath: path], other[keyPath: path])
      return abs(theirs) > abs(mine) ? theirs : mine
    }
    var report = IdentityReport()
    report.childrenConservation = worse(\.childrenConservation)
    report.carersConservation = worse(\.carersConservation)
    report.placementsConservation = worse(\.placementsConservation)
    report.placesOverfilled = worse(\.placesOverfilled)
    report.littlesLaw = worse(\.littlesLaw)
    report.bedNights = worse(\.bedNights)
    report.concordance = worse(\.concordance)
    report.entriesClipped = worse(\.entriesClipped)
    report.eventsInThePast = worse(\.eventsInThePast)
    return report
  }
}
