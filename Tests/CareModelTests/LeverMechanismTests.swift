import CareModel
import Testing
import Verification

/// Each lever of the plan, exaggerated in a made-up village: what it acts on moves, what that acts on
/// follows, and nothing moves when its size is nothing.
///
/// Sizes here say nothing about any action. Each is chosen so large that its sign cannot be missed.
struct LeverMechanismTests {
  /// The busy village with what a question needs set otherwise.
  static func village(_ change: (inout ModelParameters) -> Void = { _ in }) -> ScenarioModel {
    var model = Worlds.village()
    change(&model.parameters)
    return model
  }

  // MARK: No size, no effect

  /// The changes of every lever with a size of nothing, and provision with no places.
  static let levers: [(name: String, changes: [(path: String, row: (any CodedCategory)?)])] = [
    ("family-network-meetings", [("entries.family_meeting_share", nil), ("costs.actions", nil)]),
    (
      "foster4",
      [
        ("carers.enquiries_per_year", nil), ("carers.stage_continue", ApprovalStage.enquiry),
        ("carers.stage_days", ApprovalStage.initialVisit), ("costs.actions", nil),
      ]
    ),
    ("fostering-marketing", [("carers.enquiries_per_year", nil), ("costs.actions", nil)]),
    (
      "specialist-step-down-carers",
      [("carers.specialist_approvals_per_year", nil), ("costs.actions", nil)]
    ),
    ("third-constellation", []),
    ("flude-house", [("costs.actions", nil)]),
    ("cherry-tree-house", [("costs.actions", nil)]),
    ("joint-commissioning", [("search.joint_funding_days", nil), ("costs.actions", nil)]),
    (
      "police-protection-protocol",
      [("entries.route", EntryRoute.policeProtection), ("costs.actions", nil)]
    ),
    (
      "permanence-by-second-review",
      [
        ("permanence.plan_by_second_review", nil), ("permanence.late_plan_days", nil),
        ("costs.actions", nil),
      ]
    ),
    ("accommodation-16-18", [("costs.actions", nil)]),
    (
      "accommodation-18-25",
      [
        ("care_leavers.staying_close_places", nil), ("care_leavers.lodgings_places", nil),
        ("care_leavers.planned_early", nil), ("costs.actions", nil),
      ]
    ),
    (
      "emergency-accommodation-protocol",
      [
        ("care_leavers.emergency_meeting_days", nil), ("care_leavers.planned_early", nil),
        ("care_leavers.planning_days", nil), ("costs.actions", nil),
      ]
    ),
    (
      "good-homes-for-all",
      [
        ("care_leavers.nominations_inside", nil), ("care_leavers.nominations_outside", nil),
        ("care_leavers.stay_ends", LeaverAccommodation.tenancy), ("costs.actions", nil),
      ]
    ),
    (
      "reunification-and-step-down",
      [
        ("legal.discharge_days", nil), ("endings.step_down_ready", nil),
        ("entries.reentry_share", nil), ("costs.actions", nil),
      ]
    ),
  ]

  /// What a lever without size may still do is put its parameters in force at another hour: from the
  /// second year on, so that growth of the years before has begun.
  @Test(arguments: levers.indices)
  func `a lever of no size changes not one bit`(row: Int) {
    let (name, paths) = Self.levers[row]
    for operation in [PolicyChange.Operation.multiply, .add] {
      var changed = Self.village()
      changed.changes = paths.map { path, row in
        .of(path, operation, operation == .add ? 0 : 1, row: row, from: 400, ramp: 90)
      }
      for kind in HomeKind.allCases {
        changed.parameters.homes.append(
          HomePlan(
            name: "\(name) \(kind.title)", kind: kind, zone: 0, isOwn: true, places: .constant(0),
            opens: 75, delay: .uniform(minimum: 0, maximum: 60)))
      }
      changed.parameters.constellations.append(
        ConstellationPlan(name: name, opens: 10_000, satellites: .constant(8)))
      let runs = PairedRuns(Self.village(), changed, replications: 3, months: 30)
      #expect(runs.differingValues == 0, "\(name) by \(operation)")
    }
  }

  // MARK: Fewer and other entries

  @Test func `family meetings divert families, so that fewer start and fewer are looked after`() {
    let runs = PairedRuns(
      Self.village { p in
        p.entries.familyMeetingShare = 0
        p.entries.familyMeetingDiverts = 0.7
        p.entries.knownToServices = [1, 1, 1]
      }, with: [.of("entries.family_meeting_share", .set, 1)])
    #expect(runs.effect("family_meetings", over: 1...24).isIncrease)
    #expect(runs.effect("families_diverted", over: 1...24).isIncrease)
    let starts = runs.effect("starts", over: 1...24)
    #expect(starts.isDecrease, "\(starts)")
    let stock = runs.effect("children_looked_after")
    #expect(stock.isDecrease, "\(stock)")
    // Never where the police act first.
    #expect(runs.effect("starts", .route(.policeProtection), over: 1...24).mean == 0)
    #expect(runs.firstDifference("families_diverted") <= runs.firstDifference("starts"))
    #expect(runs.firstDifference("starts") <= runs.firstDifference("children_looked_after"))
  }

  @Test func `family meetings that find kin raise the share with them`() {
    let runs = PairedRuns(
      Self.village { p in
        p.entries.familyMeetingShare = 0
        p.entries.familyMeetingDiverts = 0
        p.entries.familyMeetingFindsKin = 1
        p.entries.knownToServices = [1, 1, 1]
        p.search.temporaryApprovalFails = 0
      }, with: [.of("entries.family_meeting_share", .set, 1)])
    #expect(runs.effect("families_diverted", over: 1...24).mean == 0)
    let kin = runs.effect("kinship_share")
    #expect(kin.isIncrease, "\(kin)")
    let agency = runs.effect("children_by_placement", .placement(.agencyFoster))
    #expect(agency.mean < 0, "\(agency)")
  }

  @Test func `a police protocol turns entries to plan, with time to find a place`() {
    let runs = PairedRuns(
      Self.village { p in
        p.entries.route = [0.1, 0.1, 0.8]
        p.entries.startsPerYear = [6, 6, 6, 10, 4]
        p.search.sameDayRatio = 0.2
      },
      with: [
        .of("entries.route", .multiply, 0, row: EntryRoute.policeProtection),
        .of("entries.route", .set, 1, row: EntryRoute.planned),
      ], replications: 48)
    #expect(runs.effect("starts", .route(.policeProtection), over: 1...24).isDecrease)
    #expect(runs.effect("starts", .route(.planned), over: 1...24).isIncrease)
    let planned = runs.effect("planned_share_of_starts")
    #expect(planned.isIncrease, "\(planned)")
    let met = runs.effect("searches_met_in_time")
    #expect(met.isIncrease, "\(met)")
    #expect(
      runs.firstDifference("starts", .route(.policeProtection))
        <= runs.firstDifference("searches_met_in_time"))
  }

  // MARK: Carers

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
        p.carers.deregistrationWithChildren = 1
        p.carers.placesPerHousehold = [0, 0, 1]
        // A hub stays: in its place another household would go over to an agency.
        p.carers.transfersInPerYear = 0
        p.carers.transfersOutPerYear = 0
        p.mockingbird.deregistrationRatio = ratio
        p.carers.transfersInPerYear = 0
        p.carers.transfersOutPerYear = 0
        p.mockingbird.joinDays = 3
        p.mockingbird.unplannedEndingRatio = 1
        p.mockingbird.notAvailableRatio = 1
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

  // MARK: Homes

  /// A village whose children live in independent homes, mostly outside, for want of places.
  static func homely(_ homes: [HomePlan]) -> ScenarioModel {
    village { p in
      p.startingState.childrenByPlacement = [4, 6, 4, 0, 16, 3, 3, 1, 1, 0]
      p.search.homePreferredStandard = [0, 0, 0.5, 0.8, 0.5]
      p.search.homePreferredEnhanced = [0, 0, 0.5, 0.8, 0.5]
      p.search.acceptanceStandard[PlacementType.childrensHome.index] = 0.8
      p.search.acceptanceEnhanced[PlacementType.childrensHome.index] = 0.8
      p.search.acceptanceComplex[PlacementType.childrensHome.index] = 0.8
      p.search.settlingLimit = 0
      p.market.homesInside = 2
      p.market.homesOutside = 12
      p.market.competingSearches = [1.2, 4, 2]
      p.homes = homes
    }
  }

  @Test func `an own home takes in children from near and frees places for others`() {
    let new = HomePlan(
      name: "New House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(9), opens: 75
    )
    let runs = PairedRuns(Self.homely([]), Self.homely([new]), replications: 40)
    // Nine places more from the day it opens, as long as the market opens and closes alike.
    #expect(runs.effect("home_places", over: 3...3).mean == 9)
    #expect(runs.firstDifference("home_places") == 3)
    #expect(runs.firstDifference("outside_authority") >= 3)
    #expect(runs.effect("cost_total", .heading("Own homes"), over: 3...24).isIncrease)
    let ours = runs.effect("home_places", .status("Filled by own children"))
    #expect(ours.isIncrease, "\(ours)")
    let outside = runs.effect("outside_authority")
    #expect(outside.isDecrease, "\(outside)")
    let gap = runs.effect("sufficiency_gap")
    #expect(gap.isDecrease, "\(gap)")
  }

  /// Competitors never get an own place, but take what the authority's children leave in the market.
  @Test func `the market's places that an own home frees fill with others' children`() {
    let new = HomePlan(
      name: "New House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(20),
      opens: 75)
    func world(_ homes: [HomePlan]) -> ScenarioModel {
      var model = Self.homely(homes)
      model.parameters.market.competingSearches[1] = 30
      return model
    }
    let runs = PairedRuns(world([]), world([new]))
    let others = runs.effect("home_places", .status("Filled by others"))
    #expect(others.isIncrease, "\(others)")
    let ours = runs.effect("home_places", .status("Filled by own children"))
    #expect(ours.isIncrease, "\(ours)")
  }

  @Test func `a home that is delayed does nothing until it opens`() {
    func home(delay: Double) -> HomePlan {
      HomePlan(
        name: "New House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(9),
        opens: 75, delay: .constant(delay))
    }
    let runs = PairedRuns(Self.homely([]), Self.homely([home(delay: 200)]))
    // 75 + 200 days: in the ninth month.
    #expect(runs.firstDifference("home_places") == 9)
    for key in ["children_in_homes", "outside_authority", "searches", "cost_total"] {
      #expect(runs.firstDifference(key) >= 9, "\(key)")
    }
    let ours = runs.effect("home_places", .status("Filled by own children"), over: 12...24)
    #expect(ours.isIncrease, "\(ours)")
    let never = PairedRuns(
      Self.homely([]), Self.homely([home(delay: 5000)]), replications: 3, months: 24)
    #expect(never.differingValues == 0)
  }

  @Test func `beds at 16 and 17 bring young people inside`() {
    func world(_ homes: [HomePlan]) -> ScenarioModel {
      Self.village { p in
        p.startingState.childrenByAge = [2, 2, 4, 8, 24]
        p.search.supportedPreferred = 1
        p.search.supportedPreferredUnaccompanied = 1
        p.search.acceptanceStandard[PlacementType.supportedAccommodation.index] = 1
        p.search.acceptanceEnhanced[PlacementType.supportedAccommodation.index] = 1
        p.search.acceptanceComplex[PlacementType.supportedAccommodation.index] = 1
        p.entries.startsPerYear = [1, 1, 1, 1, 16]
        p.market.supportedInside = 0
        p.market.supportedOutside = 12
        p.market.closures = [0, 0]
        p.market.competingSearches = [1.2, 1, 4]
        p.homes = homes
      }
    }
    let beds = HomePlan(
      name: "Beds", kind: .supportedAccommodation, zone: 0, isOwn: true, places: .constant(12),
      opens: 75)
    let runs = PairedRuns(world([]), world([beds]))
    let supported = runs.effect(
      "children_by_placement", .placement(.supportedAccommodation), over: 6...24)
    #expect(supported.isIncrease, "\(supported)")
    let outside = runs.effect(
      "outside_authority", .placement(.supportedAccommodation), over: 6...24)
    #expect(outside.isDecrease, "\(outside)")
    #expect(runs.effect("outside_authority", over: 6...24).isDecrease)
    // Not a place of a children's home, and not offered to competitors.
    #expect(runs.effect("cost_total", .heading("Own homes"), over: 3...24).isIncrease)
    #expect(runs.firstDifference("children_by_placement", .placement(.supportedAccommodation)) >= 3)
  }

  // MARK: Decisions and plans

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

  // MARK: Sixteen to twenty-five

  /// A village with many care leavers and too little for them to live in.
  static func leavers(_ homes: [HomePlan] = []) -> ScenarioModel {
    village { p in
      p.startingState.childrenByAge = [2, 2, 4, 8, 24]
      p.startingState.careLeavers = [16, 30, 10]
      p.entries.startsPerYear = [1, 1, 1, 1, 16]
      p.leavers.stayingPut = 0.1
      p.leavers.destinationFoster = [0, 0, 0.2, 0.1, 0.4, 0, 0, 0.3, 0, 0, 0, 0]
      p.leavers.destinationOther = p.leavers.destinationFoster
      p.leavers.destinationHome = [0, 0.5, 0, 0, 0.3, 0, 0, 0.2, 0, 0, 0, 0]
      p.leavers.supportedUnits = 4
      p.leavers.lodgingsPlaces = 0
      p.leavers.stayingClosePlaces = 0
      p.leavers.foyerPlaces = 0
      p.leavers.nominationsInside = 3
      p.leavers.nominationsOutside = 1
      p.leavers.emergencyResolved = 0.05
      p.leavers.emergencyMeetingDays = 28
      p.leavers.plannedEarly = 0
      p.homes = homes
    }
  }

  @Test func `a wider offer from 18 empties emergency accommodation`() {
    let block = HomePlan(
      name: "Apartments", kind: .leaversHousing, zone: 0, isOwn: true, places: .constant(20),
      opens: 75)
    var changed = Self.leavers([block])
    changed.changes = [
      .of("care_leavers.lodgings_places", .add, 10),
      .of("care_leavers.staying_close_places", .add, 10),
    ]
    let runs = PairedRuns(Self.leavers(), changed, replications: 40)
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.supportedHousing)).isIncrease)
    let lodgings = runs.effect(
      "leavers_by_accommodation", .accommodation(.supportedLodgings), over: 3...24)
    #expect(lodgings.isIncrease, "\(lodgings)")
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.emergency)).isDecrease)
    let nights = runs.effect("emergency_nights", over: 3...24)
    #expect(nights.isDecrease, "\(nights)")
    #expect(runs.effect("no_suitable_home").isDecrease)
    #expect(runs.effect("suitable_accommodation").isIncrease)
    #expect(runs.firstDifference("leavers_by_accommodation", .accommodation(.emergency)) == 3)
    // Nobody under 18 notices.
    #expect(runs.firstDifference("searches") == .max)
    #expect(runs.firstDifference("children_looked_after") == .max)
  }

  @Test func `staying close needs places near the home`() {
    let world = Self.leavers().with { p in
      p.startingState.childrenByPlacement = [2, 2, 2, 0, 24, 3, 3, 1, 1, 0]
      p.market.homesOutside = 15
      p.leavers.destinationHome = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    }
    let runs = PairedRuns(world, with: [.of("care_leavers.staying_close_places", .add, 10)])
    let close = runs.effect("leavers_by_accommodation", .accommodation(.stayingClose), over: 3...24)
    #expect(close.isIncrease, "\(close)")
    let nights = runs.effect("emergency_nights", over: 3...24)
    #expect(nights.isDecrease, "\(nights)")
  }

  @Test func `meetings held more often shorten nights in emergency accommodation`() {
    let world = Self.leavers().with { p in
      p.leavers.emergencyResolved = 0.4
      p.leavers.emergencyMeetingDays = 56
    }
    let runs = PairedRuns(world, with: [.of("care_leavers.emergency_meeting_days", .set, 7)])
    let nights = runs.effect("emergency_nights", over: 5...24)
    #expect(nights.isDecrease, "\(nights)")
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.family)).isIncrease)
    #expect(runs.effect("suitable_accommodation").isIncrease)
  }

  @Test func `more tenancies that last longer end waiting`() {
    let runs = PairedRuns(
      Self.leavers().with { $0.leavers.stayEnds[LeaverAccommodation.tenancy.index] = 1 },
      with: [
        .of("care_leavers.nominations_inside", .multiply, 8),
        .of("care_leavers.nominations_outside", .multiply, 8),
        .of("care_leavers.stay_ends", .multiply, 0.1, row: LeaverAccommodation.tenancy),
      ])
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.tenancy)).isIncrease)
    #expect(runs.effect("waiting_for_tenancy").isDecrease)
    #expect(runs.effect("days_to_tenancy").isDecrease)
    #expect(runs.effect("emergency_nights", over: 3...24).isDecrease)
    #expect(runs.effect("suitable_accommodation").isIncrease)
    // Tenancies that last are worth something without a single offer more.
    let lasting = PairedRuns(
      Self.leavers().with { $0.leavers.stayEnds[LeaverAccommodation.tenancy.index] = 1 },
      with: [.of("care_leavers.stay_ends", .multiply, 0.1, row: LeaverAccommodation.tenancy)])
    #expect(lasting.effect("leavers_by_accommodation", .accommodation(.tenancy)).isIncrease)
  }
}

extension ScenarioModel {
  /// The model with some parameters set otherwise.
  func with(_ change: (inout ModelParameters) -> Void) -> ScenarioModel {
    var model = self
    change(&model.parameters)
    return model
  }
}
