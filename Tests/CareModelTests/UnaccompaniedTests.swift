import CareModel
import SimulationKernel
import Testing
import Verification

/// The stream of unaccompanied children: how many come, of what age and how, and how they leave.
struct UnaccompaniedTests {
  private static func run(
    months: Int = 36, replication: Int, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months, replication: replication, change)
  }

  @Test func `unaccompanied children come at the stated number, ages and share by transfer`() {
    var entrants = 0
    var older = 0
    var planned = 0
    for replication in 1...4 {
      let outcome = Self.run(replication: replication) { p in
        p.entries.unaccompaniedPerYear = 150
        p.entries.unaccompaniedAges = [0, 0, 0, 0.3, 0.7]
        p.entries.unaccompaniedByTransfer = 0.4
        p.entries.noticeMeanDays = 20
        p.leaving.ageEffect = [0, 0, 0, 0, 0]
      }
      var inCare = 0
      var entered = 0
      for record in outcome.trace {
        if record.kind == .ceased { inCare -= 1 }
        guard record.kind == .entered else { continue }
        inCare += 1
        entered += 1
        #expect(record.isUnaccompanied == true)
        let age = (record.day - (record.bornAt ?? .nan)) / 365.25
        #expect(age > 10 - 1e-6 && age < 18)
        if age >= 16 { older += 1 }
        if record.detail == EntryRoute.planned.title { planned += 1 }
      }
      entrants += entered
      #expect(CarerMechanismTests.total(outcome, "starts", of: 36) == Double(entered))
      #expect(
        Worlds.value(outcome, "unaccompanied_children", month: 36, of: 36) == Double(inCare))
    }
    let expected = 4 * 150 * 1095 / 365.25
    #expect(abs(Double(entrants) - expected) < 6 * expected.squareRoot(), "\(entrants)")
    let whole = Double(entrants)
    #expect(abs(Double(older) / whole - 0.7) < 6 * (0.21 / whole).squareRoot(), "\(older)")
    #expect(abs(Double(planned) / whole - 0.4) < 6 * (0.24 / whole).squareRoot(), "\(planned)")
  }

  @Test func `no unaccompanied child comes without a number of them`() {
    let outcome = Self.run(replication: 1) { p in
      p.entries.startsPerYear = [0, 0, 0, 30, 30]
      p.entries.unaccompaniedByTransfer = 1
    }
    #expect(outcome.trace.contains { $0.kind == .entered })
    #expect(!outcome.trace.contains { $0.isUnaccompanied == true })
  }

  /// Endings of care and days in care of the unaccompanied and of the others, up to the 18th birthday.
  private struct Leaving {
    var ended = [0.0, 0.0]
    var days = [0.0, 0.0]
    var reasons: [Set<ReasonCeased>] = [[], []]
    var transfers = 0.0

    mutating func follow(_ outcome: CareOutcome, until end: Double) {
      var entered: [UInt64: (day: Double, stream: Int)] = [:]
      for record in outcome.trace {
        guard let child = record.child else { continue }
        if record.kind == .entered {
          entered[child] = (record.day, record.isUnaccompanied == true ? 0 : 1)
        }
        guard record.kind == .ceased, let reason = record.reason,
          let start = entered.removeValue(forKey: child)
        else { continue }
        days[start.stream] += record.day - start.day
        guard reason != .turnedEighteen else { continue }
        ended[start.stream] += 1
        reasons[start.stream].insert(reason)
        if reason == .transferred { transfers += 1 }
      }
      for start in entered.values { days[start.stream] += end - start.day }
    }
  }

  @Test(arguments: [0.25, 1.0, 3.0])
  func `unaccompanied children leave at their own rate and for their own reasons`(effect: Double) {
    var leaving = Leaving()
    for replication in 1...6 {
      let outcome = Self.run(replication: replication) { p in
        p.entries.unaccompaniedPerYear = 150
        p.entries.unaccompaniedAges = [0, 0, 0, 1, 0]
        p.entries.startsPerYear = [0, 0, 0, 150, 0]
        p.leaving.scaleDays = 800
        p.leaving.unaccompaniedEffect = effect
        p.leaving.reasonUnaccompanied = [0, 0, 0, 0, 0, 0.25, 0.75, 0]
      }
      leaving.follow(outcome, until: 1095)
    }
    // Of a hazard, what happens less what was to be expected has what was to be expected as variance.
    for (stream, ratio) in [effect, 1].enumerated() {
      let expected = leaving.days[stream] * ratio / 800
      #expect(expected > 100)
      #expect(
        abs(leaving.ended[stream] - expected) < 6 * expected.squareRoot(),
        "\(leaving.ended[stream]), \(expected)")
    }
    #expect(leaving.reasons[0] == [.otherReason, .transferred])
    #expect(leaving.reasons[1] == [.returnedHomePlanned])
    let share = leaving.transfers / leaving.ended[0]
    #expect(abs(share - 0.75) < 6 * (0.1875 / leaving.ended[0]).squareRoot(), "\(share)")
  }
}
