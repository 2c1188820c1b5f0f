import CareModel

/// The two published measures of stability and what lies behind them.
extension ReplicationView {
  /// A child looked after at the end of a counted year, with the placements of that year.
  struct YearOfChild {
    var period: CarePeriod
    var day: Double
    var placements: [PlacementSpell]
    var hasThreeOrMore: Bool { placements.count >= 3 }
  }

  /// Every child at the end of every counted year.
  func yearsOfChildren() -> [YearOfChild] {
    zip(yearEnds.dropFirst(), censuses).flatMap { start, day in
      children.compactMap { child in
        child.period(at: day).map {
          YearOfChild(
            period: $0, day: day, placements: child.placements(from: start, to: day))
        }
      }
    }
  }

  /// Percentages of children with 1, 2, … 6, and 7 or more placements in the year.
  func placementsInYear() -> [Double] {
    var counting = Counting(7)
    for child in yearsOfChildren() { counting.add(min(7, max(1, child.placements.count)) - 1) }
    return counting.shares
  }

  /// The share with three or more placements in the year; and, of those in care for 12 and for 24 months
  /// or more, the share with three or more in two years.
  func threeOrMore() -> [Double] {
    var counting = ShareCounting(3)
    for child in yearsOfChildren() { counting.add(0, isPart: child.hasThreeOrMore) }
    // Two years back from the third year on, so that every placement is in the trace.
    for (start, day) in zip(yearEnds.dropFirst(), yearEnds.dropFirst(3)) {
      for child in children {
        guard let period = child.period(at: day), period.start <= day - 365.25 else { continue }
        let isPart = child.placements(from: start, to: day).count >= 3
        counting.add(1, isPart: isPart)
        if period.start <= day - 2 * 365.25 { counting.add(2, isPart: isPart) }
      }
    }
    return counting.shares
  }

  /// The share with three or more placements by age.
  func threeOrMoreByAge() -> [Double] {
    var counting = ShareCounting(AgeBand.allCases.count)
    for child in yearsOfChildren() {
      let row = child.period.age(at: child.day).map { AgeBand(age: max(0, $0)).index }
      counting.add(row, isPart: child.hasThreeOrMore)
    }
    return counting.shares
  }

  /// The share with three or more placements by the first placement of the year.
  func threeOrMoreByFirst(_ groups: [PlacementGroup]) -> [Double] {
    var counting = ShareCounting(groups.count)
    for child in yearsOfChildren() {
      let row = child.placements.first.flatMap { groups.firstIndex(of: PlacementGroup($0.type)) }
      counting.add(row, isPart: child.hasThreeOrMore)
    }
    return counting.shares
  }

  /// The share with three or more placements of those in care for less than a year, and the others.
  func threeOrMoreByTime() -> [Double] {
    var counting = ShareCounting(2)
    for child in yearsOfChildren() {
      let isShort = child.period.start > child.day - 365.25
      counting.add(isShort ? 0 : 1, isPart: child.hasThreeOrMore)
    }
    return counting.shares
  }

  /// The share of a cohort with the same carer for two years or more, row by row.
  ///
  /// - Parameters:
  ///   - rows: how many rows there are.
  ///   - row: the row of a child by age and placement at the end of the year.
  func sameCarer(rows: Int, row: (Int, PlacementSpell) -> Int?) -> [Double] {
    var counting = ShareCounting(rows)
    for day in censuses {
      for child in children {
        guard let period = child.period(at: day), period.start <= day - 2.5 * 365.25,
          let age = period.age(at: day), age < 16, let spell = period.spell(at: day)
        else { continue }
        counting.add(row(age, spell), isPart: spell.carerSince <= day - 2 * 365.25)
      }
    }
    return counting.shares
  }
}
