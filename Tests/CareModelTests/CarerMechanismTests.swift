import CareModel
import SimulationKernel
import Testing
import Verification

/// Carers and the market, one mechanism at a time in worlds that can be worked out by hand.
struct CarerMechanismTests {
  static func run(
    months: Int = 24, replication: Int = 1, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months, replication: replication, change)
  }

  static func total(
    _ outcome: CareOutcome, _ key: String, _ breakdown: Breakdown = .total, of months: Int = 24
  ) -> Double {
    PlacementMechanismTests.total(outcome, key, breakdown, of: months)
  }

  // MARK: The way to approval

  private static func approvals(_ change: (inout ModelParameters) -> Void) -> [Double] {
    run { p in
      p.carers.enquiriesPerYear = 200
      p.carers.stageDays = [0, 0, 0, 0]
      p.carers.panelIntervalDays = 28
      change(&p)
    }.trace.filter { $0.kind == .householdApproved }.map(\.day)
  }

  @Test func `a panel approves on its day and no more than it can consider`() {
    func counts(_ cases: Double) -> [Double: Int] {
      Self.approvals { $0.carers.panelCases = cases }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let limited = counts(2)
    // 26 panels in 730 days, all booked up by two hundred enquiries a year.
    #expect(limited.count == 26)
    for (day, count) in limited {
      #expect(day.truncatingRemainder(dividingBy: 28) == 0)
      #expect(count <= 2)
    }
    #expect(limited.values.reduce(0, +) > 50)
    #expect(counts(0).values.contains { $0 > 5 })
  }

  @Test func `one assessor ends one assessment at a time`() {
    let outcome = Self.run(months: 36) { p in
      p.carers.enquiriesPerYear = 50
      // Gamma of so large a shape hardly varies: a hundred days each.
      p.carers.stageDays = [0, 0, 0, 100]
      p.carers.stageShape = 1e6
      p.carers.panelIntervalDays = 1
      p.carers.assessmentsAtOnce = 1
    }
    let days = outcome.trace.filter { $0.kind == .householdApproved }.map(\.day)
    // Whoever was being assessed at the start goes on; then one every hundred days.
    let late = days.filter { $0 > 150 }
    #expect(late.count > 7)
    for (one, next) in zip(late, late.dropFirst()) { #expect(next - one > 97) }
    // 150 enquiries in three years, of which ten or so got anywhere.
    #expect(Worlds.value(outcome, "awaiting_assessment", month: 36, of: 36) > 90)
    let waiting = Worlds.value(outcome, "awaiting_assessment", month: 36, of: 36)
    #expect(Self.total(outcome, "applications", of: 36) >= waiting)
  }

  @Test func `enquiries follow the season about their mean`() {
    var months = [Double](repeating: 0, count: 12)
    for replication in 1...4 {
      let outcome = Self.run(months: 36, replication: replication) { p in
        p.carers.enquiriesPerYear = 600
        p.carers.stageContinue = [0, 0, 0, 0]
        p.carers.enquirySeasonalAmplitude = 0.8
        // The peak is the middle of July, in the fourth month after 31 March.
        p.carers.enquiryPeakDay = 196
      }
      for month in 1...36 {
        months[(month - 1) % 12] += Worlds.value(outcome, "enquiries", month: month, of: 36)
      }
    }
    let total = months.reduce(0, +)
    #expect(abs(total - 7200) < 6 * 7200.0.squareRoot(), "\(total)")
    // A cosine of amplitude a has 1/2 + a/π of its mass in the half about the peak, mid-April to
    // mid-October; months May to September make up 2.5 of those three either side.
    let summer = months[1...5].reduce(0, +) / total
    let share = 5.0 / 12 + 0.8 / .pi * Elementary.cos(.pi / 12)
    #expect(abs(summer - share) < 0.03, "\(summer) against \(share)")
  }

  // MARK: Leaving

  private static func left(
    months: Int = 24, replications: Int = 20, _ change: (inout ModelParameters) -> Void
  ) -> Double {
    (1...replications).reduce(0.0) { sum, replication in
      sum
        + total(
          run(months: months, replication: replication) { p in
            p.carers.households = 100
            p.carers.deregistration = 0.2
            p.carers.tenureMeanDays = 1
            change(&p)
          }, "deregistrations", of: months)
    }
  }

  /// All are new at the start, so all are in their first two years: 730 of the 730.5 days of the band.
  @Test(arguments: [0.0, 0.5, 1.0, 3.0])
  func `tenure changes the hazard of leaving`(effect: Double) {
    let expected = 2000 * -Elementary.expm1(-0.2 * effect * 730 / 365.25)
    let left = Self.left { $0.carers.tenureEffect = [effect, 1, 1, 1] }
    // The households of a day or two's standing reach the next band that much sooner.
    #expect(abs(left - expected) < 6 * (expected + 1).squareRoot(), "\(left), \(expected)")
  }

  @Test func `after two years the next band of tenure begins`() {
    let outcome = Self.run(months: 36) { p in
      p.carers.households = 200
      p.carers.deregistration = 1
      p.carers.tenureMeanDays = 1
      p.carers.tenureEffect = [0, 1, 1, 1]
    }
    let days = outcome.trace.filter { $0.kind == .householdDeregistered }.map(\.day)
    // The longest of two hundred exponential times of a day is under fifteen.
    #expect(days.allSatisfy { $0 > 730.5 - 15 })
    #expect(days.count > 100)
  }

  @Test func `a breakdown makes carers leave in the year after`() {
    func left(_ ratio: Double) -> Double {
      Self.left(replications: 12) { p in
        p.carers.tenureEffect = [1, 1, 1, 1]
        p.carers.afterBreakdownRatio = ratio
        p.carers.deregistrationWithChildren = 0.5
        p.endings.unplannedHazard = [Double](repeating: 12, count: 8)
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.startingChildren = (0..<70).map { _ in
          StartingChild(age: 5, daysInCare: 10, daysInPlacement: 10, placement: .ownFoster)
        }
      }
    }
    let usual = left(1)
    // Twelve breakdowns a year for each of seventy children strain most of a hundred households.
    #expect(left(5) > usual + 6 * (2 * usual).squareRoot())
    #expect(left(0) < usual - 6 * (2 * usual).squareRoot())
  }

  /// Two hundred households and a hundred children who stay: whoever stops, the stated rate is that of all
  /// households and the stated share of those who stop have children.
  @Test(arguments: [0.0, 0.2, 0.8])
  func `carers stop at the stated rate, the stated share of them with children`(share: Double) {
    var stopped = 0.0
    var displaced = 0.0
    for replication in 1...60 {
      let outcome = Self.run(months: 3, replication: replication) { p in
        p.carers.households = 200
        p.carers.placesPerHousehold = [1, 0, 0]
        p.carers.tenureEffect = [1, 1, 1, 1]
        p.carers.deregistration = 0.3
        p.carers.deregistrationWithChildren = share
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.startingChildren = (0..<100).map { _ in
          StartingChild(age: 5, daysInCare: 900, daysInPlacement: 900, placement: .ownFoster)
        }
      }
      stopped += Self.total(outcome, "deregistrations", of: 3)
      displaced += Double(outcome.trace.count { $0.kind == .placementEndedByClosure })
    }
    let expected = 60 * 200 * 0.3 * 91 / 365.25
    #expect(abs(stopped - expected) < 6 * expected.squareRoot(), "\(stopped), \(expected)")
    let withChildren = share * expected
    #expect(
      abs(displaced - withChildren) < 6 * (withChildren + 1).squareRoot(),
      "\(displaced), \(withChildren)")
  }

  // MARK: Terms

  @Test func `households learn to take any age`() {
    func older(_ widen: Double) -> Double {
      let outcome = Self.run { p in
        p.entries.startsPerYear = [0, 0, 0, 60, 0]
        p.entries.ageWeights = (0..<18).map { $0 >= 12 ? 1 : 0 }
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
        p.carers.households = 60
        p.carers.terms = [1, 0, 0]
        p.carers.termsWiden = widen
        p.carers.availableDays = 20
        p.carers.notAvailableDays = 20
        p.startingState.freePlacesOffered = 0.5
        p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
      }
      #expect(outcome.identities.holds)
      return Worlds.value(
        outcome, "children_by_placement", month: 24, of: 24, .placement(.ownFoster))
    }
    #expect(older(0) == 0)
    #expect(older(5) > 30)
  }

  // MARK: Changing agency

  @Test func `a household that changes agency moves nobody`() {
    let outcome = Self.run { p in
      p.carers.households = 30
      p.market.agencyHouseholdsInside = 30
      p.carers.transfersInPerYear = 10
      p.carers.transfersOutPerYear = 5
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.startingChildren = (0..<40).map { number in
        StartingChild(
          age: 5, daysInCare: 900, daysInPlacement: 900,
          placement: number < 20 ? .ownFoster : .agencyFoster)
      }
    }
    let into = Self.total(
      outcome, "carer_transfers", Breakdown(topic: "Direction", item: "To the authority"))
    let out = Self.total(
      outcome, "carer_transfers", Breakdown(topic: "Direction", item: "To an agency"))
    #expect(into > 8 && out > 3)
    #expect(Worlds.value(outcome, "households", month: 24, of: 24) == 30 + into - out)
    for month in 1...24 {
      #expect(Worlds.value(outcome, "moves_per_child_year", month: month, of: 24) == 0)
      let own = Worlds.value(
        outcome, "children_by_placement", month: month, of: 24, .placement(.ownFoster))
      let agency = Worlds.value(
        outcome, "children_by_placement", month: month, of: 24, .placement(.agencyFoster))
      #expect(own + agency == 40)
      #expect(
        Worlds.value(outcome, "foster_places", month: month, of: 24, .status("Filled")) == own)
    }
    #expect(outcome.trace.contains { $0.kind == .carerChangedAgency })
    #expect(!outcome.trace.contains { $0.kind == .placed || $0.kind == .bridged })
    // Settled for two years and a half, whoever pays the carer.
    #expect(Worlds.value(outcome, "long_term_stability", month: 24, of: 24) == 100)
    #expect(outcome.identities.holds)
  }

  // MARK: The market

  private static func market(
    _ replications: Int = 12, months: Int = 36, _ key: Breakdown = .total,
    _ change: (inout ModelParameters) -> Void
  ) -> Double {
    (1...replications).reduce(0.0) { sum, replication in
      sum
        + Worlds.value(
          run(months: months, replication: replication) { p in
            p.market.homesInside = 20
            p.market.homesOutside = 30
            change(&p)
          }, "home_places", month: months, of: months, key)
    } / Double(replications)
  }

  /// Fifty homes of three places; openings and closures are so many a year for each home of the start.
  @Test func `homes of the market open and close at their rates`() {
    #expect(Self.market(1) { _ in } == 150)
    let years = 1095.0 / 365.25
    let spread = 3 * (50 * 0.2 * years / 12).squareRoot()
    let opened = Self.market { $0.market.openings = [0.2, 0] }
    #expect(abs(opened - 150 - 3 * 50 * 0.2 * years) < 6 * spread, "\(opened)")
    let closed = Self.market { $0.market.closures = [0.2, 0] }
    #expect(abs(closed - 150 + 3 * 50 * 0.2 * years) < 6 * spread, "\(closed)")
    // Supported accommodation is another market.
    #expect(Self.market(2) { $0.market.openings = [0, 0.5] } == 150)
  }

  /// Searches that come at a rate λ and stay a mean time τ fill λτ places while there is room.
  @Test func `other authorities' searches grow year by year`() {
    let others = Breakdown.status("Filled by others")
    func filled(_ growth: Double, _ months: Int) -> Double {
      Self.market(24, months: months, others) { p in
        p.market.competingSearches = [0, 1, 0]
        p.market.competingStayDays = [300, 36.525, 300]
        p.market.competingGrowth = [0, growth, 0]
      }
    }
    // 150 searches a year of a tenth of a year: 15 places, Poisson.
    let spread = (15.0 / 24).squareRoot()
    #expect(abs(filled(0, 36) - 15) < 6 * spread)
    // In the second year, and in the third, of growth by half.
    #expect(abs(filled(0.5, 23) - 22.5) < 6 * 1.3 * spread)
    #expect(abs(filled(0.5, 35) - 33.75) < 6 * 1.5 * spread)
    #expect(abs(filled(0.5, 11) - 15) < 6 * spread)
  }
}
