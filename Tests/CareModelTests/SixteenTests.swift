import CareModel
import SimulationKernel
import Testing
import Verification

/// Where young people of 16 and 17 live, and where care leavers do as they are counted.
struct SixteenTests {
  /// How many came into care, and how many of them had a place of the type from the first day.
  private static func placed(
    _ type: PlacementType, months: Int = 24, _ change: (inout ModelParameters) -> Void
  ) -> (entered: Double, placed: Double) {
    var counts = (entered: 0.0, placed: 0.0)
    for replication in 1...4 {
      let outcome = EntryMechanismTests.run(months: months, replication: replication, change)
      var seen: Set<UInt64> = []
      for record in outcome.trace {
        guard let child = record.child else { continue }
        if record.kind == .entered { counts.entered += 1 }
        guard record.kind == .placed || record.kind == .bridged, seen.insert(child).inserted
        else { continue }
        if record.kind == .placed, record.placement == type { counts.placed += 1 }
      }
    }
    return counts
  }

  private static func supported(
    enhanced: Double, standardOnly: Double, category: SupportedCategory = .lodgings
  ) -> (entered: Double, placed: Double) {
    placed(.supportedAccommodation) { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 120]
      p.entries.needEnhanced = [0, 0, 0, 0, enhanced]
      p.leaving.scaleDays = 1
      p.search.supportedPreferred = 1
      p.search.acceptanceEnhanced = p.search.acceptanceStandard
      p.search.bridgingAcceptance = [Double](repeating: 0, count: PlacementType.allCases.count)
      p.search.lodgingsStandardOnly = standardOnly
      p.market.supportedCategory = SupportedCategory.allCases.map { $0 == category ? 1 : 0 }
      // One provider of six places for stays of a day: one answer to each search, and room for all.
      p.market.supportedInside = 1
      p.market.supportedPlaces = [0, 0, 0, 0, 0, 1]
    }
  }

  @Test(arguments: [0.0, 0.4, 1.0])
  func `lodgings take more than standard need only as far as the parameter says`(only: Double) {
    let (entered, placed) = Self.supported(enhanced: 1, standardOnly: only)
    #expect(entered > 700)
    let spread = (entered * only * (1 - only)).squareRoot()
    #expect(abs(placed - (1 - only) * entered) <= 6 * spread, "\(placed) of \(entered)")
  }

  @Test func `lodgings take all of standard need, and other accommodation takes any`() {
    let standard = Self.supported(enhanced: 0, standardOnly: 1)
    #expect(standard.entered > 700 && standard.placed == standard.entered)
    let shared = Self.supported(enhanced: 1, standardOnly: 1, category: .sharedWithOthers)
    #expect(shared.entered > 700 && shared.placed == shared.entered)
  }

  /// Where the first planned move leads: to supported accommodation, or to another family or home.
  private static func moved(
    from type: PlacementType, age: Double, share: Double
  ) -> [PlacementType: Double] {
    var moved: [PlacementType: Double] = [:]
    for replication in 1...4 {
      let outcome = EntryMechanismTests.run(months: 12, replication: replication) { p in
        p.carers.households = 300
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.endings.plannedMoveHazard = [Double](repeating: 12, count: 8)
        p.endings.supportedMoveShare = share
        if type == .childrensHome { p.search.homePreferredStandard = [1, 1, 1, 1, 1] }
        p.homes =
          PlacementMechanismTests.homes(2, places: 150) + [
            HomePlan(
              name: "The Block", kind: .supportedAccommodation, zone: 0, isOwn: true,
              places: .constant(200))
          ]
        p.startingChildren = (0..<150).map { _ in
          StartingChild(age: age, daysInCare: 900, daysInPlacement: 10, placement: type)
        }
      }
      var seen: Set<UInt64> = []
      for record in outcome.trace where record.kind == .placed {
        guard let child = record.child, let placement = record.placement,
          seen.insert(child).inserted
        else { continue }
        moved[placement, default: 0] += 1
      }
    }
    return moved
  }

  @Test(arguments: [
    (PlacementType.ownFoster, 0.0), (.ownFoster, 0.3), (.ownFoster, 1), (.childrensHome, 0.3),
  ])
  func `at 16 the stated share of planned moves leads to supported accommodation`(
    from type: PlacementType, share: Double
  ) {
    let moved = Self.moved(from: type, age: 16.1, share: share)
    let whole = moved.values.reduce(0, +)
    #expect(whole > 550)
    let supported = moved[.supportedAccommodation] ?? 0
    // All others stay in foster care, or in a home.
    #expect(supported + (moved[type] ?? 0) == whole, "\(moved)")
    let spread = (whole * share * (1 - share)).squareRoot()
    #expect(abs(supported - share * whole) <= 6 * spread, "\(supported) of \(whole)")
  }

  @Test func `nobody under 16 moves to supported accommodation`() {
    let moved = Self.moved(from: .ownFoster, age: 14, share: 1)
    #expect(moved.keys.elementsEqual([.ownFoster]))
  }

  // MARK: Care leavers

  @Test func `unsuitable and not known are counted by age, and the total is of 17 to 21`() {
    func row(_ kind: LeaverAccommodation) -> [Double] {
      LeaverAccommodation.allCases.map { $0 == kind ? 1 : 0 }
    }
    func value(_ outcome: CareOutcome, _ key: String, _ age: LeaverAge?, _ month: Int) -> Double {
      Worlds.value(
        outcome, key, month: month, of: 24,
        age.map { Breakdown(topic: "Age group", item: $0.title) } ?? .total)
    }
    let first = EntryMechanismTests.run { p in
      p.startingState.careLeavers = [20, 30, 40]
      p.startingState.leaversSeventeenToEighteen = row(.notKnown)
      p.startingState.leaversNineteenToTwentyOne = row(.custody)
      p.startingState.leaversTwentyTwoToTwentyFive = row(.tenancy)
    }
    func counts(_ outcome: CareOutcome, _ key: String) -> [Double] {
      [nil, .seventeenToEighteen, .nineteenToTwentyOne, .twentyTwoToTwentyFive].map {
        value(outcome, key, $0, 0)
      }
    }
    #expect(counts(first, "accommodation_not_known") == [20, 20, 0, 0])
    #expect(counts(first, "unsuitable_accommodation") == [30, 0, 30, 0])
    #expect(counts(first, "suitable_accommodation") == [0, 0, 0, 100])
    let second = EntryMechanismTests.run { p in
      p.startingState.careLeavers = [20, 30, 40]
      p.startingState.leaversSeventeenToEighteen = row(.family)
      p.startingState.leaversNineteenToTwentyOne = row(.notKnown)
      p.startingState.leaversTwentyTwoToTwentyFive = row(.emergency)
    }
    #expect(counts(second, "accommodation_not_known") == [30, 0, 30, 0])
    #expect(counts(second, "unsuitable_accommodation") == [0, 0, 0, 40])
    #expect(counts(second, "suitable_accommodation") == [40, 100, 0, 0])
    // As they grow older each is in one of the three.
    for month in 0...24 {
      for age in LeaverAge.allCases {
        let all = value(first, "care_leavers", age, month)
        guard all > 0 else { continue }
        let suitable = value(first, "suitable_accommodation", age, month) * all / 100
        let rest =
          value(first, "unsuitable_accommodation", age, month)
          + value(first, "accommodation_not_known", age, month)
        #expect(abs(suitable + rest - all) < 1e-9)
      }
    }
  }
}
