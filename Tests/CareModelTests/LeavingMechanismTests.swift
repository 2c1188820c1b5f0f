import CareModel
import SimulationKernel
import Testing
import Verification

/// Ways out of care one by one, in worlds that can be worked out by hand.
struct LeavingMechanismTests {
  /// How many children ceased to be looked after for a reason, all months together.
  static func ceased(_ outcome: CareOutcome, _ reason: ReasonCeased, months: Int = 24) -> Double {
    (1...months).reduce(0.0) {
      $0 + Worlds.value(outcome, "ceased", month: $1, of: months, .reason(reason))
    }
  }

  /// Children in foster care who leave after about so many days, for one reason.
  static func leavers(
    _ count: Int = 60, age: Double, scale: Double = 60, _ reason: ReasonCeased, months: Int = 24,
    _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months) { p in
      EntryMechanismTests.fostered(count, age: age, days: 10)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = scale
      let shares = (0..<8).map { $0 == Int(reason.index) ? 1.0 : 0 }
      p.leaving.reasonUnderOne = shares
      p.leaving.reasonOneToFour = shares
      p.leaving.reasonFiveToNine = shares
      p.leaving.reasonTenToFifteen = shares
      p.leaving.reasonSixteen = shares
      change(&p)
    }
  }

  // MARK: Custody

  @Test func `custody is a way out of care of its own`() {
    let outcome = Self.leavers(age: 16, .custody)
    #expect(Self.ceased(outcome, .custody) == 60)
    #expect(Self.ceased(outcome, .otherReason) == 0)
    let reasons = outcome.trace.filter { $0.kind == .ceased }.map(\.reason)
    #expect(reasons.allSatisfy { $0 == .custody } && reasons.count == 60)
    let other = Self.leavers(age: 16, .otherReason)
    #expect(Self.ceased(other, .custody) == 0)
    #expect(Self.ceased(other, .otherReason) == 60)
  }

  // MARK: Carers who adopt

  static func adopted(
    fosterToAdopt: Double, months: Int = 48, _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    leavers(age: 1, scale: 100, .adopted, months: months) { p in
      p.startingState.legalStatus = [0, 0, 0, 1, 0, 0]
      p.permanence.matchDays = 100
      p.permanence.introductionDays = 20
      p.permanence.fosterToAdopt = fosterToAdopt
      p.leaving.adoptivePlacementScaleDays = 500
      change(&p)
    }
  }

  @Test func `carers who adopt keep the child where it is from the day of the order`() {
    let outcome = Self.adopted(fosterToAdopt: 1)
    let matched = EntryMechanismTests.days(.matchedForAdoption, outcome)
    let adopting = EntryMechanismTests.days(.carersAdopt, outcome)
    #expect(adopting.count == 60)
    for (child, days) in adopting { #expect(matched[child] == days) }
    #expect(EntryMechanismTests.days(.placed, outcome).isEmpty)
    #expect(EntryMechanismTests.days(.placementEndedPlanned, outcome).isEmpty)
    #expect(Self.ceased(outcome, .adopted, months: 48) == 60)
    let homes = Set(outcome.trace.filter { $0.kind == .inCareAtStart }.map(\.place))
    for record in outcome.trace where record.kind == .carersAdopt {
      #expect(record.placement == .adoptive && homes.contains(record.place))
    }
    #expect(outcome.identities.holds, "\(outcome.identities)")
  }

  /// Half a year in, the same children have had one placement or two, by whether the carers adopt.
  @Test func `no placement begins where the carers adopt, and long-term stability goes on`() {
    func run(_ share: Double) -> CareOutcome {
      Self.adopted(fosterToAdopt: share, months: 12) { p in
        p.leaving.scaleDays = 20
        p.leaving.adoptivePlacementScaleDays = 4000
        p.leaving.adoptivePlacementShape = 10
        p.startingChildren = (0..<60).map { _ in
          StartingChild(age: 4, daysInCare: 1000, daysInPlacement: 900, placement: .ownFoster)
        }
        p.leaving.reasonFiveToNine = p.leaving.reasonOneToFour
      }
    }
    func value(_ outcome: CareOutcome, _ key: String, _ breakdown: Breakdown = .total) -> Double {
      Worlds.value(outcome, key, month: 12, of: 12, breakdown)
    }
    let carers = run(1)
    let strangers = run(0)
    for outcome in [carers, strangers] {
      #expect(value(outcome, "long_term_children") == 60)
      #expect(value(outcome, "children_by_placement", .placement(.adoptive)) > 50)
    }
    #expect(value(carers, "long_term_stability") == 100)
    #expect(value(carers, "moves_per_child_year") == 0)
    #expect(value(strangers, "long_term_stability") < 20)
    #expect(value(strangers, "moves_per_child_year") > 0.8)
    // Their home is where it was, too: nobody is drawn to live elsewhere.
    #expect(value(carers, "outside_authority") == 0)
  }

  @Test func `a child who lives with nobody who could adopt waits for adopters`() {
    let outcome = Self.adopted(fosterToAdopt: 1) { p in
      p.carers.households = 0
      p.startingChildren = p.startingChildren.map {
        StartingChild(
          age: $0.age, daysInCare: 10, daysInPlacement: 10, placement: .kinshipFoster)
      }
    }
    #expect(EntryMechanismTests.days(.carersAdopt, outcome).isEmpty)
    #expect(Self.ceased(outcome, .adopted, months: 48) > 50)
  }

  @Test func `adopters who stop fostering keep their child`() {
    let outcome = Self.adopted(fosterToAdopt: 1, months: 36) { p in
      p.leaving.scaleDays = 20
      p.leaving.adoptivePlacementScaleDays = 900
      p.carers.deregistration = 2
      p.carers.deregistrationWithChildren = 1
    }
    let adopting = EntryMechanismTests.days(.carersAdopt, outcome)
    #expect(adopting.count > 40)
    for (child, days) in EntryMechanismTests.days(.placementEndedByClosure, outcome) {
      if let since = adopting[child]?.first { #expect(days.allSatisfy { $0 <= since }) }
    }
    let closed = outcome.trace.filter { $0.kind == .householdDeregistered }
    let adopters = Set(outcome.trace.filter { $0.kind == .carersAdopt }.map(\.place))
    #expect(closed.count { adopters.contains($0.place) } > 10)
    #expect(outcome.identities.holds, "\(outcome.identities)")
  }
}
