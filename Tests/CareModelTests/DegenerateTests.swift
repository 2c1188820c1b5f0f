import CareModel
import Testing
import Verification

/// Worlds at the edge, where the answer is known without arithmetic.
struct DegenerateTests {
  static func run(
    months: Int = 24, replication: Int = 1, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    var model = Worlds.busyTown()
    change(&model.parameters)
    return CareSimulation.run(model, seed: 4, replication: replication, months: months)
  }

  @Test func `an empty world stays empty`() {
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: Worlds.empty()), seed: 1, replication: 1, months: 24)
    for month in 0...24 {
      #expect(Worlds.value(outcome, "children_looked_after", month: month, of: 24) == 0)
      #expect(Worlds.value(outcome, "three_or_more_placements", month: month, of: 24).isNaN)
    }
    #expect(outcome.identities.holds)
  }

  @Test func `without entries the stock only falls`() {
    let outcome = Self.run { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 0]
      p.entries.unaccompaniedPerYear = 0
      // A child who comes back is an entry too.
      p.entries.reentryShare = 0
    }
    for month in 1...24 {
      let before = Worlds.value(outcome, "children_looked_after", month: month - 1, of: 24)
      #expect(Worlds.value(outcome, "children_looked_after", month: month, of: 24) <= before)
    }
    #expect(outcome.identities.holds)
  }

  @Test func `with no hazard of leaving only birthdays end care`() {
    let outcome = Self.run { p in
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      // Infants placed with a parent go home by decision.
      p.search.parentAndChildHome = 0
    }
    for month in 1...24 {
      let ceased = Worlds.value(outcome, "ceased", month: month, of: 24)
      let eighteen = Worlds.value(
        outcome, "ceased", month: month, of: 24, Breakdown(topic: "Reason", item: "Turned 18"))
      let adopted = Worlds.value(
        outcome, "ceased", month: month, of: 24, Breakdown(topic: "Reason", item: "Adopted"))
      // Those already placed for adoption at the start are still adopted.
      #expect(ceased == eighteen + adopted)
    }
  }

  @Test func `without any place every child is in an unregistered arrangement`() {
    let outcome = Self.run { p in
      p = Worlds.empty()
      p.entries.startsPerYear = [0, 0, 20, 0, 0]
    }
    let unregistered = Breakdown(topic: "Placement type", item: "Unregistered arrangement")
    for month in 1...24 {
      let all = Worlds.value(outcome, "children_looked_after", month: month, of: 24)
      #expect(
        Worlds.value(outcome, "children_by_placement", month: month, of: 24, unregistered) == all)
      #expect(Worlds.value(outcome, "sufficiency_gap", month: month, of: 24) == all)
    }
    #expect(Worlds.value(outcome, "children_looked_after", month: 24, of: 24) > 0)
    #expect(outcome.identities.holds)
  }

  @Test func `with places without limit nobody is bridged`() {
    let outcome = Self.run { p in
      p.carers.households = 2000
      p.carers.notAvailableDays = 0
      p.carers.deregistrationWithChildren = 0
      p.search.acceptanceStandard = [Double](repeating: 1, count: 10)
      p.search.acceptanceEnhanced = p.search.acceptanceStandard
      p.search.acceptanceComplex = p.search.acceptanceStandard
      p.search.sameDayRatio = 1
      p.search.homePreferredComplex = [0, 0, 0, 0, 0]
      p.search.homePreferredEnhanced = [0, 0, 0, 0, 0]
      p.search.supportedPreferred = 0
      p.search.supportedPreferredUnaccompanied = 0
    }
    for month in 1...24 {
      #expect(Worlds.value(outcome, "bridged", month: month, of: 24) == 0)
    }
    #expect(outcome.identities.holds)
  }

  @Test func `when all carers leave children move on and nothing is lost`() {
    let outcome = Self.run { p in
      p.carers.deregistration = 5
      p.mockingbird.deregistrationRatio = 1
      // Everyone near home, so that every child of the start is in a household.
      p.startingState.locality = [185, 0, 0, 0, 15, 0]
      p.carers.insideShare = 1
      p.carers.deregistrationWithChildren = 0.5
      p.carers.enquiriesPerYear = 0
      p.carers.specialistApprovalsPerYear = 0
    }
    #expect(Worlds.value(outcome, "households", month: 24, of: 24) == 0)
    #expect(
      Worlds.value(
        outcome, "children_by_placement", month: 24, of: 24,
        Breakdown(topic: "Placement type", item: "Own foster care")) == 0)
    #expect(outcome.identities.holds)
  }

  @Test func `ten times the population holds its identities`() {
    let outcome = Self.run(months: 12) { p in
      p.startingState.childrenByAge = p.startingState.childrenByAge.map { $0 * 10 }
      p.startingState.childrenByPlacement = p.startingState.childrenByPlacement.map { $0 * 10 }
      p.startingState.locality = p.startingState.locality.map { $0 * 10 }
      p.startingState.unaccompanied *= 10
      p.entries.startsPerYear = p.entries.startsPerYear.map { $0 * 10 }
      p.carers.households *= 10
      p.market.agencyHouseholdsInside *= 10
      p.market.agencyHouseholdsOutside *= 10
      p.market.homesInside *= 10
      p.market.homesOutside *= 10
    }
    #expect(outcome.identities.holds)
  }

  @Test func `starts meet their target when groups grow`() {
    func starts(_ sizes: [Double]) -> Double {
      var total = 0.0
      for replication in 1...200 {
        let outcome = Self.run(months: 12, replication: replication) { p in
          p.entries.groupSize = sizes
          p.entries.annualEffect = 0
          p.entries.unaccompaniedPerYear = 0
        }
        for month in 1...12 {
          total += Worlds.value(outcome, "starts", month: month, of: 12)
        }
      }
      return total / 200
    }
    let target = Worlds.busyTown().parameters.entries.startsPerYear.reduce(0, +)
    // Poisson groups of mean size m have a variance of E[size²]/m times the mean: |z| < 4, fixed seed.
    #expect(abs(starts([1, 0, 0, 0, 0]) - target) < 4 * (target / 200).squareRoot())
    #expect(abs(starts([0, 1, 0, 0, 0]) - target) < 4 * (2 * target / 200).squareRoot())
  }
}
