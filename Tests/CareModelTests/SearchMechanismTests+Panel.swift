import CareModel
import SimulationKernel
import Testing
import Verification

extension SearchMechanismTests {
  // MARK: Refusals of the panel

  /// Children bridged with carers who wait for one of twenty homes, agreed by a weekly panel.
  private static func awaiting(
    refuses: Double, sameDay: Double = 0, months: Int = 12
  ) -> CareOutcome {
    run(months: months) { p in
      p.entries.startsPerYear = [0, 0, 80, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 100
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      p.search.acceptanceStandard[PlacementType.ownFoster.index] = 0
      p.search.sameDayRatio = sameDay
      p.search.panelIntervalDays = 7
      p.search.panelRefuses[PlacementType.childrensHome.index] = refuses
      p.homes = PlacementMechanismTests.homes(20, places: 10)
    }
  }

  @Test func `a place to which the panel does not agree is not taken, and the search goes on`() {
    let outcome = Self.awaiting(refuses: 1)
    let refused = EntryMechanismTests.days(.placeNotAgreed, outcome)
    #expect(refused.count > 50)
    #expect(Self.living(in: .childrensHome, outcome) == 0)
    for days in refused.values {
      #expect(days.allSatisfy { abs(($0 / 7) - ($0 / 7).rounded()) < 1e-9 })
      // Looked for again after a week, and brought to a panel within another.
      for (one, next) in zip(days, days.dropFirst()) { #expect(next - one <= 14 + 1e-9) }
    }
    #expect(
      Self.total(outcome, "refusals", .refused(.panel))
        == Double(refused.values.reduce(0) { $0 + $1.count }))
    #expect(outcome.identities.holds)
    #expect(EntryMechanismTests.days(.placeNotAgreed, Self.awaiting(refuses: 0)).isEmpty)
  }

  @Test func `a place refused is not brought to the next panel, and others are agreed`() {
    let outcome = Self.awaiting(refuses: 0.5, months: 36)
    var last: [UInt64: UInt64?] = [:]
    var refused = 0.0
    var agreed = 0.0
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if record.kind == .placeNotAgreed {
        if let before = last[child] { #expect(before != record.place) }
        last[child] = record.place
        refused += 1
      } else if record.kind == .placeAgreed {
        agreed += 1
      }
    }
    #expect(refused + agreed > 300)
    let share = refused / (refused + agreed)
    #expect(abs(share - 0.5) < 6 * 0.5 / (refused + agreed).squareRoot(), "\(share)")
  }

  // MARK: The same day

  @Test func `the next panel looks at a home found the same day, and one not agreed is left`() {
    let outcome = Self.awaiting(refuses: 0.5, sameDay: 1, months: 24)
    let agreed = EntryMechanismTests.days(.placeAgreed, outcome)
    let refused = EntryMechanismTests.days(.placeNotAgreed, outcome)
    let sought = EntryMechanismTests.days(.searchStarted, outcome)
    var looked = 0
    var entered: [UInt64: Double] = [:]
    for record in outcome.trace where record.kind == .placed {
      guard let child = record.child, entered[child] == nil else { continue }
      entered[child] = record.day
      let panel = (record.day / 7).rounded(.down) * 7 + 7
      guard panel < 700 else { continue }
      let isAgreed = agreed[child]?.contains { abs($0 - panel) < 1e-9 } ?? false
      let isRefused = refused[child]?.contains { abs($0 - panel) < 1e-9 } ?? false
      #expect(isAgreed != isRefused)
      if isRefused { #expect(sought[child]?.contains { abs($0 - panel) < 1e-9 } ?? false) }
      looked += 1
    }
    #expect(looked > 100)
    // Who was refused lives in another home in the end.
    let moved = EntryMechanismTests.days(.placementEndedPlanned, outcome)
    #expect(moved.count > 50)
    #expect(moved.keys.allSatisfy { refused[$0] != nil })
    #expect(outcome.identities.holds)
    #expect(Self.total(Self.awaiting(refuses: 0, sameDay: 1), "moves_per_child_year") == 0)
  }

  // MARK: Step-down

  @Test func `a step-down to carers outside waits for the panel, which may refuse`() {
    func stepDowns(
      inside: Double, refuses: Double = 0
    ) -> (all: Double, agreed: [Double], refused: Int) {
      let outcome = Self.run(months: 24) { p in
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.carers.households = 40
        p.carers.insideShare = inside
        p.endings.stepDownReady = 1
        p.endings.stepDownReviewDays = 50
        p.search.panelIntervalDays = 7
        p.search.panelRefuses[PlacementType.ownFoster.index] = refuses
        p.homes = PlacementMechanismTests.homes(3, places: 10)
        p.startingChildren = (0..<30).map { _ in
          StartingChild(age: 8, daysInCare: 400, daysInPlacement: 400, placement: .childrensHome)
        }
      }
      #expect(outcome.identities.holds)
      return (
        Self.total(outcome, "step_downs", of: 24),
        EntryMechanismTests.days(.placeAgreed, outcome).values.flatMap { $0 },
        EntryMechanismTests.days(.placeNotAgreed, outcome).count
      )
    }
    let inside = stepDowns(inside: 1)
    #expect(inside.all == 30 && inside.agreed.isEmpty)
    let outside = stepDowns(inside: 0)
    #expect(outside.all == 30 && outside.agreed.count == 30)
    #expect(outside.agreed.allSatisfy { abs($0 / 7 - ($0 / 7).rounded()) < 1e-9 })
    let refused = stepDowns(inside: 0, refuses: 1)
    #expect(refused.all == 0 && refused.refused == 30)
    // Reviewed again in the home.
    #expect(stepDowns(inside: 0, refuses: 0.5).all > 20)
  }

  // MARK: Joint funding

  @Test(arguments: [PlacementType.agencyFoster, .supportedAccommodation])
  func `a funding decision is asked for other types as often as stated`(type: PlacementType) {
    func decisions(_ ratio: Double, need: [Double] = [1, 1, 1]) -> Int {
      let outcome = Self.run(months: 24) { p in
        EntryMechanismTests.fostered(30, age: type == .supportedAccommodation ? 16 : 10)(&p)
        p.endings.plannedMoveHazard = [Double](repeating: 3, count: 8)
        p.search.supportedPreferred = type == .supportedAccommodation ? 1 : 0
        // Own carers take nobody new.
        p.search.acceptanceStandard[PlacementType.ownFoster.index] = 0
        p.search.jointFundingShare = need
        p.search.jointFundingDays = 20
        p.search.jointFundingByType = [Double](repeating: 0, count: 10)
        p.search.jointFundingByType[type.index] = ratio
        p.market.agencyHouseholdsInside = 100
        p.market.supportedInside = 100
      }
      #expect(Self.living(in: type, outcome, of: 24) > 0)
      return EntryMechanismTests.days(.placeAgreed, outcome).count
    }
    #expect(decisions(0) == 0)
    let all = decisions(1)
    #expect(all > 10)
    let half = decisions(0.5)
    #expect(half > 2 && half < all)
    // By need: nobody here is of complex need.
    #expect(decisions(1, need: [0, 0, 1]) == 0)
  }
}
