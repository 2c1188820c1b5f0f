import CareModel
import Testing
import Verification

extension ExtremeTests {
  // MARK: Places

  /// A place near home for whoever needs one: who is elsewhere went to kin, parents, adopters or another
  /// setting, for no choice here is worth going far.
  @Test(arguments: 1...4)
  func `with places near home without limit nobody is bridged or placed far`(replication: Int) {
    let outcome = Self.busy(replication: replication, tracing: true) { p in
      p.carers.households = 800
      p.carers.placesPerHousehold = [0, 0, 1]
      p.carers.terms = [0, 1, 0]
      p.carers.skill = [0, 0, 1]
      p.carers.insideShare = 1
      p.carers.notAvailableDays = 0
      p.carers.deregistration = 0
      p.carers.transfersOutPerYear = 0
      p.search.acceptanceStandard = [Double](repeating: 1, count: 10)
      p.search.acceptanceEnhanced = p.search.acceptanceStandard
      p.search.acceptanceComplex = p.search.acceptanceStandard
      p.search.sameDayRatio = 1
      p.search.siblingRatio = 1
      p.search.matchWeight = 0
      p.search.outsidePenalty = 500
      p.search.settlingLimit = 0
      p.search.distantNeeded = [0, 0, 0]
      // Two of each, for nobody goes back to where a placement has just ended.
      p.homes = (0..<4).map { number in
        HomePlan(
          name: "Home \(number)", kind: number < 2 ? .childrensHome : .supportedAccommodation,
          zone: 0, isOwn: true, places: .constant(200))
      }
    }
    for month in 1...24 {
      #expect(Worlds.value(outcome, "bridged", month: month, of: 24) == 0)
    }
    var placed = 0
    for record in outcome.trace where record.kind == .placed {
      guard let type = record.placement, let locality = record.locality, type.isVacancy else {
        continue
      }
      placed += 1
      #expect([.insideNear, .insideUnknown].contains(locality), "\(type) is \(locality)")
    }
    #expect(placed > 20)
    Self.expectIdentities(outcome)
  }

  @Test func `without a foster carer nobody is fostered but by kin`() {
    let outcome = Self.busy { p in
      let state = p.startingState.childrenByPlacement
      // Whom the published table has in foster care lives with kin.
      p.startingState.childrenByPlacement = state.enumerated().map { row, count in
        row == PlacementType.kinshipFoster.index
          ? count + state[PlacementType.ownFoster.index] + state[PlacementType.agencyFoster.index]
          : row == PlacementType.ownFoster.index || row == PlacementType.agencyFoster.index
            ? 0 : count
      }
      // No other type is left for a child under 5.
      p.startingState.childrenByAge = [2, 6, 8, 14, 10]
      for keyPath in [
        \StartParameters.placementWeightUnderOne, \.placementWeightOneToFour,
        \.placementWeightFiveToNine, \.placementWeightTenToFifteen, \.placementWeightSixteen,
      ] {
        p.startingState[keyPath: keyPath] = [1000, 0, 0, 0, 1, 1, 1, 1, 1, 0]
      }
      p.carers.households = 0
      p.carers.enquiriesPerYear = 0
      p.carers.specialistApprovalsPerYear = 0
      p.carers.transfersInPerYear = 0
      p.market.distantOffers[SharedMarket.agencyFoster.index] = 0
      p.market.agencyHouseholdsInside = 0
      p.market.agencyHouseholdsOutside = 0
      p.constellations = []
    }
    for month in 0...24 {
      for type in [PlacementType.ownFoster, .agencyFoster, .specialistFoster] {
        #expect(
          Worlds.value(
            outcome, "children_by_placement", month: month, of: 24, .placement(type)) == 0,
          "\(type.title) at month \(month)")
      }
      #expect(Worlds.value(outcome, "households", month: month, of: 24) == 0)
    }
    // The youngest have nowhere registered to go.
    #expect(
      (1...24).reduce(0.0) {
        $0 + Worlds.value(outcome, "unregistered_nights", month: $1, of: 24)
      } > 0)
    Self.expectIdentities(outcome)
  }

  // MARK: Closures

  /// Day by day from the event log: who lived in a place that closed lives somewhere else the same day.
  static func expectEverybodyReplaced(_ outcome: CareOutcome, at least: Int) {
    var closed: [UInt64: Double] = [:]
    var moved = 0
    for record in outcome.trace {
      guard let child = record.child else { continue }
      switch record.kind {
      case .placementEndedByClosure: closed[child] = record.day
      case .placed, .bridged:
        guard let day = closed.removeValue(forKey: child) else { continue }
        #expect(record.day == day)
        moved += 1
      case .ceased: #expect(closed[child] == nil)
      default: break
      }
    }
    #expect(closed.isEmpty)
    #expect(moved >= least)
  }

  @Test func `when a home closes every child in it has another place the same day`() {
    var p = Worlds.empty()
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.homes = [
      HomePlan(
        name: "Closing", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(20),
        closes: 100),
      HomePlan(
        name: "Small", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(4), opens: 100),
    ]
    p.startingChildren = (0..<12).map { _ in
      StartingChild(age: 8, daysInCare: 500, daysInPlacement: 400, placement: .childrensHome)
    }
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 5, replication: 1, months: 6, tracing: true)
    Self.expectEverybodyReplaced(outcome, at: 12)
    for month in 0...6 {
      #expect(Worlds.value(outcome, "children_looked_after", month: month, of: 6) == 12)
    }
    // Four fit into what is left; for the others there is nothing.
    #expect(Worlds.value(outcome, "children_in_homes", month: 6, of: 6) == 4)
    #expect(
      Worlds.value(
        outcome, "children_by_placement", month: 6, of: 6, .placement(.unregistered)) == 8)
    #expect(Worlds.value(outcome, "sufficiency_gap", month: 6, of: 6) == 8)
    Self.expectIdentities(outcome)
  }

  @Test func `when every home of a busy place closes nobody is lost`() {
    let outcome = Self.busy(tracing: true) { p in
      p.startingState.childrenByPlacement = [4, 6, 4, 0, 16, 3, 3, 1, 1, 0]
      p.market.homesInside = 4
      p.market.homesOutside = 6
      p.market.closures = [5, 5]
      p.market.openings = [0, 0]
      // The authority would not close a home that it has taken over.
      p.market.sales = [0, 0]
      p.homes = []
    }
    Self.expectEverybodyReplaced(outcome, at: 5)
    // Fifty closures a year are asked for and ten homes there are.
    #expect(Worlds.value(outcome, "home_places", month: 24, of: 24) == 0)
    #expect(Worlds.value(outcome, "children_in_homes", month: 24, of: 24) <= 5)
    Self.expectIdentities(outcome)
  }

  @Test func `when all carers leave with children in them everybody is placed the same day`() {
    let outcome = Self.busy(tracing: true) { p in
      p.carers.deregistration = 5
      p.carers.tenureEffect = [1, 1, 1, 1]
      p.mockingbird.deregistrationRatio = 1
      p.carers.deregistrationWithChildren = 0.5
      p.carers.enquiriesPerYear = 0
      p.carers.specialistApprovalsPerYear = 0
      p.carers.transfersInPerYear = 0
      p.leavers.stayingPut = 0
    }
    Self.expectEverybodyReplaced(outcome, at: 3)
    #expect(Worlds.value(outcome, "households", month: 24, of: 24) == 0)
    #expect(Worlds.value(outcome, "foster_places", month: 24, of: 24) == 0)
    #expect(Worlds.value(outcome, "constellation_households", month: 24, of: 24) == 0)
    Self.expectIdentities(outcome)
  }
}
