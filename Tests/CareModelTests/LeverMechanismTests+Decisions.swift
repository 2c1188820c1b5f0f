import CareModel
import Testing
import Verification

/// Decisions and plans.
extension LeverMechanismTests {
  @Test func `joint commissioning shortens the decision, then the nights bridged`() {
    let runs = PairedRuns(
      Self.homely([]).with { p in
        p.search.jointFundingShare = [1, 1, 1]
        p.search.jointFundingDays = 60
        p.search.sameDayRatio = 0
        p.entries.route = [0, 1, 0]
        p.market.competingSearches = [1, 1, 1]
        p.market.otherChildren = [0.3, 0.3, 0.3]
      }, with: [.of("search.joint_funding_days", .multiply, 0.02)])
    let days = runs.effect("days_to_agreement")
    #expect(days.isDecrease, "\(days)")
    let nights = runs.effect("nights_bridged", over: 3...24)
    #expect(nights.isDecrease, "\(nights)")
    let place = runs.effect("days_to_place")
    #expect(place.isDecrease, "\(place)")
    #expect(
      runs.firstDifference("days_to_agreement") <= runs.firstDifference("children_in_homes"))
  }

  @Test func `plans made in time let children leave care sooner`() {
    let runs = PairedRuns(
      Self.village { p in
        p.permanence.planBySecondReview = 0.1
        p.permanence.latePlanDays = 1500
        p.permanence.beforePlanEffect = 0.1
        p.leaving.scaleDays = 400
        p.leaving.shape = 1
        p.workforce.socialWorkers = 0
      },
      with: [
        .of("permanence.plan_by_second_review", .set, 1),
        .of("permanence.late_plan_days", .multiply, 0.1),
      ])
    let plans = runs.effect("plan_by_second_review")
    #expect(plans.isIncrease, "\(plans)")
    let ceased = runs.effect("ceased", over: 3...24)
    #expect(ceased.isIncrease, "\(ceased)")
    let stock = runs.effect("children_looked_after")
    #expect(stock.isDecrease, "\(stock)")
    #expect(runs.firstDifference("plan_by_second_review") <= runs.firstDifference("ceased"))
  }

  @Test func `orders are discharged sooner, and who is ready steps down`() {
    let runs = PairedRuns(
      Self.village { p in
        p.startingState.childrenByPlacement = [4, 6, 4, 0, 10, 3, 20, 1, 1, 0]
        p.startingState.legalStatus = [0, 0, 0, 1, 0, 0]
        p.legal.dischargeDays = 500
        p.leaving.scaleDays = 400
        p.endings.stepDownReady = 0.05
        p.endings.stepDownReviewDays = 60
        p.carers.households = 40
        p.carers.skill = [0, 0, 1]
        p.carers.deregistration = 0
        p.entries.reentryShare = 0.9
        p.entries.reentryMeanDays = 60
        p.entries.reentryOfStarts = 0
        p.workforce.socialWorkers = 0
      },
      with: [
        .of("legal.discharge_days", .multiply, 0.05),
        .of("endings.step_down_ready", .set, 1),
        .of("entries.reentry_share", .multiply, 0.05),
      ], replications: 60)
    let discharged = runs.effect("orders_discharged", over: 1...24)
    #expect(discharged.isIncrease, "\(discharged)")
    let awaiting = runs.effect("awaiting_discharge", over: 6...24)
    #expect(awaiting.isDecrease, "\(awaiting)")
    let down = runs.effect("step_downs", over: 1...24)
    #expect(down.isIncrease, "\(down)")
    let homes = runs.effect("children_in_homes")
    #expect(homes.isDecrease, "\(homes)")
    let returns = runs.effect("returns_to_care", over: 1...24)
    #expect(returns.isDecrease, "\(returns)")
    let stock = runs.effect("children_looked_after")
    #expect(stock.isDecrease, "\(stock)")
  }
}
