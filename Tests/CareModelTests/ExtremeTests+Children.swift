import CareModel
import Testing
import Verification

extension ExtremeTests {
  // MARK: Brothers and sisters

  /// Five enter together; only households of three places exist, so nobody can take them all.
  @Test func `a sibling group of five that nobody can take is parted and stays whole in the books`()
  {
    for replication in 1...20 {
      var p = Worlds.empty()
      p.entries.startsPerYear = [0, 0, 25, 0, 0]
      p.entries.groupSize = [0, 0, 0, 0, 1]
      p.carers.households = 60
      p.carers.placesPerHousehold = [0, 0, 1]
      let outcome = CareSimulation.run(
        ScenarioModel(parameters: p), seed: 5, replication: replication, months: 24, tracing: true)
      var starts = 0.0
      for month in 1...24 {
        let begun = Worlds.value(outcome, "starts", month: month, of: 24)
        #expect(begun.truncatingRemainder(dividingBy: 5) == 0)
        starts += begun
      }
      let entered = outcome.trace.filter { $0.kind == .entered }
      #expect(Double(entered.count) == starts)
      Self.expectIdentities(outcome)
    }
  }

  @Test func `a sibling group of five goes to one home that has room`() {
    var p = Worlds.empty()
    p.entries.startsPerYear = [0, 0, 25, 0, 0]
    p.entries.groupSize = [0, 0, 0, 0, 1]
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.homes = (1...20).map {
      HomePlan(name: "Home \($0)", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(5))
    }
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 5, replication: 1, months: 24)
    let children = Worlds.value(outcome, "children_looked_after", month: 24, of: 24)
    #expect(children > 10)
    #expect(Worlds.value(outcome, "children_in_homes", month: 24, of: 24) == children)
    #expect(Worlds.value(outcome, "siblings_together", month: 24, of: 24) == 100)
    Self.expectIdentities(outcome)
  }

  /// Nobody ever leaves, so that every group stays a ring of five all through.
  @Test func `siblings who keep moving never lose each other`() {
    let outcome = Self.busy(months: 36) { p in
      p.entries.groupSize = [0, 0, 0, 0, 1]
      p.startingState.siblingShare = 1
      p.startingState.siblingsTogether = 1
      p.endings.unplannedHazard = [Double](repeating: 4, count: 8)
      p.endings.plannedMoveHazard = [Double](repeating: 4, count: 8)
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.temporaryApprovalFails = 1
      p.search.temporaryApprovalDays = 20
    }
    #expect(Worlds.value(outcome, "moves_per_child_year", month: 36, of: 36) > 2)
    Self.expectIdentities(outcome)
  }

  // MARK: Eighteen

  @Test func `everybody of 17 turns 18 and nobody under 18 does`() {
    var p = Worlds.empty()
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.startingState.childrenByAge = [0, 0, 0, 0, 0]
    p.startingChildren = (0..<30).map { row in
      StartingChild(
        age: 17 + Double(row % 10) / 10, daysInCare: 800, daysInPlacement: 400,
        placement: .ownFoster)
    }
    p.carers.households = 30
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 5, replication: 1, months: 13)
    var eighteen = 0.0
    for month in 1...13 {
      eighteen += Worlds.value(outcome, "ceased", month: month, of: 13, .reason(.turnedEighteen))
      #expect(
        Worlds.value(outcome, "care_leavers", month: month, of: 13) == eighteen)
    }
    #expect(eighteen == 30)
    #expect(Worlds.value(outcome, "children_looked_after", month: 13, of: 13) == 0)
    // Three of each tenth of a year: after half a year those born in the second half of theirs.
    let half = (1...6).reduce(0.0) {
      $0 + Worlds.value(outcome, "ceased", month: $1, of: 13, .reason(.turnedEighteen))
    }
    #expect(half == 15)
    Self.expectIdentities(outcome)
  }
}
