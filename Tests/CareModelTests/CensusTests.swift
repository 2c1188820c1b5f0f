import CareModel
import SimulationKernel
import Testing
import Verification

/// What is counted at the end of a month, against children whose history is known.
struct CensusTests {
  @Test func `three or more in two years, of who is in care a year and of who is two`() {
    // Days in care, days in the placement, starts before it, how many such children.
    let histories: [(Double, Double, [Double], Int)] = [
      (400, 10, [200, 400], 3), (400, 200, [400], 5), (900, 100, [500], 2), (900, 100, [], 7),
      (200, 5, [20, 50, 200], 4),
    ]
    let outcome = EntryMechanismTests.run { p in
      p.carers.households = 40
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.returnedChildren = histories.flatMap { inCare, inPlacement, earlier, count in
        [ReturnedChild](
          repeating: EndingHazardTests.child(
            inCare: inCare, inPlacement: inPlacement, earlier: earlier), count: count)
      }
    }
    func expect(_ month: Int, _ year: Double, _ twoYears: Double) {
      let cohorts = [
        ("three_or_more_in_two_years_12", year), ("three_or_more_in_two_years_24", twoYears),
      ]
      for (key, share) in cohorts {
        let value = Worlds.value(outcome, key, month: month, of: 24)
        #expect(abs(value - 100 * share) < 1e-9, "\(key) at \(month): \(value)")
      }
    }
    // Of the seventeen there a year the first three, and the two who moved twice and had a placement
    // when the two years began; of the nine there two years only these two.
    expect(0, 5.0 / 17, 2.0 / 9)
    // A year on the entry of the first three lies before the two years, as do all but one of the starts
    // of the two; the last four have been in care for a year and a half.
    expect(12, 7.0 / 21, 3.0 / 17)
    // Another year on nothing has begun in the two years.
    expect(24, 0, 0)
  }

  @Test func `under 12 in homes, and how long they have been there`() {
    let outcome = EntryMechanismTests.run { p in
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.homes = PlacementMechanismTests.homes(1, places: 3)
      p.carers.households = 2
      p.startingChildren = [
        StartingChild(age: 11.5, daysInCare: 900, daysInPlacement: 100, placement: .childrensHome),
        StartingChild(age: 8, daysInCare: 900, daysInPlacement: 300, placement: .childrensHome),
        StartingChild(age: 14, daysInCare: 900, daysInPlacement: 500, placement: .childrensHome),
        StartingChild(age: 6, daysInCare: 900, daysInPlacement: 700, placement: .ownFoster),
      ]
    }
    func expect(_ month: Int, _ count: Double, _ days: Double) {
      #expect(Worlds.value(outcome, "under_12_in_homes", month: month, of: 24) == count)
      let mean = Worlds.value(outcome, "under_12_days_in_homes", month: month, of: 24)
      #expect(abs(mean - days) < 1e-9, "\(mean)")
    }
    expect(0, 2, 200)
    // 30 June is day 91; half a year makes the first of them 12.
    expect(3, 2, 291)
    expect(12, 1, 665)
    expect(24, 1, 1030)
  }

  /// Nobody takes a child, so all are bridged until they go home: as many as in M/M/∞, none at all with
  /// probability exp(−mean).
  @Test func `the mean over replications is the chance of a shortfall by month`() {
    let months = [1, 3, 6, 12]
    let replications = 1200
    var counts = [0.0, 0.0, 0.0, 0.0]
    for replication in 1...replications {
      let outcome = EntryMechanismTests.run(months: 12, replication: replication) { p in
        p.entries.startsPerYear = [0, 0, 4, 0, 0]
        p.leaving.scaleDays = 100
      }
      #expect(Worlds.value(outcome, "shortfall", month: 0, of: 12) == 0)
      for (row, month) in months.enumerated() {
        let shortfall = Worlds.value(outcome, "shortfall", month: month, of: 12)
        let children = Worlds.value(outcome, "children_looked_after", month: month, of: 12)
        #expect(shortfall == (children > 0 ? 1 : 0))
        counts[row] += shortfall
      }
    }
    for (month, count) in zip(months, counts) {
      let day = Worlds.years(toMonth: month) * Worlds.year
      let mean = 4 / 365.25 * 100 * -Elementary.expm1(-day / 100)
      let chance = -Elementary.expm1(-mean)
      let share = count / Double(replications)
      let spread = (chance * (1 - chance) / Double(replications)).squareRoot()
      #expect(abs(share - chance) < 6 * spread, "month \(month): \(share), \(chance)")
    }
  }

  @Test func `with a place for everybody there is no shortfall`() {
    let outcome = EntryMechanismTests.run { p in
      p.entries.startsPerYear = [0, 0, 20, 0, 0]
      p.carers.households = 100
    }
    for month in 0...24 {
      #expect(Worlds.value(outcome, "shortfall", month: month, of: 24) == 0)
    }
    #expect(Worlds.value(outcome, "children_looked_after", month: 24, of: 24) > 0)
  }
}
