import CareModel
import SimulationKernel
import Testing
import Verification

/// Indicators that say where, with whom and how soon children are placed, against worlds worked out by
/// hand and against the event log.
struct IndicatorTests {
  static func value(
    _ outcome: CareOutcome, _ key: String, _ topic: String, _ item: String, month: Int,
    of months: Int
  ) -> Double {
    Worlds.value(
      outcome, key, month: month, of: months, Breakdown(topic: topic, item: item))
  }

  static func busy(_ months: Int, seed: UInt64 = 5) -> CareOutcome {
    CareSimulation.run(
      Worlds.busyTown(), seed: seed, replication: 1, months: months, tracing: true)
  }

  // MARK: Stability

  /// Every placement breaks down within a fortnight, and no place is found before a few nights elsewhere.
  @Test func `the narrow variant leaves out bridging placements`() {
    func shares(bridged: Bool) -> (wide: Double, narrow: Double) {
      let outcome = EntryMechanismTests.run(months: 12) { p in
        EntryMechanismTests.fostered(40, days: 800)(&p)
        p.carers.households = 160
        p.endings.unplannedHazard = [0, 0, 0, 0, 0, 1.5, 0, 0]
        p.endings.plannedMoveHazard = [Double](repeating: 0, count: 8)
        if bridged { p.search.sameDayRatio = 0 }
      }
      return (
        Worlds.value(outcome, "three_or_more_placements", month: 12, of: 12),
        Worlds.value(outcome, "three_or_more_placements_narrow", month: 12, of: 12)
      )
    }
    let bridged = shares(bridged: true)
    #expect(bridged.wide > 40, "\(bridged)")
    #expect(bridged.narrow == 0, "\(bridged)")
  }

  @Test func `the narrow variant is part of the wide one and the same without bridges`() {
    for seed in 1...5 {
      let outcome = CareSimulation.run(
        Worlds.busyTown(), seed: UInt64(seed), replication: 1, months: 36)
      for month in 0...36 {
        #expect(
          Worlds.value(outcome, "three_or_more_placements_narrow", month: month, of: 36)
            <= Worlds.value(outcome, "three_or_more_placements", month: month, of: 36))
      }
    }
    // Homes only, which know no former carers, and always one that accepts.
    let homes = EntryMechanismTests.run(months: 12) { p in
      p.startingChildren = (0..<30).map { _ in
        StartingChild(age: 12, daysInCare: 100, daysInPlacement: 100, placement: .childrensHome)
      }
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      p.endings.unplannedHazard = [Double](repeating: 3, count: 8)
      p.endings.stepDownReviewDays = 10_000
      p.homes = PlacementMechanismTests.homes(30, places: 3)
    }
    let wide = Worlds.value(homes, "three_or_more_placements", month: 12, of: 12)
    #expect(wide > 30)
    #expect(Worlds.value(homes, "three_or_more_placements_narrow", month: 12, of: 12) == wide)
  }

  /// Children settled for years whose carers do not adopt move to adopters.
  @Test func `the older wording counts children placed for adoption, the present one does not`() {
    let outcome = EntryMechanismTests.run(months: 24) { p in
      EntryMechanismTests.fostered(60, age: 4, days: 1200)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 150
      let adopted = (0..<7).map { ReasonCeased.allCases[$0] == .adopted ? 1.0 : 0 }
      p.leaving.reasonOneToFour = adopted
      p.leaving.reasonFiveToNine = adopted
      p.leaving.adoptivePlacementScaleDays = 100_000
      p.legal.proceedingsDays = 1
    }
    let adoptive = Worlds.value(
      outcome, "children_by_placement", month: 24, of: 24, .placement(.adoptive))
    #expect(adoptive > 20)
    let present = Worlds.value(outcome, "long_term_stability", month: 24, of: 24)
    let older = Worlds.value(outcome, "long_term_stability_old", month: 24, of: 24)
    #expect(older == 100, "\(older)")
    #expect(abs(present - 100 * (60 - adoptive) / 60) < 1e-9, "\(present)")
  }
}
