import CareModel
import SimulationKernel
import Testing
import Verification

/// What households learn, and what keeps their places from being on offer.
extension CarerMechanismTests {
  // MARK: Terms

  @Test func `households learn to take any age also where places are always on offer`() {
    let outcome = Self.run { p in
      p.entries.startsPerYear = [0, 0, 0, 60, 0]
      p.entries.ageWeights = (0..<18).map { $0 >= 12 ? 1 : 0 }
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 60
      p.carers.terms = [1, 0, 0]
      p.carers.termsWiden = 5
      p.carers.notAvailableDays = 0
      p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
    }
    #expect(
      Worlds.value(outcome, "children_by_placement", month: 24, of: 24, .placement(.ownFoster))
        > 30)
  }

  @Test func `households learn to take a higher need, one level at a time`() {
    func complex(_ grows: Double, _ skill: [Double] = [1, 0, 0], months: Int = 24) -> Double {
      let outcome = Self.run(months: months) { p in
        p.entries.startsPerYear = [0, 0, 60, 0, 0]
        p.entries.needComplex = [1, 1, 1, 1, 1]
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.carers.households = 60
        p.carers.skill = skill
        p.carers.skillGrows = grows
        p.search.acceptanceComplex = [Double](repeating: 1, count: 10)
        p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
      }
      #expect(outcome.identities.holds)
      return Worlds.value(
        outcome, "children_by_placement", month: months, of: months, .placement(.ownFoster))
    }
    #expect(complex(0) == 0)
    #expect(complex(0, [0, 1, 0]) == 0)
    #expect(complex(5) > 30)
    // A review comes once a year and brings one level, so those of standard need take two of them.
    #expect(complex(5, months: 11) == 0)
    #expect(complex(5, [0, 1, 0], months: 11) > 20)
  }

  @Test func `households learn to take one child more, up to three`() {
    func places(_ grows: Double, months: Int) -> Double {
      let outcome = Self.run(months: months) { p in
        p.carers.households = 60
        p.carers.placesGrow = grows
        p.carers.panelIntervalDays = 1
      }
      return Worlds.value(outcome, "foster_places", month: months, of: months)
    }
    #expect(places(0, months: 60) == 60)
    #expect(places(20, months: 12) == 120)
    #expect(places(20, months: 60) == 180)
    // At a rate of 0.2 a year each of sixty grows with 1 - exp(-0.2) in the first year.
    let grown = places(0.2, months: 12) - 60
    let expected = 60 * -Elementary.expm1(-0.2)
    #expect(abs(grown - expected) < 6 * expected.squareRoot(), "\(grown)")
  }

  @Test func `what a household has learned waits for the panel`() {
    let day = 100.0
    let outcome = Self.run(months: 12) { p in
      p.carers.households = 60
      p.carers.placesGrow = 1000
      p.carers.panelIntervalDays = day
    }
    // The first panel is on 9 July, the second on 17 October, after 31 March.
    for month in 1...3 {
      #expect(Worlds.value(outcome, "foster_places", month: month, of: 12) == 60)
    }
    let july = Worlds.value(outcome, "foster_places", month: 4, of: 12)
    #expect(july > 65 && july < 90)
    #expect(Worlds.value(outcome, "foster_places", month: 6, of: 12) == july)
    #expect(Worlds.value(outcome, "foster_places", month: 7, of: 12) > july)
  }

  /// Newly approved households have learned nothing, so that the stated shares hold for the stock.
  @Test func `a stock that learns and turns over stays as stated`() {
    func meanPlaces(_ grows: Double) -> Double {
      var places = 0.0
      var households = 0.0
      for replication in 1...6 {
        let outcome = Self.run(months: 180, replication: replication) { p in
          p.carers.households = 200
          p.carers.deregistration = 0.3
          p.carers.tenureMeanDays = 365.25 / 0.3
          p.carers.enquiriesPerYear = 60
          p.carers.stageDays = [0, 0, 0, 0]
          p.carers.placesPerHousehold = [0.4, 0.35, 0.25]
          p.carers.placesGrow = grows
        }
        places += Worlds.value(outcome, "foster_places", month: 180, of: 180)
        households += Worlds.value(outcome, "households", month: 180, of: 180)
      }
      return places / households
    }
    // A standard deviation of 0.8 places over about 1200 households.
    for rate in [0, 0.1] {
      let mean = meanPlaces(rate)
      #expect(abs(mean - 1.85) < 6 * 0.8 / 1200.0.squareRoot(), "\(mean) at \(rate)")
    }
  }

  // MARK: Spells

  private static func spells(
    _ shares: [Double], _ lengths: [Double], months: Int = 120
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: 5)
    for replication in 1...4 {
      let outcome = run(months: months, replication: replication) { p in
        p.carers.households = 200
        p.carers.availableDays = 60
        p.carers.notAvailableDays = 40
        p.carers.notAvailableReason = shares
        p.carers.notAvailableLength = lengths
        p.startingState.freePlacesOffered = 0.6
      }
      #expect(outcome.identities.holds)
      for month in stride(from: 0, through: months, by: 12) {
        sums[4] += Worlds.value(outcome, "places_not_available", month: month, of: months)
        for reason in NotAvailableReason.allCases {
          sums[reason.index] += Worlds.value(
            outcome, "places_not_available", month: month, of: months,
            Breakdown(topic: "Reason", item: reason.title))
        }
      }
    }
    // Each of 200 places was seen at eleven dates in four replications.
    return sums.map { $0 / (200 * 11 * 4) }
  }

  @Test func `reasons share the time in which places are not available`() {
    let spread = (0.25 / (200.0 * 11 * 4)).squareRoot()
    let one = Self.spells([1, 0, 0, 0], [1, 1, 1, 1])
    #expect(abs(one[4] - 0.4) < 6 * spread, "\(one)")
    #expect(one[0] == one[4])
    // Half the spells are four times as long as the others: the mean of all stays forty days.
    let two = Self.spells([0.5, 0, 0, 0.5], [1, 9, 9, 4])
    #expect(abs(two[4] - 0.4) < 6 * spread, "\(two)")
    #expect(abs(two[0] - 0.08) < 6 * spread, "\(two)")
    #expect(abs(two[3] - 0.32) < 6 * spread, "\(two)")
    #expect(two[1] == 0 && two[2] == 0)
  }

  @Test func `what keeps places adds up to those not available`() {
    let outcome = CareSimulation.run(Worlds.busyTown(), seed: 5, replication: 2, months: 36)
    var seen = [Double](repeating: 0, count: 9)
    let reasons =
      NotAvailableReason.allCases.map(\.title) + [
        "Kept at a hub home", "Held for a child",
        "Young person who stayed put", "Child of another authority", "Short break",
      ]
    for month in 0...36 {
      let total = Worlds.value(outcome, "places_not_available", month: month, of: 36)
      let values = reasons.map {
        Worlds.value(
          outcome, "places_not_available", month: month, of: 36,
          Breakdown(topic: "Reason", item: $0))
      }
      #expect(values.reduce(0, +) == total)
      #expect(
        total
          == Worlds.value(
            outcome, "foster_places", month: month, of: 36, .status("Not available")))
      for (row, value) in values.enumerated() { seen[row] += value }
    }
    #expect(seen.allSatisfy { $0 > 0 }, "\(seen)")
  }

  // MARK: Sleepovers

  /// Ten children with ten satellites, and a hub with nobody placed; all have so many places.
  private static func constellation(
    hubPlaces: Int, _ change: @escaping (inout ModelParameters) -> Void
  ) -> CareOutcome {
    run(months: 24) { p in
      EntryMechanismTests.fostered(10)(&p)
      p.carers.households = 11
      p.carers.placesPerHousehold = (1...3).map { $0 == hubPlaces ? 1 : 0 }
      p.search.acceptanceStandard = [Double](repeating: 0, count: 10)
      p.constellations = [ConstellationPlan(name: "All", opens: nil, satellites: .constant(10))]
      p.carers.availableDays = 50
      p.carers.notAvailableDays = 30
      p.startingState.freePlacesOffered = 1
      change(&p)
    }
  }

  private static func satellitesNotAvailable(_ outcome: CareOutcome) -> Double {
    (1...24).reduce(0) { sum, month in
      sum
        + Worlds.value(
          outcome, "places_not_available", month: month, of: 24,
          Breakdown(topic: "Reason", item: NotAvailableReason.rest.title))
    }
  }

  @Test func `planned sleepovers take place as stated while the hub has beds`() {
    func nights(_ hubPlaces: Int, _ nights: Double, length: Double = 2) -> Double {
      Self.total(
        Self.constellation(hubPlaces: hubPlaces) { p in
          p.carers.notAvailableDays = 0
          p.mockingbird.sleepoverNights = nights
          p.mockingbird.sleepoverLength = length
        }, "sleepover_nights")
    }
    // Ten children, ten nights a year each, in stays of two nights.
    let expected = 10.0 * 10 * 730 / 365.25
    #expect(abs(nights(3, 10) - expected) < 6 * (2 * expected).squareRoot())
    #expect(nights(3, 0) == 0)
    // One bed cannot hold more than its nights, and turns many away.
    let crowded = nights(1, 200, length: 4)
    #expect(crowded <= 730 + 4 && crowded > 400)
  }

  @Test func `a sleepover absorbs a spell of respite when the hub has beds`() {
    func outcome(_ hubPlaces: Int, _ share: Double, rest: Bool = true) -> CareOutcome {
      Self.constellation(hubPlaces: hubPlaces) { p in
        p.carers.notAvailableReason = rest ? [1, 0, 0, 0] : [0, 1, 0, 0]
        p.mockingbird.sleepoverGivesRest = share
      }
    }
    // With a place to each household every satellite has one child, and every spell absorbed costs that
    // child's two nights.
    let single = outcome(1, 1)
    #expect(Self.total(single, "spells_absorbed") > 40)
    #expect(
      Self.total(single, "sleepover_nights") == 2 * Self.total(single, "spells_absorbed"))
    let none = outcome(3, 0)
    let all = outcome(3, 1)
    #expect(Self.total(none, "spells_absorbed") == 0)
    #expect(Self.total(none, "sleepover_nights") == 0)
    #expect(Self.total(all, "spells_absorbed") > 40)
    // Satellites whose one child sleeps at the hub keep their other places on offer.
    #expect(Self.satellitesNotAvailable(all) < 0.75 * Self.satellitesNotAvailable(none))
    // Nobody gets well by it.
    #expect(Self.total(outcome(3, 1, rest: false), "spells_absorbed") == 0)
    #expect(all.identities.holds)
  }

  @Test func `a full hub absorbs nothing`() {
    // A place to each household, and the hub's own filled by a child.
    func absorbed(_ children: Int) -> Double {
      Self.total(
        Self.constellation(hubPlaces: 1) { p in
          p.startingChildren = (0..<children).map { _ in
            StartingChild(age: 5, daysInCare: 0, daysInPlacement: 0, placement: .ownFoster)
          }
          p.carers.notAvailableReason = [1, 0, 0, 0]
          p.mockingbird.sleepoverGivesRest = 1
        }, "spells_absorbed")
    }
    #expect(absorbed(10) > 20)
    #expect(absorbed(11) == 0)
  }
}
