import CareModel
import SimulationKernel
import Testing
import Verification

/// What makes a placement break down sooner or later, against the exact chance to the end of a year.
struct EndingHazardTests {
  /// Children alike but for what makes their hazard another, and the chance that the placement of one
  /// breaks down in the first year.
  struct Group {
    var child: ReturnedChild
    var chance: Double
  }

  /// The chance of an event at a constant rate per year by the end of a year, day 365.
  static func chance(_ perYear: Double) -> Double {
    -Elementary.expm1(-perYear * 365 / 365.25)
  }

  static func child(
    age: Double = 5.2, _ type: PlacementType = .ownFoster, inCare: Double = 1500,
    inPlacement: Double = 10, earlier: [Double] = []
  ) -> ReturnedChild {
    var child = ReturnedChild(
      age: age, placement: type, daysInCare: inCare, daysInPlacement: inPlacement)
    child.earlierStarts = earlier
    return child
  }

  /// Whose first placement of the simulation broke down within a year.
  private static func broken(_ outcome: CareOutcome) -> Set<UInt64> {
    Set(outcome.trace.lazy.filter { $0.kind == .placementEndedUnplanned }.compactMap(\.child))
  }

  /// Fifty children of each group in ten replications, each group against its chance.
  static func expectChances(
    _ groups: [Group], _ change: (inout ModelParameters) -> Void
  ) {
    var counts = [Double](repeating: 0, count: groups.count)
    for replication in 1...10 {
      let outcome = EntryMechanismTests.run(months: 12, replication: replication) { p in
        p.carers.households = Double(100 * groups.count)
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.returnedChildren = groups.flatMap { [ReturnedChild](repeating: $0.child, count: 50) }
        change(&p)
      }
      // The number of a child of the start is that of the row.
      for child in broken(outcome) { counts[Int(child & 0xFFFF) / 50] += 1 }
    }
    for (group, count) in zip(groups, counts) {
      let spread = (500 * group.chance * (1 - group.chance)).squareRoot()
      #expect(abs(count - 500 * group.chance) <= 6 * spread, "\(count / 500), \(group)")
    }
  }

  // MARK: Covariates

  @Test func `the effects of age and type average one over the children of the start`() {
    let ages: [(Double, Double)] = [(5.2, 0.5), (12.2, 3)]
    let types: [(PlacementType, Double)] = [(.ownFoster, 1), (.kinshipFoster, 2)]
    // As many children of each: the mean of all products is 3.5 / 2 · 3 / 2.
    let mean = 2.625
    let groups = ages.flatMap { age, ageEffect in
      types.map { type, typeEffect in
        Group(
          child: Self.child(age: age, type), chance: Self.chance(ageEffect * typeEffect / mean))
      }
    }
    Self.expectChances(groups) { p in
      p.endings.unplannedHazard = [Double](repeating: 1, count: 8)
      p.endings.ageEffect = [1, 1, 0.5, 3, 1]
      p.endings.typeEffect[PlacementType.kinshipFoster.index] = 2
    }
  }

  @Test(arguments: [0.5, 1.0, 2.0])
  func `each earlier placement of two years multiplies the hazard, up to three`(effect: Double) {
    let histories: [(earlier: [Double], counted: Int)] = [
      ([], 0), ([400], 1), ([400, 500], 2), ([300, 400, 500], 3), ([300, 400, 500, 600], 3),
      // Begun more than two years before the present placement.
      ([900], 0),
    ]
    let factors = histories.map { history in
      (0..<history.counted).reduce(1.0) { factor, _ in factor * effect }
    }
    let mean = factors.reduce(0, +) / Double(factors.count)
    let groups = zip(histories, factors).map { history, factor in
      Group(
        child: Self.child(earlier: history.earlier), chance: Self.chance(0.8 * factor / mean))
    }
    Self.expectChances(groups) { p in
      p.endings.unplannedHazard = [Double](repeating: 0.8, count: 8)
      p.endings.previousMovesEffect = effect
    }
  }

  // MARK: Endings that the model makes happen elsewhere

  @Test(arguments: [
    (0.0, 0.0, 0.0, 1.0), (0.4, 0, 0, 0.6), (0, 0.8, 0.5, 0.6), (0, 0.8, 0, 1), (0, 0, 0.5, 1),
    (0.3, 0.4, 0.5, 0.5), (0.9, 1, 0.5, 0),
  ])
  func `endings made elsewhere are taken out of the hazard`(
    elsewhere: Double, requests: Double, leaving: Double, left: Double
  ) {
    let group = Group(child: Self.child(), chance: Self.chance(1.2 * left))
    Self.expectChances([group, group, group]) { p in
      p.endings.unplannedHazard = [Double](repeating: 1.2, count: 8)
      p.endings.madeElsewhere = elsewhere
      p.endings.carerRequests = requests
      p.endings.carerRequestsLeaving = leaving
    }
  }

  // MARK: Frailty of the start

  /// Gamma(θ + d, θ + H) given d breakdowns and the hazard H survived.
  ///
  /// The chance to survive a further ΔH is (θ + H) / (θ + H + ΔH) to the power θ + d. For who has never
  /// moved that is the published, marginal hazard at that time in the placement, however long it has
  /// lasted: settled children are less frail than the others.
  @Test func `children of the start are as frail as their past says`() {
    let variance = 1.25
    let hazard = 0.7
    /// Cumulative hazard of a child of frailty one after days in a placement.
    func cumulative(_ days: Double) -> Double {
      Elementary.expm1(variance * hazard * days / 365.25) / variance
    }
    func chance(inPlacement: Double, earlier: Double, breakdowns: Double) -> Double {
      let exposed = 1 / variance + cumulative(inPlacement) + cumulative(earlier)
      let ahead = cumulative(inPlacement + 365) - cumulative(inPlacement)
      let survives = Elementary.pow(exposed / (exposed + ahead), 1 / variance + breakdowns)
      return 1 - survives
    }
    var known = Self.child(inCare: 800, inPlacement: 100)
    known.breakdowns = 3
    let groups = [
      Group(child: Self.child(inCare: 1500, inPlacement: 1500), chance: Self.chance(hazard)),
      Group(child: Self.child(inCare: 5, inPlacement: 5), chance: Self.chance(hazard)),
      Group(
        child: Self.child(inCare: 800, inPlacement: 100),
        chance: chance(inPlacement: 100, earlier: 700, breakdowns: 0)),
      Group(child: known, chance: chance(inPlacement: 100, earlier: 700, breakdowns: 3)),
      // Two moves, of which the parameter says that all were breakdowns.
      Group(
        child: Self.child(inCare: 800, inPlacement: 100, earlier: [300, 500]),
        chance: chance(inPlacement: 100, earlier: 700, breakdowns: 2)),
    ]
    #expect(abs(chance(inPlacement: 1500, earlier: 0, breakdowns: 0) - groups[0].chance) < 1e-9)
    Self.expectChances(groups) { p in
      p.endings.unplannedHazard = [Double](repeating: hazard, count: 8)
      p.endings.frailtyVariance = variance
      p.startingState.breakdownShareOfMoves = 1
    }
  }
}
