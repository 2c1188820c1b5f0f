import CareModel
import SimulationKernel
import Testing
import Verification

extension LeavingMechanismTests {
  /// Young people who turn 18 a tenth of a year on in supported accommodation, and all want to live in
  /// supported housing.
  static func remaining(
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

  static func remained(_ outcome: CareOutcome, _ item: String) -> Double {
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
}
