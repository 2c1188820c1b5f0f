import CareModel
import SimulationKernel
import Testing
import Verification

extension IndicatorTests {
  // MARK: Staying Put

  /// Twenty young people turn 18 together, and stays with carers end at a rate.
  @Test func `Staying Put is told apart at 18, 19 and 20`() {
    let months = 40
    let outcome = LeaverMechanismTests.leavers(months: months, wanting: .family) { p in
      p.leavers.stayingPut = 0.5
      p.leavers.stayEnds[LeaverAccommodation.stayingPut.index] = 0.3
      p.leavers.supportedUnits = 100
    }
    let born = -17.9 * 365.25
    let moved = outcome.trace.filter { $0.kind == .leaverMoved }
    let clock = CivilClock(start: Worlds.start)
    for month in [2, 14, 20, 30, 36] {
      let day = clock.time(of: Worlds.start.monthEnd(after: month)).days
      var home: [UInt64: String] = [:]
      for record in moved where record.day <= day {
        if let child = record.child { home[child] = record.detail }
      }
      let staying = Double(
        home.values.count { $0 == LeaverAccommodation.stayingPut.title })
      let age = Int((day - born) / 365.25)
      for item in [18, 19, 20] {
        let count = Self.value(
          outcome, "staying_put_by_age", "Age", "\(item)", month: month, of: months)
        #expect(count == (item == age ? staying : 0), "month \(month), \(item)")
        let share = Self.value(
          outcome, "staying_put_share", "Age", "\(item)", month: month, of: months)
        let isKnown = month >= 12 * (item - 17)
        if item == age, isKnown {
          #expect(abs(share - 100 * staying / 20) < 1e-9, "month \(month)")
        } else {
          #expect(share.isNaN)
        }
      }
      #expect(
        Worlds.value(outcome, "staying_put_by_age", month: month, of: months) == staying)
      #expect(staying > 0)
    }
  }

  // MARK: No fixed abode

  static func homeless(_ share: Double) -> CareOutcome {
    LeaverMechanismTests.leavers(wanting: .emergency) { p in
      p.leavers.noFixedAbode = share
      p.costs.leaver = [Double](repeating: 700, count: 12)
    }
  }

  @Test func `no fixed abode is told apart from emergency accommodation, and nothing else moves`() {
    let none = Self.homeless(0)
    let half = Self.homeless(0.5)
    let all = Self.homeless(1)
    func stock(_ outcome: CareOutcome) -> Double {
      Worlds.value(outcome, "no_fixed_abode", month: 12, of: 12)
    }
    #expect(stock(none) == 0)
    #expect(stock(half) > 2 && stock(half) < 18, "\(stock(half))")
    #expect(stock(all) == 20)
    // 18 on day 36.525; 18 for the rest of the year.
    let nights = 365 - 36.525
    for (outcome, count) in [(none, 0), (half, stock(half)), (all, 20)] {
      let abode = PlacementMechanismTests.total(outcome, "no_fixed_abode_nights")
      let emergency = PlacementMechanismTests.total(outcome, "emergency_nights")
      #expect(abs(abode - count * nights) < 1e-6)
      #expect(abs(emergency - (20 - count) * nights) < 1e-6)
      // Nobody pays for a bed that is not there.
      let cost = PlacementMechanismTests.total(
        outcome, "cost_total", .heading("Care leavers"))
      #expect(abs(cost - 100 * emergency) < 1e-3)
    }
    let told: Set<String> = [
      "no_fixed_abode", "no_fixed_abode_nights", "emergency_nights", "no_suitable_home",
      "cost_total",
    ]
    for (row, series) in IndicatorRegistry.series.enumerated()
    where !told.contains(IndicatorRegistry.indicators[series.indicator].key) {
      for index in (row * 13)..<((row + 1) * 13) {
        #expect(none.values[index].bitPattern == all.values[index].bitPattern)
      }
    }
  }
}
