import CareModel
import Testing
import Verification

/// The simulated start beside the tables that fix it.
struct StartingStateTests {
  static func start(_ replication: Int) -> CareOutcome {
    CareSimulation.run(Worlds.busyTown(), seed: 77, replication: replication, months: 0)
  }

  @Test(arguments: 1...20)
  func `published counts are met exactly`(replication: Int) {
    let outcome = Self.start(replication)
    let state = Worlds.busyTown().parameters.startingState
    func value(_ key: String, _ breakdown: Breakdown = .total) -> Double {
      Worlds.value(outcome, key, month: 0, of: 0, breakdown)
    }
    #expect(value("children_looked_after") == state.childrenByAge.reduce(0, +))
    for band in AgeBand.allCases {
      let counted = value("children_looked_after", Breakdown(topic: "Age", item: band.title))
      #expect(counted == state.childrenByAge[band.index])
    }
    for type in PlacementType.allCases {
      let counted = value(
        "children_by_placement", Breakdown(topic: "Placement type", item: type.title))
      #expect(counted == state.childrenByPlacement[type.index], "\(type.title)")
    }
    #expect(value("unaccompanied_children") == state.unaccompanied)
    #expect(value("three_or_more_placements_count") == state.threeOrMorePlacements)
    #expect(value("long_term_children") == state.longTerm)
    #expect(value("long_term_stable_children") == state.longTermStable)
  }

  /// Distances come from real positions, so a child whose category no position satisfies is a near
  /// miss; the boundary is always as published.
  @Test(arguments: 1...20)
  func `localities are as published`(replication: Int) {
    let outcome = Self.start(replication)
    let locality = Worlds.busyTown().parameters.startingState.locality
    func count(_ locality: DistanceLocality) -> Double {
      Worlds.value(
        outcome, "children_by_locality", month: 0, of: 0,
        Breakdown(topic: "Distance locality", item: locality.title))
    }
    let outside: [DistanceLocality] = [.outsideNear, .outsideFar, .outsideUnknown]
    #expect(
      outside.reduce(0.0) { $0 + count($1) }
        == outside.reduce(0.0) { $0 + locality[$1.index] })
    #expect(count(.insideUnknown) == locality[DistanceLocality.insideUnknown.index])
    #expect(count(.outsideUnknown) == locality[DistanceLocality.outsideUnknown.index])
  }
}
