import CareModel
import SimulationKernel
import Testing
import Verification

/// Clocks that must agree with each other, and counts that must agree with the event log.
struct ClockTests {
  /// How often a child moves says nothing about when care ends: a clock that is used up and scheduled
  /// again at every move must ring when it would have rung.
  @Test func `moves do not change when care ends`() {
    func stock(_ hazard: Double) -> [Double] {
      (1...20).flatMap { replication in
        var p = Worlds.empty()
        p.entries.startsPerYear = [0, 0, 0, 60, 0]
        p.leaving.annualEffect = 0.6
        p.carers.households = 400
        p.endings.plannedMoveHazard = [Double](repeating: hazard, count: 8)
        let outcome = CareSimulation.run(
          ScenarioModel(parameters: p), seed: 5, replication: replication, months: 36)
        return (0...36).map {
          Worlds.value(outcome, "children_looked_after", month: $0, of: 36)
        }
      }
    }
    let settled = stock(0)
    #expect((settled.max() ?? 0) > 20)
    #expect(settled == stock(4))
  }

  /// Draws are addressed by who and what, never by how much there is.
  @Test func `a home that nobody uses changes nothing even after it opens`() {
    func run(withHome: Bool) -> CareOutcome {
      var p = Worlds.empty()
      p.entries.startsPerYear = [0, 0, 30, 0, 0]
      p.market.agencyHouseholdsInside = 25
      p.market.competingSearches = [1.2, 0, 0]
      p.market.otherChildren = [0.6, 0, 0]
      p.search.acceptanceStandard = [Double](repeating: 0.2, count: PlacementType.allCases.count)
      p.search.acceptanceStandard[PlacementType.childrensHome.index] = 0
      p.search.bridgingAcceptance = p.search.acceptanceStandard
      if withHome {
        p.homes = [
          HomePlan(
            name: "New", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(6),
            opens: 60)
        ]
      }
      return CareSimulation.run(ScenarioModel(parameters: p), seed: 5, replication: 1, months: 36)
    }
    let without = run(withHome: false)
    let with = run(withHome: true)
    for (row, series) in IndicatorRegistry.series.enumerated()
    // Its places are counted among those within reach, empty.
    where IndicatorRegistry.indicators[series.indicator].key != "home_places" {
      for index in (row * 37)..<((row + 1) * 37) {
        #expect(without.values[index].bitPattern == with.values[index].bitPattern)
      }
    }
  }

  @Test func `three or more moves agree with the event log`() {
    let outcome = CareSimulation.run(
      Worlds.busyTown(), seed: 5, replication: 1, months: 36, tracing: true)
    // The last of three years: 31 March 2026 is day 730.
    let yearBegan = 730.0
    var inCare: Set<UInt64> = []
    // Periods of care that began in the year: whoever came back may have two.
    var entriesInYear: [UInt64: Int] = [:]
    var begun: [UInt64: Int] = [:]
    for record in outcome.trace {
      guard let child = record.child else { continue }
      switch record.kind {
      case .inCareAtStart: inCare.insert(child)
      case .entered, .returnedToCare:
        inCare.insert(child)
        if record.day > yearBegan { entriesInYear[child, default: 0] += 1 }
      case .placed, .bridged: if record.day > yearBegan { begun[child, default: 0] += 1 }
      case .ceased: inCare.remove(child)
      default: break
      }
    }
    let moved = inCare.count { child in
      (begun[child] ?? 0) - (entriesInYear[child] ?? 0) >= 3
    }
    #expect(moved > 0)
    #expect(
      Double(moved) == Worlds.value(outcome, "three_or_more_moves_count", month: 36, of: 36))
  }

  /// A stay with adopters that is 300 days old goes on as a Weibull of shape 2 and scale 300 does
  /// after 300 days: to 30 September, 183 days on, with probability exp(1 − (483/300)²).
  @Test func `an adoptive placement under way is not a fresh one`() {
    var waiting = 0.0
    for replication in 1...400 {
      var p = Worlds.empty()
      p.startingChildren = (0..<10).map { _ in
        StartingChild(age: 3, daysInCare: 600, daysInPlacement: 300, placement: .adoptive)
      }
      waiting += Worlds.value(
        CareSimulation.run(
          ScenarioModel(parameters: p), seed: 5, replication: replication, months: 6),
        "children_looked_after", month: 6, of: 6)
    }
    let p = Elementary.exp(1 - Elementary.pow(483.0 / 300, 2))
    #expect(abs(waiting / 4000 - p) < 4 * (p * (1 - p) / 4000).squareRoot())
  }

  @Test func `a young person who stays put keeps the household`() {
    var p = Worlds.empty()
    p.carers.households = 30
    p.carers.deregistration = 3
    p.leavers.stayingPut = 1
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.startingChildren = (0..<20).map { _ in
      StartingChild(age: 17.9, daysInCare: 900, daysInPlacement: 900, placement: .ownFoster)
    }
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 2, replication: 1, months: 24)
    // Nobody leaves Staying Put, and carers with somebody in the house do not stop here.
    #expect(
      Worlds.value(
        outcome, "leavers_by_accommodation", month: 24, of: 24,
        Breakdown(topic: "Accommodation", item: "With former foster carers")) == 20)
    #expect(Worlds.value(outcome, "households", month: 24, of: 24) >= 20)
    #expect(outcome.identities.holds)
  }

  /// The share of children with siblings who live with one, summed over replications, and what it would
  /// be if every pair were together.
  static func together(_ change: (inout ModelParameters) -> Void) -> (share: Double, whole: Double)
  {
    var sum = (share: 0.0, whole: 0.0)
    for replication in 1...20 {
      var p = Worlds.empty()
      p.entries.startsPerYear = [0, 0, 40, 0, 0]
      p.entries.groupSize = [0, 1, 0, 0, 0]
      p.carers.households = 400
      change(&p)
      let outcome = CareSimulation.run(
        ScenarioModel(parameters: p), seed: 2, replication: replication, months: 24)
      let share = Worlds.value(outcome, "siblings_together", month: 24, of: 24)
      guard !share.isNaN else { continue }
      sum.share += share
      sum.whole += 100
    }
    return sum
  }

  @Test func `a pair is placed together where a household has room for two`() {
    // Most households have one place, so the nearest alone would part nearly every pair.
    let sum = Self.together { $0.carers.placesPerHousehold = [0.8, 0.2, 0] }
    #expect(sum.whole > 0)
    #expect(sum.share == sum.whole)
  }

  @Test func `a child placed alone goes to where a sibling lives`() {
    let sum = Self.together { p in
      p.carers.placesPerHousehold = [0, 1, 0]
      // Nobody takes two at once, and a match outweighs any distance.
      p.search.siblingRatio = 0
      p.search.matchWeight = 500
    }
    #expect(sum.whole > 0)
    #expect(sum.share == sum.whole)
  }
}
