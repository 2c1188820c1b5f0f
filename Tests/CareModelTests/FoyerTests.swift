import CareModel
import SimulationKernel
import Testing
import Verification

/// The foyer, whose places young people in care share with care leavers.
struct FoyerTests {
  static let inCare = Breakdown(topic: "Resident", item: "16 and 17, in care")
  static let leavers = Breakdown(topic: "Resident", item: "Care leaver")

  /// Young people of 16 and 17 who are to live in supported accommodation, of which there is none but a
  /// foyer of six places.
  static func town(
    accepts: Double, months: Int = 12,
    _ change: @escaping (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months) { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 60]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.supportedPreferred = 1
      p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
      p.search.foyerAcceptance = [accepts, accepts, accepts]
      p.leavers.foyerPlaces = 6
      p.leavers.stayEnds = [Double](repeating: 0, count: 12)
      change(&p)
    }
  }

  static func living(
    _ who: Breakdown, _ outcome: CareOutcome, month: Int, of months: Int
  ) -> Double {
    Worlds.value(outcome, "foyer_residents", month: month, of: months, who)
  }

  @Test func `a foyer takes as many young people in care as it has places`() {
    let outcome = Self.town(accepts: 1)
    // One or the other has turned 18 there.
    #expect(Worlds.value(outcome, "foyer_residents", month: 6, of: 12) == 6)
    #expect(Self.living(Self.inCare, outcome, month: 6, of: 12) > 3)
    #expect(
      SearchMechanismTests.living(in: .supportedAccommodation, outcome)
        == Self.living(Self.inCare, outcome, month: 12, of: 12))
    #expect(outcome.identities.holds)
    let closed = Self.town(accepts: 0)
    #expect(SearchMechanismTests.living(in: .supportedAccommodation, closed) == 0)
  }

  @Test func `a place taken by one is not free for the other`() {
    /// Twenty who turn 18 on day 36.525 and all want the foyer.
    func shared(accepts: Double) -> (young: Double, leavers: Double) {
      let outcome = Self.town(accepts: accepts, months: 24) { p in
        p.entries.startsPerYear = [0, 0, 0, 0, 150]
        p.carers.households = 20
        p.search.acceptanceStandard[PlacementType.ownFoster.index] = 0
        // Places are taken at the start whatever carers accept later.
        p.search.bridgingAcceptance[PlacementType.ownFoster.index] = 1
        p.startingChildren = (0..<20).map { _ in
          StartingChild(age: 17.9, daysInCare: 900, daysInPlacement: 900, placement: .ownFoster)
        }
        p.leavers.destinationFoster = (0..<12).map {
          $0 == LeaverAccommodation.foyer.index ? 1 : 0
        }
      }
      for month in 0...24 {
        #expect(Worlds.value(outcome, "foyer_residents", month: month, of: 24) <= 6)
      }
      #expect(outcome.identities.holds)
      return (
        Self.living(Self.inCare, outcome, month: 3, of: 24),
        Self.living(Self.leavers, outcome, month: 3, of: 24)
      )
    }
    let without = shared(accepts: 0)
    #expect(without.young == 0 && without.leavers == 6)
    let with = shared(accepts: 1)
    #expect(with.young > 0 && with.leavers < 6 && with.young + with.leavers == 6)
  }

  @Test func `who turns 18 in the foyer stays there instead of supported housing`() {
    let outcome = Self.town(accepts: 1, months: 36) { p in
      p.leavers.destinationOther = (0..<12).map {
        $0 == LeaverAccommodation.supportedHousing.index ? 1 : 0
      }
      p.leavers.destinationFoster = p.leavers.destinationOther
    }
    let stayed = Self.living(Self.leavers, outcome, month: 36, of: 36)
    #expect(stayed > 3)
    #expect(stayed + Self.living(Self.inCare, outcome, month: 36, of: 36) <= 6)
  }

  @Test func `a foyer that a lever opens takes young people from then on`() {
    var model = ScenarioModel(parameters: Worlds.empty()).with { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 60]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.supportedPreferred = 1
      p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
      p.search.foyerAcceptance = [1, 1, 1]
    }
    model.changes = [.of("care_leavers.foyer_places", .set, 4, from: 200)]
    let outcome = CareSimulation.run(model, seed: 11, replication: 1, months: 12)
    #expect(Worlds.value(outcome, "foyer_residents", month: 6, of: 12) == 0)
    // One or the other may have turned 18 there.
    #expect(Worlds.value(outcome, "foyer_residents", month: 12, of: 12) == 4)
    #expect(Self.living(Self.inCare, outcome, month: 12, of: 12) > 0)
    #expect(outcome.identities.holds)
  }
}
