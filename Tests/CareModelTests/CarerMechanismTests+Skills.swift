import CareModel
import SimulationKernel
import Testing
import Verification

/// Infants placed with a parent, and short breaks.
extension CarerMechanismTests {
  // MARK: Parent and child

  /// Infants alone who all need a place with a parent.
  private static func infants(
    months: Int = 24, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    run(months: months) { p in
      p.entries.startsPerYear = [60, 0, 0, 0, 0]
      p.entries.parentAndChild = 1
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 200
      p.search.parentAndChildDays = 80
      change(&p)
    }
  }

  private static let together = Breakdown(topic: "Outcome", item: "Placed together")
  private static let parted = Breakdown(topic: "Outcome", item: "Parted")

  @Test func `only households with the skill take a parent and child`() {
    let none = Self.infants { _ in }
    let entered = Self.total(none, "starts")
    #expect(entered > 80)
    #expect(Self.total(none, "parent_and_child", Self.together) == 0)
    #expect(Self.total(none, "parent_and_child", Self.parted) == entered)
    #expect(Self.total(none, "refusals", .refused(.needs)) > 0)
    #expect(!none.trace.contains { $0.kind == .placed && $0.day == 0 })
    let all = Self.infants { $0.carers.parentAndChild = 1 }
    #expect(Self.total(all, "parent_and_child", Self.together) == entered)
    #expect(Self.total(all, "bridged") == 0)
    // Agency households have a share of their own.
    let agencies = Self.infants { p in
      p.market.agencyHouseholdsInside = 200
      p.carers.agencyParentAndChild = 1
    }
    #expect(Self.total(agencies, "parent_and_child", Self.together) == entered)
    for outcome in [none, all, agencies] { #expect(outcome.identities.holds) }
  }

  @Test func `siblings and older children need no place with a parent`() {
    let pairs = Self.infants { $0.entries.groupSize = [0, 1, 0, 0, 0] }
    #expect(Self.total(pairs, "starts") > 50)
    #expect(Self.total(pairs, "parent_and_child") == 0)
    let older = Self.infants { $0.entries.startsPerYear = [0, 60, 0, 0, 0] }
    #expect(Self.total(older, "parent_and_child") == 0)
    #expect(Self.total(older, "bridged") == 0)
  }

  @Test func `a decision ends the placement with a parent`() {
    func outcome(home: Double) -> CareOutcome {
      Self.infants(months: 48) { p in
        p.carers.parentAndChild = 1
        p.search.parentAndChildHome = home
      }
    }
    let home = outcome(home: 1)
    let entries = EntryMechanismTests.days(.entered, home)
    let left = EntryMechanismTests.days(.ceased, home)
    let stays = left.map { child, days in days[0] - (entries[child]?[0] ?? .nan) }
    #expect(stays.count > 150)
    let mean = stays.reduce(0, +) / Double(stays.count)
    #expect(abs(mean - 80) < 6 * 80 / Double(stays.count).squareRoot(), "\(mean)")
    #expect(EntryMechanismTests.days(.placed, home).allSatisfy { $0.value.count == 1 })
    // Those who stay in care move once, to a usual home.
    let care = outcome(home: 0)
    #expect(EntryMechanismTests.days(.ceased, care).isEmpty)
    let placed = EntryMechanismTests.days(.placed, care)
    #expect(placed.allSatisfy { $0.value.count <= 2 })
    #expect(placed.count { $0.value.count == 2 } > 150)
    #expect(home.identities.holds && care.identities.holds)
  }

  @Test func `a parted infant is sought a place with the parent until the decision`() {
    // Nobody has the skill at first; a search goes on weekly, and ends with the decision.
    let outcome = Self.infants(months: 48) { p in
      p.search.parentAndChildDays = 30
      p.search.parentAndChildHome = 0
    }
    let bridged = EntryMechanismTests.days(.bridged, outcome)
    let placed = EntryMechanismTests.days(.placed, outcome)
    let waits = bridged.compactMap { child, days in placed[child].map { $0[0] - days[0] } }
    #expect(waits.count > 150)
    // The decision after thirty days on average, then up to a week until the next review.
    let mean = waits.reduce(0, +) / Double(waits.count)
    #expect(mean > 30 - 6 * 30 / Double(waits.count).squareRoot())
    #expect(mean < 37 + 6 * 30 / Double(waits.count).squareRoot())
  }

  // MARK: Short breaks

  /// Children who move and stay, with more places than anybody needs and carers who never stop.
  private static func ample(_ breaks: Double) -> ScenarioModel {
    ScenarioModel(parameters: Worlds.empty()).with { p in
      p.entries.startsPerYear = [10, 10, 10, 10, 10]
      p.endings.unplannedHazard = [2, 2, 2, 2, 1, 1, 1, 1]
      p.endings.plannedMoveHazard = [1, 1, 1, 1, 1, 1, 1, 1]
      p.carers.households = 400
      p.carers.shortBreakShare = 0.5
      p.carers.shortBreaks = breaks
      p.carers.shortBreakNights = 3
      p.startingChildren = (0..<60).map { number in
        StartingChild(
          age: Double(number % 12), daysInCare: 400 + 20 * Double(number),
          daysInPlacement: 100 + 20 * Double(number), placement: .ownFoster)
      }
    }
  }

  @Test func `short breaks change no measure of children looked after where there is room`() {
    // Eighty thousand children: four hundred stays a year.
    let runs = PairedRuns(Self.ample(0), Self.ample(5), replications: 8, months: 36)
    #expect(runs.identitiesHold)
    let given = runs.effect("short_breaks", over: 1...36)
    #expect(abs(given.mean - 1200) < 6 * (1200.0 / 8).squareRoot(), "\(given)")
    let nights = runs.effect("short_break_nights", over: 1...36)
    #expect(abs(nights.mean / given.mean - 3) < 0.3, "\(nights)")
    for key in [
      "three_or_more_placements", "three_or_more_placements_count", "three_or_more_moves_count",
      "three_or_more_in_two_years_12", "three_or_more_in_two_years_24", "long_term_stability",
      "long_term_children", "long_term_stable_children", "moves_per_child_year",
      "unplanned_endings", "children_looked_after", "starts", "ceased", "new_placements",
    ] {
      #expect(runs.firstDifference(key) == .max, "\(key)")
    }
    // They do take places: those of the stays under way at a month's end.
    let taken = runs.effect(
      "places_not_available", Breakdown(topic: "Reason", item: "Short break"), over: 1...36)
    // 400 stays a year of three nights on average.
    let expected = 36 * 400 * 3 / 365.25
    #expect(abs(taken.mean - expected) < 6 * (expected / 8).squareRoot(), "\(taken)")
  }

  @Test func `short breaks need a household that gives them, and keep others from its place`() {
    func outcome(_ share: Double, _ breaks: Double = 20) -> CareOutcome {
      Self.run(months: 12) { p in
        p.entries.startsPerYear = [0, 0, 60, 0, 0]
        p.leaving.scaleDays = 30
        p.carers.households = 10
        p.carers.shortBreakShare = share
        p.carers.shortBreaks = breaks
        p.carers.shortBreakNights = 7
      }
    }
    let given = Breakdown(topic: "Outcome", item: "Given")
    let refused = Breakdown(topic: "Outcome", item: "No place")
    let nobody = outcome(0)
    #expect(Self.total(nobody, "short_breaks", given, of: 12) == 0)
    #expect(Self.total(nobody, "short_breaks", refused, of: 12) > 1400)
    let everybody = outcome(1)
    // Ten places cannot hold sixteen hundred stays of a week.
    #expect(Self.total(everybody, "short_breaks", given, of: 12) > 200)
    #expect(Self.total(everybody, "short_breaks", given, of: 12) < 530)
    #expect(
      Self.total(everybody, "bridged", of: 12) > Self.total(nobody, "bridged", of: 12) + 10)
    #expect(Self.total(everybody, "starts", of: 12) == Self.total(nobody, "starts", of: 12))
    #expect(everybody.identities.holds)
    // Without a stream the skill changes nothing.
    #expect(
      outcome(1, 0).values.map(\.bitPattern) == outcome(0, 0).values.map(\.bitPattern))
  }
}
