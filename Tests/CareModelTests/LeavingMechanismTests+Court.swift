import CareModel
import SimulationKernel
import Testing
import Verification

extension LeavingMechanismTests {
  // MARK: The final hearing

  /// Children under interim orders, whose hearings are on any of the next 200 days.
  static func proceedings(
    _ reason: ReasonCeased, leaves: Double, scale: Double = 5,
    _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    leavers(100, age: 5, scale: scale, reason) { p in
      p.startingState.legalStatus = [0, 0, 1, 0, 0, 0]
      p.legal.leavesDuringProceedings = [leaves, leaves, leaves, leaves]
      change(&p)
    }
  }

  @Test(arguments: [
    ReasonCeased.returnedHomePlanned, .returnedHomeUnplanned, .specialGuardianship,
    .childArrangements,
  ])
  func `a way out on which the court decides waits for the final hearing`(reason: ReasonCeased) {
    let outcome = Self.proceedings(reason, leaves: 0)
    let awaited = EntryMechanismTests.days(.hearingAwaited, outcome)
    let ceased = EntryMechanismTests.days(.ceased, outcome)
    let orders = EntryMechanismTests.days(.legalStatusChanged, outcome)
    #expect(awaited.count > 80 && ceased.count == 100)
    for (child, days) in awaited {
      #expect(ceased[child].map { $0[0] > days[0] && $0[0] <= 200 } ?? false)
      // The court ends the proceedings without a care order.
      #expect(orders[child] == nil)
    }
    // Hearings are on any of two hundred days, not within the few days in which all could leave.
    let days = ceased.values.map { $0[0] }
    #expect(days.reduce(0, +) / 100 > 80)
    for month in 1...24 {
      let end = Worlds.value(outcome, "awaiting_hearing", month: month, of: 24)
      let day = Double([30, 61, 91, 122, 153, 183, 214][min(month, 7) - 1])
      #expect(
        end
          == Double(
            awaited.count { $0.value[0] <= day }
              - awaited.keys.count {
                (ceased[$0]?[0] ?? .infinity) <= day
              }))
    }
    #expect(Self.ceased(outcome, reason) == 100)
    #expect(outcome.identities.holds, "\(outcome.identities)")
  }

  @Test func `who may leave during proceedings does, and other ways out wait for nobody`() {
    for outcome in [
      Self.proceedings(.returnedHomePlanned, leaves: 1), Self.proceedings(.custody, leaves: 0),
      Self.proceedings(.otherReason, leaves: 0), Self.proceedings(.transferred, leaves: 0),
    ] {
      #expect(EntryMechanismTests.days(.hearingAwaited, outcome).isEmpty)
      let days = EntryMechanismTests.days(.ceased, outcome).values.map { $0[0] }
      #expect(days.count == 100 && days.reduce(0, +) / 100 < 10)
    }
    let half = EntryMechanismTests.days(
      .hearingAwaited, Self.proceedings(.returnedHomePlanned, leaves: 0.5))
    #expect(half.count > 25 && half.count < 75)
  }

  // MARK: The court's time

  static func court(_ hearingsPerYear: Double) -> CareOutcome {
    proceedings(.returnedHomePlanned, leaves: 1) { p in
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.legal.hearingsPerYear = hearingsPerYear
    }
  }

  @Test func `cases wait in turn while the court has time for fewer`() {
    let limited = Self.court(12)
    let heard = EntryMechanismTests.days(.legalStatusChanged, limited).values.map { $0[0] }.sorted()
    // One a twelfth of a year from the first on, to the end of the second year.
    #expect(heard.count >= 23 && heard.count <= 25)
    for (first, next) in zip(heard, heard.dropFirst()) {
      #expect(abs(next - first - 365.25 / 12) < 1e-6)
    }
    #expect(Worlds.value(limited, "hearing_delay", month: 12, of: 24) > 300)
    let free = Self.court(0)
    let days = EntryMechanismTests.days(.legalStatusChanged, free).values.map { $0[0] }
    #expect(days.count == 100 && days.allSatisfy { $0 <= 200 })
    #expect(Worlds.value(free, "hearing_delay", month: 12, of: 24).isNaN)
    #expect(limited.identities.holds && free.identities.holds)
  }

  /// A court with time for everybody hears each case when it is ready, as one without a limit.
  @Test func `a court with time for all delays nobody`() {
    let wide = EntryMechanismTests.days(.legalStatusChanged, Self.court(10_000))
    let free = EntryMechanismTests.days(.legalStatusChanged, Self.court(0))
    #expect(wide.count == free.count)
    for (child, days) in free { #expect(wide[child].map { $0[0] - days[0] < 1 } ?? false) }
  }

  @Test func `brothers and sisters are heard together and take one hearing`() {
    let outcome = EntryMechanismTests.run(months: 36) { p in
      p.entries.startsPerYear = [0, 60, 0, 0, 0]
      p.entries.groupSize = [0, 0, 1, 0, 0]
      p.carers.households = 100
      p.carers.placesPerHousehold = [0, 0, 1]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.legal.interimOrderAtEntry = [1, 1, 1]
      p.legal.hearingsPerYear = 10
    }
    var groups: [UInt64: [Double]] = [:]
    for (child, days) in EntryMechanismTests.days(.legalStatusChanged, outcome) {
      groups[child >> 3, default: []].append(days[0])
    }
    #expect(groups.count > 15)
    for days in groups.values { #expect(days.count == 3 && Set(days).count == 1) }
    let days = groups.values.map { $0[0] }.sorted()
    for (first, next) in zip(days, days.dropFirst()) {
      #expect(next - first > 365.25 / 10 - 1e-6)
    }
  }
}
