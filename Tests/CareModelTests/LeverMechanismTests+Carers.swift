import CareModel
import Testing
import Verification

/// Carers.
extension LeverMechanismTests {
  @Test func `marketing brings enquiries, then applications, approvals and households`() {
    let runs = PairedRuns(
      Self.village { p in
        p.carers.assessmentsAtOnce = 0
        p.carers.panelCases = 0
        p.carers.stageContinue = [0.8, 0.8, 0.8, 0.9]
      }, with: [.of("carers.enquiries_per_year", .multiply, 4)])
    for key in ["enquiries", "applications", "approvals"] {
      let effect = runs.effect(key, over: 1...24)
      #expect(effect.isIncrease, "\(key): \(effect)")
    }
    #expect(runs.effect("households").isIncrease)
    #expect(runs.effect("foster_places").isIncrease)
    let own = runs.effect("own_carers_share")
    #expect(own.isIncrease, "\(own)")
    let order = ["enquiries", "applications", "approvals"].map { runs.firstDifference($0) }
    #expect(order == order.sorted() && order[0] < order[2], "\(order)")
    #expect(runs.firstDifference("approvals") <= runs.firstDifference("own_carers_share"))
    #expect(runs.firstDifference("households") == runs.firstDifference("approvals"))
  }

  @Test func `marketing without assessors fills a queue and no homes`() {
    let world = Self.village { p in
      p.carers.assessmentsAtOnce = 1
      p.carers.panelCases = 0
      p.carers.stageContinue = [0.8, 0.8, 0.8, 0.9]
      p.carers.enquiriesPerYear = 60
    }
    let more = PolicyChange.of("carers.enquiries_per_year", .multiply, 4)
    let alone = PairedRuns(world, with: [more])
    #expect(alone.effect("awaiting_assessment").isIncrease)
    // One assessor finishes some three assessments of four months a year, whoever waits.
    let approvals = alone.effect("approvals", over: 1...24)
    #expect(abs(approvals.mean) < 2, "\(approvals)")
    let both = PairedRuns(world, with: [more, .of("carers.assessments_at_once", .set, 50)])
    #expect(both.effect("awaiting_assessment").isDecrease)
    #expect(both.effect("approvals", over: 1...24).isIncrease)
    #expect(both.effect("households").isIncrease)
  }

  @Test func `a shared front door brings carers in greater number and sooner`() {
    let runs = PairedRuns(
      Self.village { p in
        p.carers.assessmentsAtOnce = 0
        p.carers.panelCases = 0
        p.carers.enquiriesPerYear = 60
        p.carers.stageDays = [20, 120, 60, 120]
      },
      with: [
        .of("carers.enquiries_per_year", .multiply, 2),
        .of("carers.stage_continue", .set, 0.9, row: ApprovalStage.enquiry),
        .of("carers.stage_days", .multiply, 0.1, row: ApprovalStage.initialVisit),
      ])
    for key in ["enquiries", "applications", "approvals"] {
      let effect = runs.effect(key, over: 1...24)
      #expect(effect.isIncrease, "\(key): \(effect)")
    }
    let days = runs.effect("days_to_approval")
    #expect(days.isDecrease, "\(days)")
    #expect(runs.effect("households").isIncrease)
    let order = ["enquiries", "applications", "approvals"].map { runs.firstDifference($0) }
    #expect(order == order.sorted() && order[0] < order[2], "\(order)")
  }

  @Test func `specialist carers give step-down somewhere to go`() {
    let runs = PairedRuns(
      Self.village { p in
        p.startingState.childrenByPlacement = [4, 6, 4, 0, 16, 3, 3, 1, 1, 0]
        p.carers.specialistApprovalsPerYear = 0
        p.carers.households = 2
        p.market.homesOutside = 15
        p.endings.stepDownReady = 0.8
        p.endings.stepDownReviewDays = 60
      }, with: [.of("carers.specialist_approvals_per_year", .add, 15)])
    #expect(runs.effect("households", .specialists).isIncrease)
    let down = runs.effect("step_downs", over: 1...24)
    #expect(down.isIncrease, "\(down)")
    let homes = runs.effect("children_in_homes")
    #expect(homes.isDecrease, "\(homes)")
    #expect(runs.effect("children_by_placement", .placement(.specialistFoster)).isIncrease)
    let order = [
      runs.firstDifference("households", .specialists), runs.firstDifference("step_downs"),
      runs.firstDifference("children_in_homes"),
    ]
    #expect(order == order.sorted(), "\(order)")
  }

  @Test func `a constellation takes its hub's places and keeps its members`() {
    func world(_ ratio: Double, third: Bool, leaving: Double = 0.5) -> ScenarioModel {
      Self.village { p in
        p.carers.households = 30
        p.carers.deregistration = leaving
        p.carers.deregistrationWithChildren = 0.5
        p.carers.placesPerHousehold = [0, 0, 1]
        // A hub stays: in its place another household would go over to an agency.
        p.carers.transfersInPerYear = 0
        p.carers.transfersOutPerYear = 0
        p.mockingbird.deregistrationRatio = ratio
        p.carers.transfersInPerYear = 0
        p.carers.transfersOutPerYear = 0
        p.mockingbird.joinDays = 3
        p.mockingbird.unplannedEndingRatio = 1
        p.mockingbird.sleepoverGivesRest = 0
        p.mockingbird.hubTakesEmergency = 0
        // Members do not change agency, so another household would.
        p.carers.transfersInPerYear = 0
        p.carers.transfersOutPerYear = 0
        p.constellations = []
        if third {
          p.constellations = [
            ConstellationPlan(name: "Third", opens: 75, satellites: .constant(10))
          ]
        }
      }
    }
    let runs = PairedRuns(world(0.05, third: false), world(0.05, third: true))
    #expect(runs.effect("constellations").mean == 1)
    #expect(runs.effect("constellation_households", over: 3...24).isIncrease)
    let left = runs.effect("deregistrations", over: 1...24)
    #expect(left.isDecrease, "\(left)")
    #expect(runs.effect("households").isIncrease)
    #expect(runs.effect("sleepover_nights", over: 1...24).isIncrease)
    #expect(runs.firstDifference("constellation_households") == 3)
    #expect(runs.firstDifference("deregistrations") >= 3)
    // What it costs before it keeps anybody: three places that were on offer or in use.
    let hub = PairedRuns(
      world(1, third: false, leaving: 0), world(1, third: true, leaving: 0), months: 6)
    #expect(hub.effect("hub_places").mean == 3)
    #expect(hub.effect("foster_places").mean == 0)
    let vacant = hub.effect("foster_places", .status("Vacant"), over: 3...6)
    #expect(vacant.isDecrease, "\(vacant)")
  }
}
