import CareModel
import SimulationKernel
import Testing
import Verification

extension IndicatorTests {
  // MARK: Days to a placement

  static func days(_ outcome: CareOutcome, _ item: String, median: Bool = false) -> Double {
    value(
      outcome, median ? "median_days_to_placement" : "days_to_placement", "Search", item,
      month: 12, of: 12)
  }

  static func noticed(_ change: @escaping (inout ModelParameters) -> Void) -> CareOutcome {
    EntryMechanismTests.run(months: 12) { p in
      EntryMechanismTests.fostered(60)(&p)
      p.carers.households = 180
      p.endings.unplannedHazard = [5, 5, 0, 0, 0, 0, 0, 0]
      p.endings.noticeShare = [Double](repeating: 1, count: 10)
      p.endings.noticeDays = 28
      change(&p)
    }
  }

  @Test func `a place found at the first look within notice takes a week`() {
    let outcome = Self.noticed { _ in }
    #expect(Self.days(outcome, "Notice given") == 7)
    #expect(Self.days(outcome, "Notice given", median: true) == 7)
    #expect(Self.days(outcome, "Needed the same day").isNaN)
    #expect(Worlds.value(outcome, "days_to_placement", month: 12, of: 12) == 7)
    #expect(Worlds.value(outcome, "days_to_placement", month: 0, of: 12).isNaN)
  }

  /// Nobody takes a child but for a few nights, until a home opens on day 200.
  @Test func `notice that runs out and bridging do not stop the clock`() {
    let outcome = Self.noticed { p in
      p.carers.households = 60
      p.endings.unplannedHazard = [0, 0, 0, 0, 0, 0, 0, 0]
      p.endings.unplannedHazard[0] = 40
      p.startingChildren = Array(p.startingChildren.prefix(60))
      p.search.acceptanceStandard = [Double](repeating: 0, count: 10)
      p.search.acceptanceStandard[PlacementType.childrensHome.index] = 1
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      p.endings.stepDownReviewDays = 10_000
      // Only the first placement breaks down.
      p.endings.typeEffect[PlacementType.childrensHome.index] = 0
      p.endings.bridgingEffect = 0
      p.homes = [
        HomePlan(
          name: "New", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(200),
          opens: 200)
      ]
    }
    let given = EntryMechanismTests.days(.noticeGiven, outcome)
    let placed = EntryMechanismTests.days(.placed, outcome)
    var waits: [Double] = []
    for (child, days) in given {
      guard let found = placed[child]?.first(where: { $0 > 200 }) else { continue }
      waits.append(found - days[0])
    }
    #expect(waits.count > 10)
    #expect(waits.allSatisfy { $0 > 28 })
    let mean = waits.reduce(0, +) / Double(waits.count)
    #expect(abs(Self.days(outcome, "Notice given") - mean) < 0.1, "\(mean)")
  }

  @Test func `an entry by plan counts from the referral`() {
    let outcome = EntryMechanismTests.run(months: 12) { p in
      p.entries.startsPerYear = [0, 0, 200, 0, 0]
      p.entries.route = [1, 0, 0]
      p.entries.noticeMeanDays = 20
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 600
      p.carers.terms = [1, 0, 0]
    }
    let mean = Self.days(outcome, "Entry by plan")
    // Exponential notice of a mean of 20 days, over two hundred children.
    #expect(abs(mean - 20) < 6 * 20 / 200.0.squareRoot(), "\(mean)")
    let median = Self.days(outcome, "Entry by plan", median: true)
    #expect(abs(median - 20 * 0.6931) < 9, "\(median)")
    #expect(Self.days(outcome, "Move by plan").isNaN)
  }

  @Test func `a place found the same day takes no time`() {
    let outcome = EntryMechanismTests.run(months: 12) { p in
      p.entries.startsPerYear = [0, 0, 100, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 600
      p.carers.terms = [1, 0, 0]
    }
    #expect(Self.days(outcome, "Needed the same day") == 0)
  }

  // MARK: Unmet need

  /// Two towns send children, and nobody takes them: all are where they were not to be.
  @Test func `unmet need is by age, need and the quarter of the home together`() {
    let outcome = EntryMechanismTests.run(months: 12) { p in
      var other = p.zones[0]
      (other.easting, other.northing) = (30, 30)
      p.zones.append(other)
      p.entries.startsPerYear = [0, 0, 60, 0, 0]
      p.entries.needComplex = [0, 0, 1, 0, 0]
      p.entries.unaccompaniedPerYear = 20
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
    }
    func unmet(_ item: String) -> Double {
      Self.value(
        outcome, "unmet_need", "Age, need and area of home", item, month: 12, of: 12)
    }
    let gap = Worlds.value(outcome, "sufficiency_gap", month: 12, of: 12)
    #expect(gap > 40)
    let (need, band) = (NeedLevel.complex.title.lowercased(), AgeBand.fiveToNine.title)
    // Some of nine turn ten within the year.
    let bands = [band, AgeBand.tenToFifteen.title]
    func homes(_ area: String) -> Double {
      bands.reduce(0) { $0 + unmet("\($1), \(need), \(area)") }
    }
    let parts = ["north-east", "south-west"].map(homes)
    #expect(parts.allSatisfy { $0 > 10 }, "\(parts)")
    #expect(homes("north-west") == 0)
    #expect(homes("south-east") == 0)
    var unknown = 0.0
    for need in NeedLevel.allCases {
      unknown += unmet(
        "\(AgeBand.sixteenAndOver.title), \(need.title.lowercased()), home not known")
    }
    #expect(unknown > 5)
    #expect(parts[0] + parts[1] + unknown == gap)
  }
}
