import CareModel
import Testing
import Verification

/// Homes.
extension LeverMechanismTests {
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
    let runs = PairedRuns(Self.homely([]), Self.homely([new]), replications: 128)
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
    let runs = PairedRuns(world([]), world([new]), replications: 72)
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
}
