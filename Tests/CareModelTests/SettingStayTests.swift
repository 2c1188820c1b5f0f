import CareModel
import SimulationKernel
import Testing
import Verification

/// Hospital, family centre, custody and other residential settings: the way in, the length, the place.
struct SettingStayTests {
  @Test func `the stated share enters another setting, the stated share of them inside`() {
    var entered = 0.0
    var other = 0.0
    var inside = 0.0
    for replication in 1...4 {
      let outcome = EntryMechanismTests.run(replication: replication) { p in
        p.entries.startsPerYear = [0, 0, 300, 0, 0]
        p.carers.households = 400
        p.leaving.scaleDays = 100
        p.search.otherAtEntry = [0, 0, 0.3, 0, 0]
        p.search.otherInside = 0.6
      }
      for record in outcome.trace {
        if record.kind == .entered { entered += 1 }
        guard record.kind == .placed, record.placement == .other else { continue }
        other += 1
        if record.locality == .insideNear || record.locality == .insideFar { inside += 1 }
      }
    }
    #expect(entered > 2000)
    #expect(abs(other / entered - 0.3) < 6 * (0.21 / entered).squareRoot(), "\(other)")
    #expect(abs(inside / other - 0.6) < 6 * (0.24 / other).squareRoot(), "\(inside)")
  }

  @Test(arguments: [0.0, 0.4])
  func `the stated share of planned moves leads to another setting`(share: Double) {
    var moved: [PlacementType: Double] = [:]
    for replication in 1...5 {
      let outcome = EntryMechanismTests.run(replication: replication) { p in
        EntryMechanismTests.fostered(150)(&p)
        p.carers.households = 300
        p.endings.plannedMoveHazard = [Double](repeating: 6, count: 8)
        p.search.otherLater = [0, 0, share, 0, 0]
      }
      var seen: Set<UInt64> = []
      for record in outcome.trace where record.kind == .placed {
        guard let child = record.child, let type = record.placement, seen.insert(child).inserted
        else { continue }
        moved[type, default: 0] += 1
      }
    }
    let whole = moved.values.reduce(0, +)
    #expect(whole > 700)
    let other = moved[.other] ?? 0
    #expect(other + (moved[.ownFoster] ?? 0) == whole)
    #expect(abs(other - share * whole) <= 6 * (whole * share * (1 - share)).squareRoot())
  }

  @Test func `a stay in another setting ends at its own rate`() {
    for effect in [1.0, 5] {
      var ended = 0.0
      for replication in 1...5 {
        let outcome = EntryMechanismTests.run(months: 3, replication: replication) { p in
          p.carers.households = 300
          p.leaving.ageEffect = [0, 0, 0, 0, 0]
          p.endings.plannedMoveHazard = [Double](repeating: 1, count: 8)
          p.endings.plannedTypeEffect = PlacementType.allCases.map { $0 == .other ? effect : 0 }
          p.startingChildren = (0..<200).map { _ in
            StartingChild(age: 7, daysInCare: 50, daysInPlacement: 20, placement: .other)
          }
        }
        ended += Double(EntryMechanismTests.days(.searchStarted, outcome).count)
      }
      // 30 June is day 91.
      let chance = -Elementary.expm1(-effect * 91 / 365.25)
      let spread = (1000 * chance * (1 - chance)).squareRoot()
      #expect(abs(ended - 1000 * chance) < 6 * spread, "\(ended), \(chance)")
    }
  }
}
