import CareModel
import SimulationKernel
import Testing
import Verification

/// Sixteen to twenty-five, social workers and money, one mechanism at a time.
struct LeaverMechanismTests {
  /// Twenty young people who turn 18 a tenth of a year on, where nobody stays with the carers.
  static func leavers(
    months: Int = 12, wanting accommodation: LeaverAccommodation,
    _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months) { p in
      EntryMechanismTests.fostered(20, age: 17.9, days: 900)(&p)
      p.leavers.destinationFoster = (0..<12).map { $0 == accommodation.index ? 1 : 0 }
      p.leavers.stayEnds = [Double](repeating: 0, count: 12)
      p.leavers.emergencyMeetingDays = 10_000
      change(&p)
    }
  }

  static func live(
    in kind: LeaverAccommodation, _ outcome: CareOutcome, month: Int = 12, of months: Int = 12
  ) -> Double {
    Worlds.value(
      outcome, "leavers_by_accommodation", month: month, of: months, .accommodation(kind))
  }

  // MARK: Places

  @Test(arguments: [LeaverAccommodation.supportedLodgings, .stayingClose, .foyer])
  func `limited places fill up, then supported units, then nothing is left`(
    kind: LeaverAccommodation
  ) {
    let outcome = Self.leavers(wanting: kind) { p in
      p.leavers.lodgingsPlaces = kind == .supportedLodgings ? 6 : 0
      p.leavers.stayingClosePlaces = kind == .stayingClose ? 6 : 0
      p.leavers.foyerPlaces = kind == .foyer ? 6 : 0
      p.leavers.supportedUnits = 9
    }
    #expect(Self.live(in: kind, outcome) == 6)
    #expect(Self.live(in: .supportedHousing, outcome) == 9)
    #expect(Self.live(in: .emergency, outcome) == 5)
    #expect(Worlds.value(outcome, "no_suitable_home", month: 12, of: 12) == 5)
    // 18 on day 36.525; 18 for the rest of the year.
    let nights = PlacementMechanismTests.total(outcome, "emergency_nights")
    #expect(abs(nights - 5 * (365 - 36.525)) < 1e-6)
    #expect(
      abs(Worlds.value(outcome, "suitable_accommodation", month: 12, of: 12) - 75) < 1e-9)
  }

  @Test func `a meeting finds family for a share of those in emergency accommodation`() {
    let outcome = Self.leavers(wanting: .emergency) { p in
      p.leavers.emergencyMeetingDays = 8
      p.leavers.emergencyResolved = 1
    }
    // 18 on day 36.525, the fifth meeting on day 40.
    let nights = PlacementMechanismTests.total(outcome, "emergency_nights")
    #expect(abs(nights - 20 * (40 - 36.525)) < 1e-6)
    #expect(Self.live(in: .family, outcome) == 20)
  }

  // MARK: Tenancies

  @Test func `who wants a tenancy waits for one, and days are counted from joining the list`() {
    let outcome = Self.leavers(wanting: .tenancy) { p in
      p.leavers.supportedUnits = 20
      p.leavers.nominationsInside = 30
    }
    let moved = outcome.trace.filter {
      $0.kind == .leaverMoved && $0.detail == LeaverAccommodation.tenancy.title
    }
    #expect(moved.count > 5)
    #expect(Self.live(in: .tenancy, outcome) == Double(moved.count))
    #expect(
      Worlds.value(outcome, "waiting_for_tenancy", month: 12, of: 12) == Double(20 - moved.count))
    let waits = moved.map { $0.day - 0.1 * 365.25 }
    let mean = waits.reduce(0, +) / Double(waits.count)
    #expect(abs(Worlds.value(outcome, "days_to_tenancy", month: 12, of: 12) - mean) < 1e-6)
  }

  /// Two months before the birthday a panel looks at where half of them will live.
  @Test func `a home planned ahead is waited for from the day of the panel`() {
    let outcome = Self.leavers(months: 24, wanting: .tenancy) { p in
      p.leavers.supportedUnits = 20
      p.leavers.nominationsInside = 12
      p.leavers.plannedEarly = 0.5
      p.leavers.planningDays = 20
    }
    let planned = EntryMechanismTests.days(.leaverPlanned, outcome)
    #expect(planned.count > 3 && planned.count < 17)
    for days in planned.values { #expect(abs(days[0] - (0.1 * 365.25 - 20)) < 1e-9) }
    // They stand first in the queue.
    let order = outcome.trace.filter {
      $0.kind == .leaverMoved && $0.detail == LeaverAccommodation.tenancy.title
    }.compactMap(\.child)
    #expect(Set(order.prefix(planned.count)).isSubset(of: Set(planned.keys)))
  }

  // MARK: Support

  @Test func `support ends at 21 and some come back for it`() {
    func run(_ returns: Double) -> CareOutcome {
      Self.leavers(months: 60, wanting: .family) { p in
        p.leavers.stopsAtTwentyOne = 1
        p.leavers.returns = returns
      }
    }
    let none = run(0)
    for days in EntryMechanismTests.days(.leaverSupportEnded, none).values {
      #expect(days.count == 1)
      #expect(abs(days[0] - 3.1 * 365.25) < 1e-6)
    }
    #expect(EntryMechanismTests.days(.leaverReturned, none).isEmpty)
    #expect(Worlds.value(none, "care_leavers", month: 60, of: 60) == 0)
    let all = run(5)
    let returned = EntryMechanismTests.days(.leaverReturned, all)
    #expect(returned.count > 15)
    for days in returned.values { #expect(days[0] > 3.1 * 365.25 && days[0] < 7.1 * 365.25) }
    #expect(
      Worlds.value(all, "care_leavers", month: 60, of: 60) == Double(returned.count))
  }

  // MARK: Social workers

  @Test func `social workers with time change nothing but their caseload`() {
    let none = Worlds.village().with { p in
      p.workforce.socialWorkers = 0
      p.workforce.reviewingOfficers = 0
    }
    let counted = none.with { p in
      p.workforce.socialWorkers = 1000
      p.workforce.turnover = 0
      p.workforce.delayEffect = [2, 2, 2, 2, 2]
      p.workforce.reviewingOfficers = 1000
    }
    let off = none.with { p in
      p.workforce.targetCaseload = 1
      p.workforce.delayEffect = [5, 5, 5, 5, 5]
      p.workforce.turnover = 5
      p.workforce.turnoverResets = 1
    }
    let base = CareSimulation.run(none, seed: 8, replication: 1, months: 24)
    let idle = CareSimulation.run(counted, seed: 8, replication: 1, months: 24)
    let ignored = CareSimulation.run(off, seed: 8, replication: 1, months: 24)
    #expect(base.values.map(\.bitPattern) == ignored.values.map(\.bitPattern))
    for (row, series) in IndicatorRegistry.series.enumerated()
    where IndicatorRegistry.indicators[series.indicator].key != "caseload" {
      for index in (row * 25)..<((row + 1) * 25) {
        #expect(base.values[index].bitPattern == idle.values[index].bitPattern)
      }
    }
    #expect(
      Worlds.value(idle, "caseload", month: 24, of: 24)
        == Worlds.value(idle, "children_looked_after", month: 24, of: 24) / 1000)
  }

  /// Forty children for one worker, twice the target: what takes 112 days takes 224.
  @Test(arguments: [(0.0, 112.0), (1.0, 224.0), (0.5, 158.391_919)])
  func `at twice the target work takes longer by the stated power`(effect: Double, days: Double) {
    let outcome = EntryMechanismTests.run { p in
      EntryMechanismTests.fostered(40)(&p)
      p.endings.plannedMoveHazard = [Double](repeating: 3, count: 8)
      p.endings.plannedTypeEffect[PlacementType.kinshipFoster.index] = 0
      p.search.connectedPersonLater = [1, 1, 1, 1, 1]
      p.search.temporaryApprovalDays = 112
      p.search.temporaryApprovalFails = 1e-12
      p.workforce.socialWorkers = 1
      p.workforce.targetCaseload = 20
      p.workforce.delayEffect[WorkProcess.temporaryApproval.index] = effect
    }
    let placed = EntryMechanismTests.days(.placed, outcome)
    let confirmed = EntryMechanismTests.days(.temporaryApprovalConfirmed, outcome)
    #expect(confirmed.count > 20)
    for (child, day) in confirmed {
      #expect(abs(day[0] - (placed[child]?.first ?? .nan) - days) < 1e-5)
    }
  }

  @Test func `a worker who leaves resets plans`() {
    func plans(_ turnover: Double) -> Int {
      let outcome = EntryMechanismTests.run { p in
        EntryMechanismTests.fostered(40)(&p)
        p.workforce.socialWorkers = 2
        p.workforce.targetCaseload = 100
        p.workforce.turnover = turnover
        p.workforce.turnoverResets = 1
        p.permanence.latePlanDays = 10
      }
      return EntryMechanismTests.days(.permanencePlanned, outcome).values.reduce(0) {
        $0 + $1.count
      }
    }
    #expect(plans(0) == 40)
    #expect(plans(3) > 80)
  }

  // MARK: Money

  /// April 2024 in a world in which nothing happens: thirty days, at the prices of its middle.
  @Test func `a month costs what its weeks and prices come to`() {
    let outcome = EntryMechanismTests.run(months: 1) { p in
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 14
      p.market.agencyHouseholdsInside = 10
      p.search.frameworkShare = [0, 1, 1]
      p.homes = PlacementMechanismTests.homes(1, places: 5)
      p.constellations = [ConstellationPlan(name: "C", opens: nil, satellites: .constant(6))]
      p.startingState.careLeavers = [0, 3, 0]
      p.startingState.leaversNineteenToTwentyOne = (0..<12).map {
        $0 == LeaverAccommodation.family.index ? 1 : 0
      }
      p.leavers.stayEnds = [Double](repeating: 0, count: 12)
      p.startingChildren =
        (0..<9).map { number in
          StartingChild(
            age: 5, daysInCare: 900, daysInPlacement: 900,
            placement: number < 4 ? .ownFoster : number < 6 ? .agencyFoster : .childrensHome)
        }
      p.costs.placement[PlacementType.ownFoster.index] = 500
      p.costs.placement[PlacementType.agencyFoster.index] = 900
      p.costs.placement[PlacementType.childrensHome.index] = 6000
      p.costs.spotRatio = 1.2
      p.costs.ownHomePlace = [4000, 1000]
      p.costs.household = 70
      p.costs.leaver[LeaverAccommodation.family.index] = 35
      p.costs.constellation = 60_000
      p.costs.actions = 120_000
      p.costs.inflation = 0.05
    }
    let weeks = 30.0 / 7
    let years = 30 / 365.25
    let prices = Elementary.pow(1.05, 15 / 365.25)
    func cost(_ heading: String) -> Double {
      Worlds.value(outcome, "cost_total", month: 1, of: 1, .heading(heading))
    }
    func cost(_ type: PlacementType) -> Double {
      Worlds.value(outcome, "cost_total", month: 1, of: 1, .placement(type))
    }
    func expect(_ cost: Double, _ stated: Double) {
      #expect(abs(cost - stated * prices) < 1e-6 * stated + 1e-9, "\(cost), \(stated * prices)")
    }
    expect(cost(.ownFoster), 4 * 500 * weeks)
    // Spot, for nobody is on a framework.
    expect(cost(.agencyFoster), 2 * 900 * 1.2 * weeks)
    // Three children in a home of the authority cost what its five places do.
    expect(cost(.childrensHome), 0)
    expect(cost("Own homes"), 5 * 4000 * weeks)
    expect(cost("Own carers"), 14 * 70 * weeks)
    expect(cost("Constellations"), 60_000 * years)
    expect(cost("Care leavers"), 3 * 35 * weeks)
    expect(cost("Actions"), 120_000 * years)
    let care = (4 * 500 + 2 * 1080 + 5 * 4000 + 14 * 70) * weeks
    expect(
      Worlds.value(outcome, "cost_total", month: 1, of: 1), care + 180_000 * years + 105 * weeks)
    expect(Worlds.value(outcome, "cost_per_child_week", month: 1, of: 1), care / (9 * weeks))
  }

  @Test func `costs by heading add up`() {
    let outcome = CareSimulation.run(Worlds.busyTown(), seed: 3, replication: 1, months: 24)
    let row = IndicatorRegistry.indicator("cost_total") ?? 0
    for month in 1...24 {
      let parts = IndicatorRegistry.indicators[row].breakdowns.dropFirst().reduce(0.0) {
        $0 + Worlds.value(outcome, "cost_total", month: month, of: 24, $1)
      }
      let whole = Worlds.value(outcome, "cost_total", month: month, of: 24)
      #expect(abs(parts - whole) < 1e-9 * whole)
    }
  }
}
