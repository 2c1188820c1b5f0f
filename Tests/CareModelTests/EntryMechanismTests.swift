import CareModel
import SimulationKernel
import Testing
import Verification

/// Coming into care, the court and plans, one mechanism at a time in worlds that can be worked out by
/// hand.
struct EntryMechanismTests {
  static func run(
    months: Int = 24, replication: Int = 1, _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    CareSimulation.run(
      ScenarioModel(parameters: Worlds.empty()).with(change), seed: 11, replication: replication,
      months: months, tracing: true)
  }

  /// Children of five in own foster care, just in, with a household each.
  static func fostered(_ count: Int, age: Double = 5, days: Double = 0) -> (
    inout ModelParameters
  ) -> Void {
    { p in
      p.carers.households = Double(count)
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.startingChildren = (0..<count).map { _ in
        StartingChild(
          age: age, daysInCare: days, daysInPlacement: days, placement: .ownFoster)
      }
    }
  }

  /// Days on which something happened to each child.
  static func days(_ kind: TraceRecord.Kind, _ outcome: CareOutcome) -> [UInt64: [Double]] {
    var days: [UInt64: [Double]] = [:]
    for record in outcome.trace where record.kind == kind {
      if let child = record.child { days[child, default: []].append(record.day) }
    }
    return days
  }

  // MARK: Returns

  @Test func `who goes home comes back after the stated time`() {
    let outcome = Self.run(months: 60) { p in
      Self.fostered(100)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 50
      p.entries.reentryShare = 1
      p.entries.reentryMeanDays = 40
    }
    let left = Self.days(.ceased, outcome)
    let back = Self.days(.returnedToCare, outcome)
    var gaps: [Double] = []
    for (child, days) in left {
      for (gone, returned) in zip(days, back[child] ?? []) { gaps.append(returned - gone) }
    }
    #expect(gaps.count > 1000)
    #expect(gaps.allSatisfy { $0 > 0 })
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    #expect(abs(mean - 40) < 6 * 40 / Double(gaps.count).squareRoot(), "\(mean)")
    // Nobody is at home for good, so every leaving but the last of each child has its return.
    for (child, days) in left { #expect(days.count - (back[child]?.count ?? 0) <= 1) }
  }

  @Test func `nobody comes back without a share, or after 18`() {
    let none = Self.run { p in
      Self.fostered(40)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 50
    }
    #expect(Self.days(.returnedToCare, none).isEmpty)
    let grown = Self.run { p in
      Self.fostered(40, age: 17.9)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 20
      p.entries.reentryShare = 1
      p.entries.reentryMeanDays = 20
    }
    for days in Self.days(.returnedToCare, grown).values {
      for day in days { #expect(day < 0.1 * 365.25 + 1e-6) }
    }
  }

  @Test func `brothers and sisters who leave together come back together`() {
    let outcome = Self.run { p in
      p.entries.startsPerYear = [0, 120, 0, 0, 0]
      p.entries.groupSize = [0, 0, 1, 0, 0]
      p.carers.households = 180
      p.carers.placesPerHousehold = [0, 0, 1]
      p.leaving.scaleDays = 60
      p.entries.reentryShare = 1
      p.entries.reentryMeanDays = 60
    }
    // The number of a child is that of the group and, in the last three bits, of the child in it.
    var groups: [UInt64: [[Double]]] = [:]
    for (child, days) in Self.days(.returnedToCare, outcome) {
      groups[child >> 3, default: []].append(days)
    }
    #expect(groups.count > 20)
    for days in groups.values where days.count == 3 {
      #expect(days[0][0] == days[1][0] && days[1][0] == days[2][0])
    }
  }

  // MARK: Growth

  @Test(arguments: [(0.2, 0.0), (0.0, 0.2), (0.1, -0.1), (0.0, 0.0)])
  func `entries grow with the population and by a trend`(growth: Double, trend: Double) {
    var years = [0.0, 0.0, 0.0]
    for replication in 1...3 {
      let outcome = Self.run(months: 36, replication: replication) { p in
        p.population.growth = growth
        p.entries.trend = trend
        p.entries.startsPerYear = [0, 0, 700, 0, 0]
        p.leaving.scaleDays = 3
      }
      for month in 1...36 {
        years[(month - 1) / 12] += Worlds.value(outcome, "starts", month: month, of: 36)
      }
    }
    let ratio = years[2] / years[0]
    let factor = (1 + growth) * (1 + trend)
    let spread = (1 / years[0] + 1 / years[2]).squareRoot() * factor * factor
    #expect(abs(ratio - factor * factor) < 6 * spread, "\(ratio)")
    #expect(spread < 0.05)
  }

  // MARK: The court

  private static func proceedings(_ change: (inout ModelParameters) -> Void) -> CareOutcome {
    run { p in
      p.entries.startsPerYear = [0, 0, 60, 0, 0]
      p.entries.route = [0, 0, 1]
      p.carers.households = 150
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.legal.policeProtectionDays = 3
      p.legal.interimOrderAtEntry = [0, 0, 1]
      p.legal.firstHearingDays = 8
      p.legal.proceedingsDays = 200
      p.legal.proceedingsShape = 0
      change(&p)
    }
  }

  private static func statuses(_ outcome: CareOutcome) -> [UInt64: [(Double, LegalStatus)]] {
    var statuses: [UInt64: [(Double, LegalStatus)]] = [:]
    for record in outcome.trace {
      if let child = record.child, let status = record.legalStatus {
        statuses[child, default: []].append((record.day, status))
      }
    }
    return statuses
  }

  @Test func `police protection ends after three days and proceedings after two hundred`() {
    var whole = 0
    for states in Self.statuses(Self.proceedings { _ in }).values where states.count == 3 {
      whole += 1
      #expect(states.map(\.1) == [.policeProtection, .interimCareOrder, .careOrder])
      #expect(abs(states[1].0 - states[0].0 - 3) < 1e-9)
      #expect(abs(states[2].0 - states[1].0 - 200) < 1e-9)
    }
    #expect(whole > 50)
  }

  @Test func `without an application protection ends in accommodation`() {
    let outcome = Self.proceedings { $0.legal.interimOrderAtEntry = [1, 1, 0] }
    for states in Self.statuses(outcome).values where states.count > 1 {
      #expect(states.map(\.1) == [.policeProtection, .sectionTwenty])
    }
  }

  @Test func `a plan the court does not endorse sends the child home at the first hearing`() {
    let outcome = Self.proceedings { $0.legal.notEndorsed = 1 }
    var home = 0
    let entered = Self.days(.entered, outcome)
    for record in outcome.trace where record.kind == .placed && record.placement == .withParents {
      guard let child = record.child, let day = entered[child]?.first else { continue }
      home += 1
      // Three days of protection, eight to the hearing.
      #expect(abs(record.day - day - 11) < 1e-9)
    }
    #expect(home > 80)
    let counted = (1...24).reduce(0.0) {
      $0 + Worlds.value(outcome, "court_not_endorsed", month: $1, of: 24)
    }
    #expect(counted == Double(home))
    for states in Self.statuses(outcome).values where states.count == 3 {
      // The final hearing is two hundred days after the first.
      #expect(abs(states[2].0 - states[0].0 - 211) < 1e-9)
    }
    #expect(Self.days(.courtDidNotEndorse, Self.proceedings { _ in }).isEmpty)
  }

  // MARK: Discharge

  private static func atHome(_ dischargeDays: Double) -> CareOutcome {
    run { p in
      p.startingState.legalStatus = [0, 0, 0, 1, 0, 0]
      p.legal.dischargeDays = dischargeDays
      p.leaving.scaleDays = 1
      p.startingChildren = (0..<200).map { _ in
        StartingChild(age: 5, daysInCare: 900, daysInPlacement: 500, placement: .withParents)
      }
    }
  }

  @Test func `an order at home is discharged after the stated days`() {
    let outcome = Self.atHome(60)
    let awaited = Self.days(.dischargeAwaited, outcome)
    let left = Self.days(.ceased, outcome)
    #expect(awaited.count == 200 && left.count == 200)
    let waits = awaited.map { child, days in (left[child]?.first ?? .nan) - days[0] }
    let mean = waits.reduce(0, +) / 200
    #expect(abs(mean - 60) < 6 * 60 / 200.0.squareRoot(), "\(mean)")
    var discharged = 0.0
    for month in 1...24 {
      discharged += Worlds.value(outcome, "orders_discharged", month: month, of: 24)
      #expect(
        Worlds.value(outcome, "awaiting_discharge", month: month, of: 24) == 200 - discharged)
    }
    #expect(discharged == 200)
  }

  @Test func `without a delay nobody waits for the court`() {
    let outcome = Self.atHome(0)
    #expect(Self.days(.dischargeAwaited, outcome).isEmpty)
    #expect(Self.days(.ceased, outcome).count == 200)
    for month in 1...24 {
      #expect(Worlds.value(outcome, "orders_discharged", month: month, of: 24) == 0)
    }
  }

  // MARK: Plans

  @Test func `a plan is made at the second review, or late by the stated days`() {
    let inTime = Self.run { p in Self.fostered(50)(&p) }
    for days in Self.days(.permanencePlanned, inTime).values { #expect(days == [119]) }
    #expect(Worlds.value(inTime, "plan_by_second_review", month: 12, of: 24) == 100)
    let late = Self.run(months: 120) { p in
      Self.fostered(200)(&p)
      p.permanence.planBySecondReview = 0
    }
    #expect(Worlds.value(late, "plan_by_second_review", month: 12, of: 120) == 0)
    let delays = Self.days(.permanencePlanned, late).values.map { $0[0] - 119 }
    #expect(delays.count == 200)
    let mean = delays.reduce(0, +) / 200
    #expect(abs(mean - 200) < 6 * 200 / 200.0.squareRoot(), "\(mean)")
  }

  @Test func `while a plan is late nobody leaves if the ratio is nought`() {
    let outcome = Self.run { p in
      Self.fostered(200)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 200
      p.permanence.planBySecondReview = 0
      p.permanence.beforePlanEffect = 0
    }
    let planned = Self.days(.permanencePlanned, outcome)
    var after = 0
    for (child, days) in Self.days(.ceased, outcome) where days[0] > 119 {
      after += 1
      #expect(planned[child].map { $0[0] <= days[0] } ?? false)
    }
    #expect(after > 20)
  }

  // MARK: Adoption

  @Test func `adoption goes by order, match, introductions and adoption, and the means say so`() {
    let months = 36
    let outcome = Self.run(months: months) { p in
      Self.fostered(150, age: 1)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 300
      p.leaving.reasonOneToFour = [0, 0, 0, 0, 1, 0, 0, 0]
      p.startingState.legalStatus = [0, 0, 0, 1, 0, 0]
      p.permanence.matchDays = 100
      p.permanence.introductionDays = 20
      p.permanence.fosterToAdopt = 0
    }
    var ordered: [UInt64: Double] = [:]
    var matched: [UInt64: Double] = [:]
    // The last twelve months of the indicator: from 31 March 2026, day 730.
    var toMatch: [Double] = []
    var toMove: [Double] = []
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if record.kind == .legalStatusChanged, record.legalStatus == .placementOrder {
        ordered[child] = record.day
      }
      if record.kind == .matchedForAdoption {
        matched[child] = record.day
        if let day = ordered[child], record.day > 730 { toMatch.append(record.day - day) }
      }
      if record.kind == .placed, record.placement == .adoptive {
        #expect((matched[child] ?? .infinity) <= record.day)
        // In care since day 0, the start.
        if record.day > 730 { toMove.append(record.day) }
      }
      if record.kind == .ceased, record.reason == .adopted { #expect(matched[child] != nil) }
    }
    #expect(ordered.count > 100 && toMatch.count > 3 && toMove.count > 3)
    func value(_ key: String) -> Double { Worlds.value(outcome, key, month: months, of: months) }
    func mean(_ days: [Double]) -> Double { days.reduce(0, +) / Double(days.count) }
    #expect(abs(value("adoption_days_to_match") - mean(toMatch)) < 1e-6)
    #expect(abs(value("adoption_days_to_placement") - mean(toMove)) < 1e-6)
    let limit = 16 * 365.25 / 12
    let share = 100 * Double(toMove.count { $0 < limit }) / Double(toMove.count)
    #expect(abs(value("adoption_within_16_months") - share) < 1e-9)
  }
}
