import CareModel
import SimulationKernel
import Testing
import Verification

extension LeavingMechanismTests {
  // MARK: Moves to permanence

  /// Children of five just in, with a second household for each to move to.
  static func planned(
    _ share: Double, _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    EntryMechanismTests.run(months: 12) { p in
      EntryMechanismTests.fostered(50)(&p)
      p.carers.households = 150
      p.permanence.planAsksForMove = share
      change(&p)
    }
  }

  @Test func `a plan for permanence begins a move, on the day it is made`() {
    let all = Self.planned(1)
    let sought = EntryMechanismTests.days(.permanentHomeSought, all)
    #expect(sought.count == 50)
    for days in sought.values { #expect(days == [119]) }
    // The search looks for the first time a week later.
    let moved = EntryMechanismTests.days(.placementEndedPlanned, all)
    #expect(moved.count == 50)
    for days in moved.values { #expect(days == [126]) }
    let counted = (1...12).reduce(0.0) {
      $0 + Worlds.value(all, "permanence_moves", month: $1, of: 12)
    }
    #expect(counted == 50)
    let none = Self.planned(0)
    #expect(EntryMechanismTests.days(.placementEndedPlanned, none).isEmpty)
    let half = EntryMechanismTests.days(.permanentHomeSought, Self.planned(0.5))
    #expect(half.count > 10 && half.count < 40)
  }

  @Test func `a late plan begins its move late, and none is begun where the home is for good`() {
    let late = Self.planned(1) { $0.permanence.planBySecondReview = 0 }
    let made = EntryMechanismTests.days(.permanencePlanned, late)
    let sought = EntryMechanismTests.days(.permanentHomeSought, late)
    #expect(sought.count > 20 && sought == made)
    for placement in [PlacementType.kinshipFoster, .withParents] {
      let home = Self.planned(1) { p in
        p.startingChildren = p.startingChildren.map {
          StartingChild(age: $0.age, daysInCare: 0, daysInPlacement: 0, placement: placement)
        }
      }
      #expect(EntryMechanismTests.days(.permanencePlanned, home).count == 50)
      #expect(EntryMechanismTests.days(.permanentHomeSought, home).isEmpty)
    }
  }

  // MARK: Repatriation

  /// A village in which all supply is outside until a lever opens households inside.
  static func away(
    _ rate: Double, months: Int = 24, replication: Int = 1
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months, replication: replication) { p in
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 30
      p.market.agencyHouseholdsOutside = 60
      p.search.matchWeight = 1000
      p.startingChildren = (0..<40).map { _ in
        StartingChild(age: 6, daysInCare: 900, daysInPlacement: 800, placement: .agencyFoster)
      }
      p.search.repatriationPerYear = rate
    }
  }

  @Test func `settled children are brought back only where a policy asks for it`() {
    let none = Self.away(0)
    #expect(EntryMechanismTests.days(.placementEndedPlanned, none).isEmpty)
    #expect(Worlds.value(none, "outside_authority", month: 24, of: 24) == 100)
    let many = Self.away(4)
    // Thirty places inside for forty children who live outside.
    #expect(Worlds.value(many, "outside_authority", month: 24, of: 24) == 25)
    let moved = EntryMechanismTests.days(.placementEndedPlanned, many)
    #expect(moved.count == 30 && moved.values.allSatisfy { $0.count == 1 })
    let back = (1...24).reduce(0.0) {
      $0 + Worlds.value(many, "repatriations", month: $1, of: 24)
    }
    #expect(back == 30)
    #expect(many.identities.holds, "\(many.identities)")
  }

  @Test func `children are brought back at the stated rate`() {
    var moved = 0
    for replication in 1...10 {
      let outcome = Self.away(0.3, months: 12, replication: replication)
      moved += EntryMechanismTests.days(.placementEndedPlanned, outcome).count
    }
    // Of 400 children, the share whose exponential time is within the 52 looks of a year.
    let share = 1 - Elementary.exp(-0.3 * 52 * 7 / 365.25)
    let spread = (400 * share * (1 - share)).squareRoot()
    #expect(abs(Double(moved) - 400 * share) < 6 * spread, "\(moved)")
  }

  @Test func `repatriation in the village moves children, and fewer live outside`() {
    let village = LeverMechanismTests.village { p in
      p.search.repatriationPerYear = 0
      p.carers.households = 25
    }
    let runs = PairedRuns(
      village, with: [.of("search.repatriation_per_year", .set, 6)], replications: 24)
    let moves = runs.effect("moves_per_child_year")
    #expect(moves.isIncrease, "\(moves)")
    let outside = runs.effect("outside_authority", over: 6...24)
    #expect(outside.isDecrease, "\(outside)")
    #expect(runs.firstDifference("outside_authority") > 2)
    #expect(runs.identitiesHold)
  }
}
