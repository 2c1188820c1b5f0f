import CareModel
import Testing
import Verification

/// One mechanism at a time, where the answer can be said beforehand.
struct MechanismTests {
  static func value(
    _ outcome: CareOutcome, _ key: String, _ month: Int, of months: Int,
    _ breakdown: Breakdown = .total
  ) -> Double {
    Worlds.value(outcome, key, month: month, of: months, breakdown)
  }

  @Test func `a constellation fills to its size and no further`() {
    for replication in 1...10 {
      var p = Worlds.empty()
      p.carers.households = 60
      p.mockingbird.joinDays = 5
      p.constellations = [
        ConstellationPlan(name: "Running", opens: nil, satellites: .constant(7)),
        ConstellationPlan(name: "New", opens: 40, satellites: .constant(6)),
      ]
      let outcome = CareSimulation.run(
        ScenarioModel(parameters: p), seed: 3, replication: replication, months: 12)
      #expect(Self.value(outcome, "constellation_households", 0, of: 12) == 8)
      #expect(Self.value(outcome, "constellation_households", 1, of: 12) == 8)
      #expect(Self.value(outcome, "constellation_households", 12, of: 12) == 15)
      #expect(Self.value(outcome, "constellations", 12, of: 12) == 2)
    }
  }

  @Test func `carers in constellations leave less when the ratio says so`() {
    func households(_ ratio: Double) -> Double {
      var total = 0.0
      for replication in 1...60 {
        var p = Worlds.empty()
        p.carers.households = 40
        p.carers.deregistration = 0.3
        p.mockingbird.deregistrationRatio = ratio
        p.constellations = (1...4).map {
          ConstellationPlan(name: "C\($0)", opens: nil, satellites: .constant(8))
        }
        let outcome = CareSimulation.run(
          ScenarioModel(parameters: p), seed: 3, replication: replication, months: 24)
        total += Self.value(outcome, "households", 24, of: 24)
      }
      return total
    }
    let none = households(1)
    #expect(households(0.2) > none)
    #expect(households(2) < none)
  }

  /// With every applicant going on and stages of 10, 20, 30 and 40 days, approval comes 100 days after
  /// the enquiry and up to a panel later.
  @Test func `approval takes the stages and the wait for a panel`() {
    var p = Worlds.empty()
    p.carers.enquiriesPerYear = 400
    p.carers.stageDays = [10, 20, 30, 40]
    p.carers.panelIntervalDays = 28
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 1, replication: 1, months: 36)
    // Half a panel interval on average: mean 114, standard error under 3 over 400 approvals.
    #expect(abs(Self.value(outcome, "days_to_approval", 36, of: 36) - 114) < 12)
  }

  @Test func `the nearer of two free homes is chosen when only distance counts`() {
    var p = Worlds.empty()
    p.entries.startsPerYear = [0, 0, 0, 30, 0]
    p.leaving.scaleDays = 600
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.homes = [
      HomePlan(name: "Near", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(200)),
      HomePlan(name: "Far", kind: .childrensHome, zone: 1, isOwn: true, places: .constant(200)),
    ]
    let near = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 1, replication: 1, months: 24)
    #expect(Self.value(near, "children_looked_after", 24, of: 24) > 20)
    #expect(Self.value(near, "outside_authority", 24, of: 24) == 0)
    // A match worth more than the distance sends about half of some forty to the far one.
    p.search.matchWeight = 500
    let matched = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 1, replication: 1, months: 24)
    #expect(Self.value(matched, "outside_authority", 24, of: 24) > 10)
  }

  @Test func `own places come before the market's`() {
    var p = Worlds.empty()
    p.entries.startsPerYear = [0, 0, 0, 12, 0]
    p.carers.households = 40
    p.market.agencyHouseholdsInside = 40
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 1, replication: 1, months: 24)
    let agency = Breakdown(topic: "Placement type", item: "Agency foster care")
    #expect(Self.value(outcome, "children_by_placement", 24, of: 24) > 0)
    #expect(Self.value(outcome, "children_by_placement", 24, of: 24, agency) == 0)
  }

  /// New independent places mostly fill with other authorities' children; own places do not.
  @Test func `competitors take market places and leave own ones alone`() {
    var p = Worlds.empty()
    p.market.homesInside = 10
    p.market.homePlaces = [0, 0, 1, 0, 0, 0]
    p.market.competingSearches = [0, 20, 0]
    p.market.competingStayDays = [100, 2000, 100]
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.entries.startsPerYear = [0, 0, 0, 20, 0]
    p.leaving.scaleDays = 90
    func inHomes(_ own: Bool) -> Double {
      var world = p
      world.homes = [
        HomePlan(
          name: "New", kind: .childrensHome, zone: 0, isOwn: own, places: .constant(12), opens: 30)
      ]
      var total = 0.0
      for replication in 1...20 {
        total += Self.value(
          CareSimulation.run(
            ScenarioModel(parameters: world), seed: 1, replication: replication, months: 24),
          "children_in_homes", 24, of: 24)
      }
      return total
    }
    #expect(inHomes(true) > 2 * inHomes(false))
  }

  @Test func `setting one share of a table keeps it and scales the others`() {
    func planned(_ change: Bool) -> Double {
      var p = Worlds.empty()
      p.entries.startsPerYear = [0, 0, 0, 400, 0]
      p.entries.route = [0.2, 0.4, 0.4]
      var model = ScenarioModel(parameters: p)
      if change {
        model.changes = [
          PolicyChange(
            lever: "t", definition: LeverTests.definition("entries.route"), row: 0,
            operation: .set, amount: .constant(0.7), address: 1, from: 1, to: nil, ramp: 0)
        ]
      }
      return Self.value(
        CareSimulation.run(model, seed: 1, replication: 1, months: 24), "planned_share_of_starts",
        24, of: 24)
    }
    // 400 starts a year: standard error 2.3 points.
    #expect(abs(planned(false) - 20) < 9.5)
    #expect(abs(planned(true) - 70) < 9.5)
  }
}
