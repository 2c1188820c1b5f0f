import CareModel
import Testing
import Verification

/// Several authorities in one run: what they share, and that they share nothing else.
struct RegionTests {
  static let months = 36

  /// A busy town by the name of the place outside the other's boundary, and the other way round.
  private static func neighbour(_ change: (inout ModelParameters) -> Void = { _ in })
    -> ScenarioModel
  {
    var model = Worlds.busyTown()
    model.parameters.authorities = [
      Authority(name: "There", adjoins: true), Authority(name: "Here", adjoins: true),
    ]
    model.parameters.zones = [
      Zone(
        name: "Beyond", authority: 0, easting: 40, northing: 0, radius: 1, homeWeight: 1,
        supplyWeight: 1),
      Zone(
        name: "Town", authority: 1, easting: 0, northing: 0, radius: 1, homeWeight: 0,
        supplyWeight: 1),
    ]
    change(&model.parameters)
    return model
  }

  private static func region(
    _ neighbour: ScenarioModel, _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> ScenarioModel {
    var model = Worlds.busyTown()
    change(&model.parameters)
    model.neighbours = [neighbour]
    return model
  }

  /// Takes away everything that belongs to no authority.
  private static func shareNothing(_ p: inout ModelParameters) {
    p.market.agencyHouseholdsInside = 0
    p.market.agencyHouseholdsOutside = 0
    p.market.homesInside = 0
    p.market.homesOutside = 0
    p.market.supportedInside = 0
    p.market.supportedOutside = 0
    p.carers.transfersOutPerYear = 0
  }

  private static func bits(_ outcome: CareOutcome) -> [UInt64] { outcome.values.map(\.bitPattern) }

  @Test func `with nothing shared each authority lives as it would alone`() {
    let region = Self.region(Self.neighbour(Self.shareNothing), Self.shareNothing)
    for seed in [3, 11] as [UInt64] {
      let together = CareSimulation.region(
        region, seed: seed, replication: 2, months: Self.months)
      var here = region
      here.neighbours = []
      let first = CareSimulation.run(here, seed: seed, replication: 2, months: Self.months)
      let second = CareSimulation.run(
        region.neighbours[0], seed: CareSimulation.seed(ofNeighbour: "There", under: seed),
        replication: 2, months: Self.months)
      #expect(Self.bits(together[0]) == Self.bits(first))
      #expect(Self.bits(together[1]) == Self.bits(second))
      #expect(together[0].events == first.events)
      #expect(together[1].events == second.events)
    }
  }

  /// A neighbour without children or carers takes nothing from the market that both see.
  @Test func `an empty neighbour changes nothing`() {
    let region = Self.region(
      Self.neighbour { p in
        let zones = (p.zones, p.authorities)
        p = Worlds.empty()
        (p.zones, p.authorities) = zones
      })
    var alone = region
    alone.neighbours = []
    for replication in 1...3 {
      let together = CareSimulation.run(
        region, seed: 5, replication: replication, months: Self.months)
      let single = CareSimulation.run(
        alone, seed: 5, replication: replication, months: Self.months)
      #expect(Self.bits(together) == Self.bits(single))
      #expect(together.identities.holds)
    }
  }

  @Test func `children and places are conserved over all authorities`() {
    var region = Self.region(Self.neighbour { $0.carers.transfersInPerYear = 8 })
    var third = Self.neighbour()
    third.parameters.authorities[0].name = "Elsewhere"
    region.neighbours.append(third)
    for seed in 1...6 {
      // A shorter run ends in the middle of things, where all systems must agree as well.
      for months in [3 * seed, Self.months] {
        let outcome = CareSimulation.run(
          region, seed: UInt64(seed), replication: 1, months: months)
        for row in outcome.identities.rows {
          #expect(
            abs(row.value) <= row.limit, "seed \(seed): \(row.name) is off by \(row.value)")
        }
      }
    }
  }

  /// The same region whoever is reported.
  @Test func `any authority can be reported`() {
    var region = Self.region(Self.neighbour())
    let all = CareSimulation.region(region, seed: 9, replication: 1, months: Self.months)
    for reported in [0, 1] {
      region.reported = reported
      let outcome = CareSimulation.run(region, seed: 9, replication: 1, months: Self.months)
      #expect(Self.bits(outcome) == Self.bits(all[reported]))
      #expect(outcome.events == all[0].events + all[1].events)
    }
    #expect(Self.bits(all[0]) != Self.bits(all[1]))
  }

  @Test func `more demand next door leaves fewer places here`() {
    func demand(_ ratio: Double) -> ScenarioModel {
      Self.region(
        Self.neighbour { p in
          for row in p.entries.startsPerYear.indices { p.entries.startsPerYear[row] *= ratio }
        },
        { p in
          // Who comes back depends on who has left, and that on where children lived.
          p.entries.reentryShare = 0
          p.market.competingSearches = [0, 0, 0]
          p.market.otherChildren = [0.4, 0.4, 0.4]
        })
    }
    let pairs = PairedRuns(demand(0), demand(6), replications: 18, months: 24)
    let span = 7...24
    #expect(pairs.identitiesHold)
    let bridged = pairs.effect("nights_bridged", over: span)
    #expect(bridged.isIncrease, "nights bridged \(bridged)")
    let met = pairs.effect("searches_met_in_time", over: span)
    #expect(met.isDecrease, "searches met \(met)")
    // Children come into care here as before: only places are competed for.
    #expect(pairs.effect("starts", over: 1...24).mean == 0)
  }

  /// When places near home are taken, children go further.
  @Test func `more demand next door sends children outside`() {
    func demand(_ ratio: Double) -> ScenarioModel {
      Self.region(
        Self.neighbour { p in
          // The neighbour's children have no distance to think of and come for places inside.
          p.search.outsidePenalty = -200
          for row in p.entries.startsPerYear.indices { p.entries.startsPerYear[row] *= ratio }
        },
        { p in
          p.search.outsidePenalty = 200
          // Hardly any carers of their own: the children here live on the market.
          p.carers.households = 5
          p.carers.enquiriesPerYear = 0
          p.market.agencyHouseholdsInside = 80
          p.search.kinInside = 1
          p.search.parentsInside = 1
          p.search.otherInside = 1
          p.search.adoptersInside = 1
          p.market.competingSearches = [0, 0, 0]
          p.market.otherChildren = [0, 0, 0]
        })
    }
    let pairs = PairedRuns(demand(0), demand(6), replications: 16, months: Self.months)
    let outside = pairs.effect("outside_authority", over: 13...Self.months)
    #expect(outside.isIncrease, "outside \(outside)")
  }

  @Test func `own places are offered to own children alone`() {
    // No market at all: the neighbour's many carers are no help to children here.
    func carers(_ count: Double) -> ScenarioModel {
      Self.region(
        Self.neighbour { p in
          Self.shareNothing(&p)
          p.carers.households = count
        }, Self.shareNothing)
    }
    let pairs = PairedRuns(carers(10), carers(400), replications: 4, months: Self.months)
    #expect(pairs.differingValues == 0)
  }

  @Test func `the rest of the competition is scaled`() {
    func share(_ value: Double) -> ScenarioModel {
      var model = Worlds.busyTown()
      model.parameters.market.competingShare = [value, value, value]
      return model
    }
    let pairs = PairedRuns(share(1), share(0.3), replications: 12, months: Self.months)
    let others = Breakdown(topic: "Place status", item: "Filled by others")
    let taken = pairs.effect("home_places", others)
    #expect(taken.isDecrease, "places of others \(taken)")
    #expect(pairs.effect("home_places", others, over: 0...0).mean == 0)
  }

  /// Inside and outside are those of the child's own authority.
  @Test func `every authority measures from its own boundary`() {
    func inside(_ p: inout ModelParameters) {
      p.carers.insideShare = 1
      p.search.kinInside = 1
      p.search.parentsInside = 1
      p.search.otherInside = 1
      p.search.adoptersInside = 1
      p.market.distantOffers = [0, 0, 0]
      p.startingState.locality = [200, 0, 0, 0, 0, 0]
      p.startingState.childrenByPlacement = [40, 100, 0, 0, 0, 0, 40, 0, 20, 0]
      p.startingState.unaccompanied = 0
      p.entries.unaccompaniedPerYear = 0
    }
    // The whole market stands in the second authority's town.
    let region = Self.region(
      Self.neighbour(inside),
      { p in
        inside(&p)
        p.market.agencyHouseholdsInside = 0
        p.market.homesInside = 0
        p.market.supportedInside = 0
        p.zones[1].supplyWeight = 1
      })
    let outcomes = CareSimulation.region(region, seed: 21, replication: 1, months: Self.months)
    func outside(_ outcome: CareOutcome) -> Double {
      Worlds.value(outcome, "outside_authority", month: Self.months, of: Self.months)
    }
    #expect(outside(outcomes[0]) > 5)
    // Nothing of its own stands beyond the boundary but what no table puts inside.
    #expect(outside(outcomes[1]) < 1)
  }
}
