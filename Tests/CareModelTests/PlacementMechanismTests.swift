import CareModel
import SimulationKernel
import Testing
import Verification

/// Finding and ending placements, one mechanism at a time in worlds that can be worked out by hand.
struct PlacementMechanismTests {
  static func run(
    months: Int = 12, replication: Int = 1, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months, replication: replication, change)
  }

  static func total(
    _ outcome: CareOutcome, _ key: String, _ breakdown: Breakdown = .total, of months: Int = 12
  ) -> Double {
    (1...months).reduce(0.0) {
      $0 + Worlds.value(outcome, key, month: $1, of: months, breakdown)
    }
  }

  static func homes(
    _ count: Int, places: Double, zone: Int = 0, own: Bool = true
  ) -> [HomePlan] {
    (0..<count).map {
      HomePlan(
        name: "Home \($0)", kind: .childrensHome, zone: zone, isOwn: own, places: .constant(places))
    }
  }

  // MARK: Temporary approval

  /// Three brothers and sisters to each family, all with kin; the panel decides after 112 days.
  private static func kin(fails: Double) -> CareOutcome {
    run(months: 24) { p in
      p.entries.startsPerYear = [0, 0, 90, 0, 0]
      p.entries.groupSize = [0, 0, 1, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.connectedPerson = [1, 1, 1, 1, 1]
      p.search.temporaryApprovalDays = 112
      p.search.temporaryApprovalFails = fails
    }
  }

  @Test func `a connected person who is not approved loses all the children on the day`() {
    let outcome = Self.kin(fails: 1)
    let entered = EntryMechanismTests.days(.entered, outcome)
    let failed = EntryMechanismTests.days(.temporaryApprovalFailed, outcome)
    #expect(failed.count > 100)
    for (child, days) in failed {
      #expect(days.count == 1)
      #expect(abs(days[0] - (entered[child]?.first ?? .nan) - 112) < 1e-9)
    }
    // Every family whose 112 days are over, and each of its children.
    let due = entered.values.count { $0[0] + 112 <= 730 }
    #expect(failed.count == due)
    let decided = Breakdown(topic: "Decision", item: "Failed")
    #expect(3 * Self.total(outcome, "temporary_approvals", decided, of: 24) == Double(due))
    #expect(Self.total(outcome, "unplanned_endings", of: 24) == 0)
    // Families whose children are still with kin.
    #expect(
      3 * Worlds.value(outcome, "kinship_households", month: 24, of: 24)
        == Worlds.value(
          outcome, "children_by_placement", month: 24, of: 24, .placement(.kinshipFoster)))
  }

  @Test func `confirmation of a connected person is no move`() {
    // A share so small that nobody of a hundred is refused, for a share of nought asks no panel.
    let outcome = Self.kin(fails: 1e-12)
    let confirmed = EntryMechanismTests.days(.temporaryApprovalConfirmed, outcome)
    #expect(confirmed.count > 30)
    #expect(Self.total(outcome, "moves_per_child_year", of: 24) == 0)
    let all = Worlds.value(outcome, "children_looked_after", month: 24, of: 24)
    #expect(
      Worlds.value(
        outcome, "children_by_placement", month: 24, of: 24, .placement(.kinshipFoster)) == all)
    #expect(3 * Worlds.value(outcome, "kinship_households", month: 24, of: 24) == all)
  }

  // MARK: Notice

  private static func noticed(_ change: @escaping (inout ModelParameters) -> Void) -> CareOutcome {
    run { p in
      EntryMechanismTests.fostered(60)(&p)
      p.endings.unplannedHazard = [5, 5, 0, 0, 0, 0, 0, 0]
      p.endings.noticeShare = [Double](repeating: 1, count: 10)
      p.endings.noticeDays = 28
      change(&p)
    }
  }

  @Test func `a placement with nowhere to go ends when notice runs out`() {
    let outcome = Self.noticed { p in
      p.search.acceptanceStandard = [Double](repeating: 0, count: 10)
      p.search.bridgingAcceptance = p.search.acceptanceStandard
    }
    let given = EntryMechanismTests.days(.noticeGiven, outcome)
    let ended = EntryMechanismTests.days(.placementEndedUnplanned, outcome)
    #expect(given.count > 10)
    for (child, days) in given {
      #expect(abs((ended[child]?.first ?? .nan) - days[0] - 28) < 1e-9)
    }
  }

  @Test func `a place found within notice is taken before it runs out, and counts as unplanned`() {
    let outcome = Self.noticed { $0.carers.households = 180 }
    let given = EntryMechanismTests.days(.noticeGiven, outcome)
    let ended = EntryMechanismTests.days(.placementEndedUnplanned, outcome)
    #expect(given.count > 10)
    // The vacancies are looked at after a week, and one accepts.
    for (child, days) in given {
      #expect(abs((ended[child]?.first ?? .nan) - days[0] - 7) < 1e-9)
    }
    #expect(Self.total(outcome, "bridged") == 0)
    #expect(Worlds.value(outcome, "unplanned_endings", month: 12, of: 12) > 0)
  }

  @Test func `without notice a placement ends at once`() {
    let outcome = Self.noticed { $0.endings.noticeDays = 0 }
    #expect(EntryMechanismTests.days(.noticeGiven, outcome).isEmpty)
    #expect(EntryMechanismTests.days(.placementEndedUnplanned, outcome).count > 10)
  }

  // MARK: Needs

  @Test func `each breakdown of a family placement raises the need until it is complex`() {
    let outcome = Self.run { p in
      EntryMechanismTests.fostered(30)(&p)
      p.carers.households = 90
      p.endings.unplannedHazard = [Double](repeating: 8, count: 8)
      p.endings.stepUp = [1, 1, 1]
      p.search.acceptanceEnhanced = p.search.acceptanceStandard
      p.search.acceptanceComplex = p.search.acceptanceStandard
    }
    let ended = EntryMechanismTests.days(.placementEndedUnplanned, outcome)
    let raised = EntryMechanismTests.days(.needSeenHigher, outcome)
    #expect(ended.count == 30)
    for (child, days) in ended {
      #expect(raised[child]?.count == min(2, days.count))
      #expect((raised[child] ?? []) == Array(days.prefix(2)))
    }
    #expect(
      Self.total(outcome, "needs_raised") == Double(raised.values.reduce(0) { $0 + $1.count }))
  }

  @Test func `skills, ages and numbers are reasons to refuse`() {
    func refusals(
      placed: Bool = false, _ change: @escaping (inout ModelParameters) -> Void
    ) -> [RefusalReason: Double] {
      let outcome = Self.run { p in
        p.entries.startsPerYear = [0, 0, 0, 60, 0]
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.carers.households = 5
        p.search.acceptanceComplex = p.search.acceptanceStandard
        p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
        change(&p)
      }
      var counts: [RefusalReason: Double] = [:]
      for reason in RefusalReason.allCases {
        counts[reason] = Self.total(outcome, "refusals", .refused(reason))
      }
      // Nobody got a place whom the reason kept out.
      let fostered = Worlds.value(
        outcome, "children_by_placement", month: 12, of: 12, .placement(.ownFoster))
      #expect((fostered > 0) == placed)
      return counts.filter { $0.value > 0 }
    }
    let byNeed = refusals { p in
      p.entries.needComplex = [1, 1, 1, 1, 1]
      p.carers.skill = [1, 0, 0]
    }
    #expect(Set(byNeed.keys).contains(.needs))
    #expect(Set(byNeed.keys).isSubset(of: [.needs, .notice]))
    let byAge = refusals { $0.carers.terms = [1, 0, 0] }
    #expect(Set(byAge.keys).contains(.age))
    #expect(Set(byAge.keys).isSubset(of: [.age, .notice]))
    // Two at a time are refused where each alone is not.
    let byNumber = refusals(placed: true) { $0.entries.groupSize = [0, 1, 0, 0, 0] }
    #expect(Set(byNumber.keys).contains(.siblings))
    #expect(Set(byNumber.keys).isSubset(of: [.siblings, .notice]))
  }

  @Test func `a home in which a child settles takes nobody else`() {
    func gaps(limit: Double) -> [Double] {
      let outcome = Self.run(months: 36) { p in
        p.entries.startsPerYear = [0, 0, 60, 0, 0]
        p.entries.needComplex = [1, 1, 1, 1, 1]
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.search.homePreferredComplex = [1, 1, 1, 1, 1]
        p.search.acceptanceComplex = p.search.acceptanceStandard
        p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
        p.search.settlingDays = 60
        p.search.settlingLimit = limit
        p.homes = Self.homes(1, places: 60)
      }
      let moved = outcome.trace.filter { $0.kind == .placed && $0.placement == .childrensHome }
        .map(\.day)
      if limit > 0 { #expect(Self.total(outcome, "refusals", .refused(.settling), of: 36) > 0) }
      return zip(moved, moved.dropFirst(Int(max(1, limit)))).map { $1 - $0 }
    }
    let one = gaps(limit: 1)
    #expect(one.count > 8)
    #expect(one.allSatisfy { $0 >= 60 - 1e-9 })
    // With a limit of two, the third waits until the first has settled.
    let two = gaps(limit: 2)
    #expect(two.count > one.count)
    #expect(two.allSatisfy { $0 >= 60 - 1e-9 })
    #expect(gaps(limit: 0).contains { $0 < 1 })
  }

  // MARK: Panel and funding

  /// Children bridged with carers who wait for a home; places enough from day 50.
  private static func awaiting(_ change: @escaping (inout ModelParameters) -> Void) -> CareOutcome {
    run { p in
      p.entries.startsPerYear = [0, 0, 80, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 100
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      // Homes take nobody the same day.
      p.search.sameDayRatio = 0
      p.homes = Self.homes(20, places: 10)
      change(&p)
    }
  }

  @Test func `a place in a home is taken at once without a panel`() {
    let outcome = Self.awaiting { _ in }
    #expect(EntryMechanismTests.days(.placeAgreed, outcome).isEmpty)
    let bridged = EntryMechanismTests.days(.bridged, outcome)
    for record in outcome.trace where record.kind == .placed {
      guard let child = record.child, let day = bridged[child]?.first else { continue }
      // One look at the vacancies, a week on.
      #expect(abs(record.day - day - 7) < 1e-9)
    }
    #expect(bridged.count > 50)
  }

  @Test func `a weekly panel agrees on its day, within a week`() {
    let outcome = Self.awaiting { $0.search.panelIntervalDays = 7 }
    let agreed = EntryMechanismTests.days(.placeAgreed, outcome)
    let bridged = EntryMechanismTests.days(.bridged, outcome)
    #expect(agreed.count > 50)
    var waits: [Double] = []
    for (child, days) in agreed {
      let panel = days[0] / 7
      #expect(abs(panel - panel.rounded()) < 1e-9)
      let wait = days[0] - (bridged[child]?.first ?? .nan) - 7
      #expect(wait > 0 && wait <= 7 + 1e-9)
      waits.append(wait)
    }
    let mean = waits.reduce(0, +) / Double(waits.count)
    // Those found a place in the last week wait beyond the horizon and count as well.
    #expect(abs(Worlds.value(outcome, "days_to_agreement", month: 12, of: 12) - mean) < 0.3)
    #expect(abs(mean - 3.5) < 6 * 7 / (12 * Double(waits.count)).squareRoot())
  }

  @Test func `a joint funding decision takes its days after the panel`() {
    var waits: [Double] = []
    for replication in 1...6 {
      let outcome = Self.run(months: 36, replication: replication) { p in
        p.entries.startsPerYear = [0, 0, 60, 0, 0]
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.carers.households = 200
        p.search.homePreferredStandard = [1, 1, 1, 1, 1]
        p.search.sameDayRatio = 0
        p.search.jointFundingShare = [1, 1, 1]
        p.search.jointFundingDays = 20
        p.homes = Self.homes(20, places: 10)
      }
      let bridged = EntryMechanismTests.days(.bridged, outcome)
      // Entered with half a year to go, so that hardly a decision is cut off.
      for (child, days) in EntryMechanismTests.days(.placeAgreed, outcome) {
        guard let day = bridged[child]?.first, day < 900 else { continue }
        waits.append(days[0] - day - 7)
      }
    }
    let mean = waits.reduce(0, +) / Double(waits.count)
    #expect(abs(mean - 20) < 6 * 20 / Double(waits.count).squareRoot(), "\(mean)")
  }

  @Test func `foster homes inside need no panel and those outside do`() {
    func agreed(inside: Double) -> Int {
      let outcome = Self.run { p in
        EntryMechanismTests.fostered(30)(&p)
        p.carers.households = 90
        p.carers.insideShare = inside
        p.endings.plannedMoveHazard = [Double](repeating: 3, count: 8)
        p.search.panelIntervalDays = 7
        p.search.jointFundingShare = [1, 1, 1]
        p.search.jointFundingDays = 20
      }
      #expect(EntryMechanismTests.days(.placementEndedPlanned, outcome).count > 10)
      return EntryMechanismTests.days(.placeAgreed, outcome).count
    }
    #expect(agreed(inside: 1) == 0)
    #expect(agreed(inside: 0) > 10)
  }

  // MARK: Frameworks

  /// Pounds a week for a child with an agency, in the last month.
  private static func price(onFramework share: Double, households: Double) -> Double {
    let outcome = run(months: 24) { p in
      p.entries.startsPerYear = [0, 0, 20, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.market.agencyHouseholdsInside = households
      p.search.frameworkShare = [share, 1, 1]
      p.costs.placement[PlacementType.agencyFoster.index] = 700
      p.costs.spotRatio = 1.5
    }
    #expect(Worlds.value(outcome, "children_looked_after", month: 24, of: 24) > 20)
    return Worlds.value(outcome, "cost_per_child_week", month: 24, of: 24)
  }

  @Test func `providers on the framework are asked before those outside it`() {
    // Half of four hundred households could take the forty children twice over.
    #expect(abs(Self.price(onFramework: 0.5, households: 400) - 700) < 1e-6)
    #expect(abs(Self.price(onFramework: 1, households: 400) - 700) < 1e-6)
    #expect(abs(Self.price(onFramework: 0, households: 400) - 1050) < 1e-6)
    let mixed = Self.price(onFramework: 0.1, households: 100)
    #expect(mixed > 720 && mixed < 1050)
  }

  // MARK: Constellations

  @Test func `the hub takes children of its members for a night before anybody else`() {
    func bridged(_ share: Double) -> (own: Int, unregistered: Int) {
      let outcome = Self.run { p in
        EntryMechanismTests.fostered(20)(&p)
        p.carers.households = 21
        p.endings.unplannedHazard = [2, 2, 2, 2, 2, 2, 2, 2]
        p.search.acceptanceStandard = [Double](repeating: 0, count: 10)
        p.search.bridgingAcceptance = p.search.acceptanceStandard
        // The hub is the one household with nobody placed.
        p.constellations = [
          ConstellationPlan(name: "All", opens: nil, satellites: .constant(20))
        ]
        p.mockingbird.hubTakesEmergency = share
        p.startingChildren = (0..<20).map { _ in
          StartingChild(age: 5, daysInCare: 10, daysInPlacement: 10, placement: .ownFoster)
        }
        // Places are taken at the start whatever carers accept later.
        p.search.bridgingAcceptance[PlacementType.ownFoster.index] = 1
        p.carers.emergencyShare = 1
      }
      let bridges = outcome.trace.filter { $0.kind == .bridged }
      #expect(outcome.identities.holds)
      return (
        bridges.count { $0.placement == .ownFoster },
        bridges.count { $0.placement == .unregistered }
      )
    }
    let none = bridged(0)
    let all = bridged(1)
    #expect(none.own + none.unregistered > 5)
    #expect(all.own + all.unregistered > 5)
    #expect(all.unregistered < none.unregistered || none.unregistered == 0)
  }
}
