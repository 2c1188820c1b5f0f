import CareModel
import Testing
import Verification

/// Inputs at their ends, where a rule in words gives the answer in every replication.
struct ExtremeTests {
  static func busy(
    months: Int = 24, replication: Int = 1, tracing: Bool = false,
    _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    CareSimulation.run(
      Worlds.village().with(change), seed: 41, replication: replication, months: months,
      tracing: tracing)
  }

  static func expectIdentities(_ outcome: CareOutcome) {
    for row in outcome.identities.rows {
      #expect(abs(row.value) <= row.limit, "\(row.name) is off by \(row.value)")
    }
  }

  // MARK: Nobody comes

  @Test(arguments: 1...4)
  func `without entries or returns the stock falls to nobody`(replication: Int) {
    let months = 18 * 12 + 2
    let outcome = Self.busy(months: months, replication: replication) { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 0]
      p.entries.unaccompaniedPerYear = 0
      p.entries.reentryShare = 0
    }
    func value(_ key: String, _ month: Int) -> Double {
      Worlds.value(outcome, key, month: month, of: months)
    }
    for month in 1...months {
      #expect(value("starts", month) == 0)
      #expect(value("children_looked_after", month) <= value("children_looked_after", month - 1))
    }
    // The youngest is 18 after 18 years.
    #expect(value("children_looked_after", months) == 0)
    #expect(value("nights_bridged", months) == 0)
    #expect(value("searches", months) == 0)
    Self.expectIdentities(outcome)
  }

  @Test func `without first entries only those who went home come back`() {
    let outcome = Self.busy(months: 60) { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 0]
      p.entries.unaccompaniedPerYear = 0
      p.entries.reentryShare = 1
      p.entries.reentryMeanDays = 60
    }
    var returned = 0.0
    var wentHome = 0.0
    for month in 1...60 {
      func value(_ key: String, _ breakdown: Breakdown = .total) -> Double {
        Worlds.value(outcome, key, month: month, of: 60, breakdown)
      }
      #expect(value("starts") == value("returns_to_care"))
      returned += value("returns_to_care")
      wentHome += value("ceased", .reason(.returnedHomePlanned))
      wentHome += value("ceased", .reason(.returnedHomeUnplanned))
      #expect(returned <= wentHome)
    }
    #expect(returned > 0)
    Self.expectIdentities(outcome)
  }

  // MARK: Long and large

  @Test func `twenty-five years keep their books and their children`() {
    let months = 300
    let outcome = Self.busy(months: months, tracing: true) { _ in }
    Self.expectIdentities(outcome)
    var stock = 0.0
    for month in 0...months {
      let children = Worlds.value(outcome, "children_looked_after", month: month, of: months)
      #expect(children >= 0 && children < 400)
      stock += children
    }
    #expect(stock > 300 * 10)
    // Nobody is looked after at 18, and the log says when everybody was born.
    var born: [UInt64: Double] = [:]
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if let day = record.bornAt { born[child] = day }
      if record.kind == .placed || record.kind == .bridged, let day = born[child] {
        #expect(record.day < day + 18 * 365.25)
        #expect(record.day >= day)
      }
    }
    #expect(born.count > 200)
  }

  /// The village ten times over is the village ten times: rates of its parts stay what they were.
  @Test func `ten times the children and places have ten times the starts`() {
    func total(_ scale: Double, replications: Int) -> Double {
      var starts = 0.0
      for replication in 1...replications {
        let outcome = Self.busy(months: 12, replication: replication) { p in
          p.entries.annualEffect = 0
          p.entries.reentryShare = 0
          p.entries.reentryOfStarts = 0
          p.entries.familyMeetingShare = 0
          p.population.children *= scale
          p.startingState.childrenByAge = p.startingState.childrenByAge.map { $0 * scale }
          p.startingState.childrenByPlacement =
            p.startingState.childrenByPlacement.map { $0 * scale }
          p.startingState.locality = p.startingState.locality.map { $0 * scale }
          p.startingState.unaccompanied *= scale
          p.startingState.careLeavers = p.startingState.careLeavers.map { $0 * scale }
          p.entries.startsPerYear = p.entries.startsPerYear.map { $0 * scale }
          p.entries.unaccompaniedPerYear *= scale
          p.carers.households *= scale
          p.market.agencyHouseholdsInside *= scale
          p.market.agencyHouseholdsOutside *= scale
          p.market.homesInside *= scale
          p.market.homesOutside *= scale
          p.market.supportedInside *= scale
          p.market.supportedOutside *= scale
        }
        Self.expectIdentities(outcome)
        #expect(
          Worlds.value(outcome, "children_looked_after", month: 0, of: 12) == 40 * scale)
        for month in 1...12 { starts += Worlds.value(outcome, "starts", month: month, of: 12) }
      }
      return starts / Double(replications)
    }
    // About 18 and 180 starts a year in groups of 1.45 on average, mean square 2.61: variance 1.8 times
    // the mean. Six standard errors of the difference between ten villages and one town.
    let ten = total(10, replications: 8)
    let one = total(1, replications: 40)
    let spread = (1.8 * 180 / 8 + 100 * 1.8 * 18 / 40).squareRoot()
    #expect(abs(ten - 10 * one) < 6 * spread, "\(ten) against ten times \(one)")
  }
}
