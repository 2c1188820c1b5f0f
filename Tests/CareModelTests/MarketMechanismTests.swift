import CareModel
import SimulationKernel
import Testing
import Verification

/// Places beyond the zones and homes that change hands.
struct MarketMechanismTests {
  private static func run(
    months: Int = 24, replication: Int = 1, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months, replication: replication, change)
  }

  private static func busy(_ change: (inout ModelParameters) -> Void) -> [UInt64] {
    var model = Worlds.busyTown()
    change(&model.parameters)
    return CareSimulation.run(model, seed: 5, replication: 2, months: 18).values.map(\.bitPattern)
  }

  // MARK: Beyond the zones

  /// A world without any place: children of five who enter one by one.
  private static func noPlaces(
    _ replication: Int = 1, offers: Double, _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    run(replication: replication) { p in
      p.entries.startsPerYear = [0, 0, 30, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.market.distantOffers = [offers, 0, 0]
      p.market.distantOpenDays = [7.305, 1, 1]
      change(&p)
    }
  }

  @Test func `without offers the rest of the mechanism changes not one bit`() {
    let off = Self.busy { $0.market.distantOffers = [0, 0, 0] }
    let idle = Self.busy { p in
      p.market.distantOffers = [0, 0, 0]
      p.market.distantOpenDays = [30, 60, 90]
      p.market.distantMiles = [100, 200, 300]
      p.search.distantNeeded = [1, 1, 1]
    }
    #expect(off == idle)
    #expect(off != Self.busy { $0.market.distantOffers = [50, 50, 50] })
  }

  @Test func `children whom nobody takes go beyond the zones when there are offers`() {
    let outcome = Self.noPlaces(offers: 2000)
    let all = Worlds.value(outcome, "children_looked_after", month: 24, of: 24)
    #expect(all > 30)
    let agency = Worlds.placed(in: .agencyFoster)
    #expect(
      Worlds.value(outcome, "children_by_placement", month: 24, of: 24, agency) == all)
    #expect(Worlds.value(outcome, "outside_authority", month: 24, of: 24) == 100)
    #expect(Worlds.value(outcome, "at_a_distance", month: 24, of: 24) == 100)
    #expect(Worlds.value(outcome, "over_20_miles", month: 24, of: 24) == 100)
    // The farthest zone reaches 41 km from the middle of the town of 1 km.
    #expect(Worlds.value(outcome, "median_distance", month: 24, of: 24) >= 40 / 1.6093)
    #expect(PlacementMechanismTests.total(outcome, "places_beyond_zones", of: 24) == all)
    #expect(outcome.identities.holds)
  }

  @Test func `a place beyond the zones is for the child who took it and nobody else`() {
    // Few offers and many who ask: each open offer is the best for several.
    let outcome = Self.noPlaces(offers: 50) { p in
      p.entries.startsPerYear = [0, 0, 100, 0, 0]
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 60
    }
    let places = outcome.trace.filter { $0.kind == .placed }.compactMap(\.place)
    #expect(places.count > 30)
    #expect(Set(places).count == places.count)
  }

  /// Offers open for a fixed time are a queue with as many servers as customers: the number on offer is
  /// Poisson with mean rate times time.
  @Test func `a search finds an offer as often as the stationary stream has one`() {
    var due = 0.0
    var met = 0.0
    for replication in 1...32 {
      // Few enough of both that hardly any search comes while an offer is missing that another took.
      let outcome = Self.noPlaces(replication, offers: 10) { p in
        p.entries.startsPerYear = [0, 0, 15, 0, 0]
        p.search.reviewDays = 2000
      }
      due += PlacementMechanismTests.total(outcome, "searches", of: 24)
      met += PlacementMechanismTests.total(outcome, "places_beyond_zones", of: 24)
    }
    let chance = 1 - Elementary.exp(-0.2)
    #expect(due > 500)
    #expect(
      abs(met / due - chance) < 4 * (chance * (1 - chance) / due).squareRoot(), "\(met / due)")
  }

  @Test func `a child who needs distance goes far although a home is near`() {
    func beyond(_ share: Double) -> Double {
      let outcome = Self.run { p in
        p.homes = PlacementMechanismTests.homes(40, places: 4)
        p.entries.startsPerYear = [0, 0, 0, 40, 0]
        p.search.homePreferredStandard = [1, 1, 1, 1, 1]
        p.market.distantOffers = [0, 2000, 0]
        p.search.distantNeeded = [share, share, share]
      }
      return PlacementMechanismTests.total(outcome, "places_beyond_zones", of: 24)
    }
    #expect(beyond(0) == 0)
    #expect(beyond(1) > 30)
  }

  // MARK: Homes that change hands

  /// Twenty homes of the market in the town, each with one child of twelve and two free places.
  private static func sold(
    months: Int = 12, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    run(months: months) { p in
      p.market.homesInside = 20
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.startingChildren = (0..<20).map { _ in
        StartingChild(
          age: 8, daysInCare: 300, daysInPlacement: 300, placement: .childrensHome)
      }
      p.endings.noticeDays = 28
      change(&p)
    }
  }

  @Test func `without sales the rest of the mechanism changes not one bit`() {
    let off = Self.busy { $0.market.sales = [0, 0] }
    let idle = Self.busy { p in
      p.market.sales = [0, 0]
      p.market.salesToAuthority = 1
      p.market.saleNoticeShare = 1
      p.market.salePauseDays = 300
      p.market.saleNewContract = 1
    }
    #expect(off == idle)
    #expect(off != Self.busy { $0.market.sales = [2, 2] })
  }

  @Test func `homes change hands at their rate and nobody moves`() {
    var sales = 0.0
    for replication in 1...12 {
      var model = Worlds.busyTown()
      model.parameters.market.sales = [0.5, 0]
      model.parameters.market.homesInside = 20
      model.parameters.market.homesOutside = 0
      let outcome = CareSimulation.run(model, seed: 5, replication: replication, months: 24)
      sales += PlacementMechanismTests.total(outcome, "homes_changed_hands", of: 24)
    }
    // Twenty homes, half of them a year, two years, twelve times.
    #expect(abs(sales - 240) < 4 * 240.0.squareRoot(), "\(sales)")
    let outcome = Self.sold { $0.market.sales = [1, 0] }
    #expect(PlacementMechanismTests.total(outcome, "homes_changed_hands") > 5)
    #expect(PlacementMechanismTests.total(outcome, "moves_per_child_year") == 0)
    #expect(!outcome.trace.contains { $0.kind == .noticeGiven })
  }

  @Test func `a new provider gives notice to a share of the children`() {
    let outcome = Self.sold { p in
      p.market.sales = [1, 0]
      p.market.saleNoticeShare = 1
    }
    let sales = Set(outcome.trace.filter { $0.kind == .homeChangedHands }.map(\.day))
    let notices = outcome.trace.filter { $0.kind == .noticeGiven }
    #expect(notices.count > 5)
    for notice in notices { #expect(sales.contains(notice.day)) }
    let half = Self.sold { p in
      p.market.sales = [1, 0]
      p.market.saleNoticeShare = 0.5
    }
    let some = half.trace.filter { $0.kind == .noticeGiven }.count
    #expect(some > 0 && some < notices.count)
    #expect(outcome.identities.holds)
  }

  @Test func `a home sold takes nobody until its pause is over`() {
    func bridged(_ days: Double) -> Double {
      let outcome = Self.sold { p in
        p.market.sales = [5, 0]
        p.market.salePauseDays = days
        p.entries.startsPerYear = [0, 0, 0, 20, 0]
        p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
      }
      return PlacementMechanismTests.total(outcome, "bridged")
    }
    #expect(bridged(0) == 0)
    #expect(bridged(365) > 5)
  }

  @Test func `a contract drawn anew changes what the children cost`() {
    func cost(_ framework: Double, _ renewed: Double) -> Double {
      let outcome = Self.sold { p in
        p.market.sales = [5, 0]
        p.market.saleNewContract = renewed
        p.search.frameworkShare = [1, framework, 1]
        p.costs.placement[PlacementType.childrensHome.index] = 1000
        p.costs.spotRatio = 2
      }
      return Worlds.value(outcome, "cost_total", month: 12, of: 12)
    }
    // All on the framework, whatever is drawn; none of them, whatever is drawn.
    #expect(cost(1, 1) == cost(1, 0))
    #expect(cost(0, 1) == 2 * cost(1, 0))
    let mixed = (cost(0.5, 0), cost(0.5, 1))
    #expect(abs(mixed.0 - mixed.1) > 0.01 * cost(1, 0))
  }

  @Test func `the authority takes a home over with its children and pays for every place`() {
    let outcome = Self.sold { p in
      p.market.sales = [5, 0]
      p.market.salesToAuthority = 1
      p.market.competingSearches = [0, 20, 0]
      p.costs.ownHomePlace = [100, 0]
      p.costs.placement[PlacementType.childrensHome.index] = 1000
    }
    let bought = Breakdown(topic: "Buyer", item: "The authority")
    let taken = PlacementMechanismTests.total(outcome, "homes_changed_hands", bought)
    #expect(taken == 20)
    #expect(PlacementMechanismTests.total(outcome, "moves_per_child_year") == 0)
    // Sixty places of the authority's own at the end, and no child is paid for apart.
    let own = Breakdown(topic: "Heading", item: "Own homes")
    let days = Double(
      CivilClock(start: Worlds.start).time(of: Worlds.start.monthEnd(after: 12)).days
        - CivilClock(start: Worlds.start).time(of: Worlds.start.monthEnd(after: 11)).days)
    #expect(
      abs(Worlds.value(outcome, "cost_total", month: 12, of: 12, own) - 60 * 100 * days / 7) < 1e-6)
    #expect(
      Worlds.value(outcome, "cost_total", month: 12, of: 12, Worlds.placed(in: .childrensHome))
        == 0)
    #expect(outcome.identities.holds)
  }
}
