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

  private static func adopted(
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

  // MARK: The final hearing

  /// Children under interim orders, whose hearings are on any of the next 200 days.
  private static func proceedings(
    _ reason: ReasonCeased, leaves: Double, scale: Double = 5,
    _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    leavers(100, age: 5, scale: scale, reason) { p in
      p.startingState.legalStatus = [0, 0, 1, 0, 0, 0]
      p.legal.leavesDuringProceedings = [leaves, leaves, leaves, leaves]
      change(&p)
    }
  }

  @Test(arguments: [
    ReasonCeased.returnedHomePlanned, .returnedHomeUnplanned, .specialGuardianship,
    .childArrangements,
  ])
  func `a way out on which the court decides waits for the final hearing`(reason: ReasonCeased) {
    let outcome = Self.proceedings(reason, leaves: 0)
    let awaited = EntryMechanismTests.days(.hearingAwaited, outcome)
    let ceased = EntryMechanismTests.days(.ceased, outcome)
    let orders = EntryMechanismTests.days(.legalStatusChanged, outcome)
    #expect(awaited.count > 80 && ceased.count == 100)
    for (child, days) in awaited {
      #expect(ceased[child].map { $0[0] > days[0] && $0[0] <= 200 } ?? false)
      // The court ends the proceedings without a care order.
      #expect(orders[child] == nil)
    }
    // Hearings are on any of two hundred days, not within the few days in which all could leave.
    let days = ceased.values.map { $0[0] }
    #expect(days.reduce(0, +) / 100 > 80)
    for month in 1...24 {
      let end = Worlds.value(outcome, "awaiting_hearing", month: month, of: 24)
      let day = Double([30, 61, 91, 122, 152, 183, 214][min(month, 7) - 1])
      #expect(
        end
          == Double(
            awaited.count { $0.value[0] <= day }
              - awaited.keys.count {
                (ceased[$0]?[0] ?? .infinity) <= day
              }))
    }
    #expect(Self.ceased(outcome, reason) == 100)
    #expect(outcome.identities.holds, "\(outcome.identities)")
  }

  @Test func `who may leave during proceedings does, and other ways out wait for nobody`() {
    for outcome in [
      Self.proceedings(.returnedHomePlanned, leaves: 1), Self.proceedings(.custody, leaves: 0),
      Self.proceedings(.otherReason, leaves: 0), Self.proceedings(.transferred, leaves: 0),
    ] {
      #expect(EntryMechanismTests.days(.hearingAwaited, outcome).isEmpty)
      let days = EntryMechanismTests.days(.ceased, outcome).values.map { $0[0] }
      #expect(days.count == 100 && days.reduce(0, +) / 100 < 10)
    }
    let half = EntryMechanismTests.days(
      .hearingAwaited, Self.proceedings(.returnedHomePlanned, leaves: 0.5))
    #expect(half.count > 25 && half.count < 75)
  }

  // MARK: The court's time

  private static func court(_ hearingsPerYear: Double) -> CareOutcome {
    proceedings(.returnedHomePlanned, leaves: 1) { p in
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.legal.hearingsPerYear = hearingsPerYear
    }
  }

  @Test func `cases wait in turn while the court has time for fewer`() {
    let limited = Self.court(12)
    let heard = EntryMechanismTests.days(.legalStatusChanged, limited).values.map { $0[0] }.sorted()
    // One a twelfth of a year from the first on, to the end of the second year.
    #expect(heard.count >= 23 && heard.count <= 25)
    for (first, next) in zip(heard, heard.dropFirst()) {
      #expect(abs(next - first - 365.25 / 12) < 1e-6)
    }
    #expect(Worlds.value(limited, "hearing_delay", month: 12, of: 24) > 300)
    let free = Self.court(0)
    let days = EntryMechanismTests.days(.legalStatusChanged, free).values.map { $0[0] }
    #expect(days.count == 100 && days.allSatisfy { $0 <= 200 })
    #expect(Worlds.value(free, "hearing_delay", month: 12, of: 24).isNaN)
    #expect(limited.identities.holds && free.identities.holds)
  }

  /// A court with time for everybody hears each case when it is ready, as one without a limit.
  @Test func `a court with time for all delays nobody`() {
    let wide = EntryMechanismTests.days(.legalStatusChanged, Self.court(10_000))
    let free = EntryMechanismTests.days(.legalStatusChanged, Self.court(0))
    #expect(wide.count == free.count)
    for (child, days) in free { #expect(wide[child].map { $0[0] - days[0] < 1 } ?? false) }
  }

  @Test func `brothers and sisters are heard together and take one hearing`() {
    let outcome = EntryMechanismTests.run(months: 36) { p in
      p.entries.startsPerYear = [0, 60, 0, 0, 0]
      p.entries.groupSize = [0, 0, 1, 0, 0]
      p.carers.households = 100
      p.carers.placesPerHousehold = [0, 0, 1]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.legal.interimOrderAtEntry = [1, 1, 1]
      p.legal.hearingsPerYear = 10
    }
    var groups: [UInt64: [Double]] = [:]
    for (child, days) in EntryMechanismTests.days(.legalStatusChanged, outcome) {
      groups[child >> 3, default: []].append(days[0])
    }
    #expect(groups.count > 15)
    for days in groups.values { #expect(days.count == 3 && Set(days).count == 1) }
    let days = groups.values.map { $0[0] }.sorted()
    for (first, next) in zip(days, days.dropFirst()) {
      #expect(next - first > 365.25 / 10 - 1e-6)
    }
  }

  // MARK: Remaining with carers

  /// Young people who turn 18 a tenth of a year on in supported accommodation, and all want to live in
  /// supported housing.
  private static func remaining(
    _ share: Double, _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    EntryMechanismTests.run(months: 12) { p in
      p.market.supportedInside = 20
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.startingChildren = (0..<20).map { _ in
        StartingChild(
          age: 17.9, daysInCare: 900, daysInPlacement: 200, placement: .supportedAccommodation)
      }
      p.leavers.destinationOther = (0..<12).map {
        $0 == Int(LeaverAccommodation.supportedHousing.index) ? 1 : 0
      }
      p.leavers.stayEnds = [Double](repeating: 0, count: 12)
      p.leavers.supportedUnits = 5
      p.leavers.emergencyMeetingDays = 10_000
      p.leavers.remainsWithCarers[PlacementType.supportedAccommodation.index] = share
      change(&p)
    }
  }

  private static func remained(_ outcome: CareOutcome, _ item: String) -> Double {
    (1...12).reduce(0.0) {
      $0
        + Worlds.value(
          outcome, "remained_with_carers", month: $1, of: 12,
          Breakdown(topic: "Arrangement", item: item))
    }
  }

  @Test func `who remains in supported accommodation keeps the bed and takes no unit`() {
    let none = Self.remaining(0)
    #expect(Self.remained(none, "Otherwise") == 0)
    #expect(LeaverMechanismTests.live(in: .supportedHousing, none) == 5)
    #expect(LeaverMechanismTests.live(in: .emergency, none) == 15)
    let all = Self.remaining(1)
    #expect(Self.remained(all, "Otherwise") == 20)
    #expect(Self.remained(all, "Staying Put") == 0)
    #expect(LeaverMechanismTests.live(in: .supportedHousing, all) == 20)
    #expect(LeaverMechanismTests.live(in: .emergency, all) == 0)
    #expect(all.identities.holds, "\(all.identities)")
    // Those who stay put are others, and the share of those in foster care has no value here.
    #expect(Worlds.value(all, "staying_put_at_18", month: 12, of: 12).isNaN)
  }

  /// Their beds are free again once they have moved on.
  @Test func `a bed kept past 18 is free again when the young person leaves`() {
    func placedLater(_ share: Double, ends: Double) -> Double {
      let outcome = Self.remaining(share) { p in
        p.market.supportedInside = 10
        p.leavers.supportedUnits = 40
        p.leavers.becomesUnknown = ends
        p.entries.startsPerYear = [0, 0, 0, 0, 400]
        p.entries.ageWeights = (0..<18).map { $0 == 17 ? 1 : 0 }
        p.search.supportedPreferred = 1
      }
      #expect(outcome.identities.holds, "\(outcome.identities)")
      return Worlds.value(
        outcome, "children_by_placement", month: 12, of: 12, .placement(.supportedAccommodation))
    }
    // Ten homes of two beds: those who remain leave none for children, unless they leave themselves.
    #expect(placedLater(1, ends: 0) == 0)
    #expect(placedLater(0, ends: 0) > 15)
    #expect(placedLater(1, ends: 5) > 5)
  }

  @Test func `staying put and remaining otherwise are told apart`() {
    let outcome = LeaverMechanismTests.leavers(wanting: .supportedLodgings) { p in
      p.leavers.stayingPut = 0.5
      p.leavers.remainsWithCarers[PlacementType.ownFoster.index] = 1
    }
    let staying = Self.remained(outcome, "Staying Put")
    let otherwise = Self.remained(outcome, "Otherwise")
    #expect(staying > 3 && otherwise > 3 && staying + otherwise == 20)
    #expect(LeaverMechanismTests.live(in: .stayingPut, outcome) == staying)
    #expect(LeaverMechanismTests.live(in: .supportedLodgings, outcome) == otherwise)
    #expect(
      EntryMechanismTests.days(.remainedWithCarers, outcome).count == Int(otherwise))
    for (item, count) in [("Staying Put", staying), ("Otherwise", otherwise)] {
      #expect(
        Worlds.value(
          outcome, "with_former_carers", month: 12, of: 12,
          Breakdown(topic: "Arrangement", item: item)) == count)
    }
    #expect(
      abs(Worlds.value(outcome, "staying_put_at_18", month: 12, of: 12) - 5 * staying) < 1e-9)
    #expect(outcome.identities.holds, "\(outcome.identities)")
  }

  // MARK: Moves to permanence

  /// Children of five just in, with a second household for each to move to.
  private static func planned(
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
  private static func away(
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
