import CareModel
import SimulationKernel
import Testing
import Verification

/// Approval by agencies, and what reaches households that are already there.
extension CarerMechanismTests {
  // MARK: Agencies

  /// Sixty agency households, ten enquiries for each of them a year, an approval from every twentieth.
  private static func agencies(
    months: Int, replication: Int = 1, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    run(months: months, replication: replication) { p in
      p.market.agencyHouseholdsInside = 60
      p.market.agencyEnquiries = 10
      p.market.agencyStageDays = [20, 30, 60, 80]
      p.market.agencyStageContinue = [0.25, 0.4, 0.8, 0.625]
      change(&p)
    }
  }

  @Test func `agencies approve the stated share of those who ask them`() {
    var enquiries = 0.0
    var approvals = 0.0
    var late = 0.0
    for replication in 1...6 {
      let outcome = Self.agencies(months: 60, replication: replication) { _ in }
      enquiries += Self.total(outcome, "agency_enquiries", of: 60)
      approvals += Self.total(outcome, "agency_approvals", of: 60)
      for month in 49...60 {
        late += Worlds.value(outcome, "agency_approvals", month: month, of: 60)
      }
      #expect(Self.total(outcome, "approvals", of: 60) == 0)
      #expect(Self.total(outcome, "enquiries", of: 60) == 0)
    }
    #expect(abs(enquiries - 18_000) < 6 * 18_000.0.squareRoot(), "\(enquiries)")
    #expect(abs(approvals - 900) < 6 * 30, "\(approvals)")
    // Enquiries before the start are on their way, so the first year has as many as the last.
    #expect(abs(late - 180) < 6 * 180.0.squareRoot(), "\(late)")
  }

  @Test func `drop-out at any stage of agencies loses approvals`() {
    func approvals(_ shares: [Double]) -> Double {
      Self.total(
        Self.agencies(months: 36) { $0.market.agencyStageContinue = shares },
        "agency_approvals", of: 36)
    }
    let all = approvals([1, 1, 1, 1])
    #expect(abs(all - 1800) < 6 * 1800.0.squareRoot())
    for stage in 0..<4 {
      var shares = [1.0, 1, 1, 1]
      shares[stage] = 0.1
      #expect(abs(approvals(shares) - 180) < 6 * 180.0.squareRoot())
      shares[stage] = 0
      #expect(approvals(shares) == 0)
    }
  }

  /// Gamma stages of so large a shape hardly vary: approvals follow the season of enquiries by their sum.
  @Test func `agency approvals follow the season of enquiries by the days of the stages`() {
    func share(_ days: Double) -> Double {
      var byMonth = [Double](repeating: 0, count: 12)
      for replication in 1...3 {
        let outcome = Self.agencies(months: 48, replication: replication) { p in
          p.market.agencyEnquiries = 20
          p.market.agencyStageContinue = [1, 1, 1, 1]
          p.market.agencyStageDays = [days / 2, 0, 0, days / 2]
          p.carers.stageShape = 1e6
          p.carers.enquirySeasonalAmplitude = 0.8
          p.carers.enquiryPeakDay = 196
        }
        // The pipeline of the first day has no season.
        for month in 13...48 {
          byMonth[(month - 1) % 12] +=
            Worlds.value(outcome, "agency_approvals", month: month, of: 48)
        }
      }
      return byMonth[1...5].reduce(0, +) / byMonth.reduce(0, +)
    }
    // As for the authority's own enquiries: May to September about the middle of July.
    let summer = 5.0 / 12 + 0.8 / .pi * Elementary.cos(.pi / 12)
    let winter = 5.0 / 12 - 0.8 / .pi * Elementary.cos(.pi / 12)
    #expect(abs(share(0) - summer) < 0.03)
    #expect(abs(share(182.6) - winter) < 0.03)
  }

  @Test func `marketing for the authority brings agencies nobody`() {
    let world = ScenarioModel(parameters: Worlds.empty()).with { p in
      p.carers.enquiriesPerYear = 100
      p.carers.stageDays = [10, 10, 10, 10]
      p.market.agencyHouseholdsInside = 60
      p.market.agencyEnquiries = 10
      p.market.agencyStageDays = [20, 30, 60, 80]
    }
    let runs = PairedRuns(
      world,
      with: [
        .of("carers.enquiries_per_year", .multiply, 3),
        .of("carers.stage_continue", .multiply, 0.5, row: ApprovalStage.enquiry),
        .of("carers.stage_days", .multiply, 0.5, row: ApprovalStage.assessment),
      ], replications: 8)
    #expect(runs.effect("enquiries", over: 1...24).isIncrease)
    #expect(runs.firstDifference("agency_enquiries") == .max)
    #expect(runs.firstDifference("agency_approvals") == .max)
  }

  // MARK: Those already there

  @Test func `a lever on carers who take emergencies reaches those already there`() {
    let world = ScenarioModel(parameters: Worlds.empty()).with { p in
      p.entries.startsPerYear = [0, 0, 60, 0, 0]
      p.leaving.scaleDays = 30
      p.carers.households = 40
      p.search.acceptanceStandard = [Double](repeating: 0, count: 10)
    }
    func nights(_ changes: [PolicyChange]) -> (before: Double, after: Double) {
      var world = world
      world.changes = changes
      let outcome = CareSimulation.run(world, seed: 4, replication: 1, months: 24)
      func sum(_ months: ClosedRange<Int>) -> Double {
        months.reduce(0) {
          $0 + Worlds.value(outcome, "unregistered_nights", month: $1, of: 24)
        }
      }
      return (sum(1...3), sum(6...24))
    }
    #expect(nights([]) == (0, 0))
    let fewer = nights([.of("carers.emergency_share", .set, 0.01, from: 100)])
    #expect(fewer.before == 0)
    #expect(fewer.after > 500)
    // And back again, each household as it was.
    let back = nights([
      .of("carers.emergency_share", .set, 0.01, from: 100),
      .of("carers.emergency_share", .set, 1, from: 101),
    ])
    #expect(back == (0, 0))
  }

  @Test func `the hub takes children whose own household closes`() {
    // Carers stop with a child in about one run of five.
    func taken(_ share: Double) -> Int {
      var closures = 0
      var bridged = 0
      for replication in 1...60 {
        let outcome = Self.run(replication: replication) { p in
          EntryMechanismTests.fostered(20)(&p)
          p.carers.households = 21
          p.carers.placesPerHousehold = [0, 1, 0]
          p.carers.deregistration = 1
          p.carers.deregistrationWithChildren = 1
          p.search.acceptanceStandard = [Double](repeating: 0, count: 10)
          p.search.bridgingAcceptance = [Double](repeating: 0, count: 10)
          p.search.bridgingAcceptance[PlacementType.ownFoster.index] = 1
          p.carers.emergencyShare = 0.01
          p.mockingbird.hubTakesEmergency = share
          p.constellations = [
            ConstellationPlan(name: "All", opens: nil, satellites: .constant(20))
          ]
        }
        #expect(outcome.identities.holds)
        closures += outcome.trace.count { $0.kind == .placementEndedByClosure }
        bridged += outcome.trace.count { $0.kind == .bridged && $0.placement == .ownFoster }
      }
      #expect(closures > 0)
      return bridged
    }
    #expect(taken(0) == 0)
    #expect(taken(1) > 0)
  }
}
