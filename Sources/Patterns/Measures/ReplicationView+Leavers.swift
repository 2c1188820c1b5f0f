import CareModel

/// Where young people live after care.
extension ReplicationView {
  /// Of those who were fostered on their 18th birthday, the share with their former carers at 18, and on
  /// their 19th and 20th birthdays.
  func stayingPut() -> [Double] {
    var counting = ShareCounting(3)
    for leaver in leavers where leaver.wasFostered {
      for (row, age) in [18.0, 19, 20].enumerated() {
        let birthday = max(leaver.leftAt, leaver.bornAt + age * 365.25)
        guard counts(birthday) else { continue }
        counting.add(row, isPart: leaver.home(at: birthday) == .stayingPut)
      }
    }
    return counting.shares
  }

  /// The homes after care in the groups of the published table.
  static let homesAfterCare: [[LeaverAccommodation]] = [
    [.stayingPut], [.supportedHousing, .foyer], [.tenancy, .student], [.family],
    [.supportedLodgings], [.custody], [.emergency], [.stayingClose, .adultServices, .notKnown],
  ]

  /// Percentages of care leavers of 18 by where they live.
  func accommodationAt18() -> [Double] {
    var counting = Counting(Self.homesAfterCare.count)
    for day in censuses {
      for leaver in leavers where leaver.leftAt <= day && leaver.age(at: day) == 18 {
        guard let home = leaver.home(at: day) else { continue }
        counting.add(Self.homesAfterCare.firstIndex { $0.contains(home) })
      }
    }
    return counting.shares
  }

  /// Percentages of care leavers of 17 to 21 by where they live, from the indicators.
  func accommodationTo21() -> [Double] {
    let groups = Self.homesAfterCare.map { group in
      group.reduce(0) {
        $0 + meanAtYearEnds("leavers_by_accommodation", "Accommodation", $1.title)
      }
    }
    let whole = groups.reduce(0, +)
    return groups.map { whole > 0 ? 100 * $0 / whole : .nan }
  }
}
