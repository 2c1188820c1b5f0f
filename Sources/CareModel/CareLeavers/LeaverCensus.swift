import SimulationKernel

/// How many care leavers there are of each age, by accommodation and by what else is true of them; counted
/// as they change and have birthdays.
struct LeaverCensus: ~Copyable {
  /// The ages that are counted apart: below 19, 19, 20, 21, and older.
  static let ages = 5

  // Age by age.
  private var byAccommodation = FlatBuffer<Int32>(
    repeating: 0, count: ages * LeaverAccommodation.allCases.count)
  private var byMarks = FlatBuffer<Int32>(
    repeating: 0, count: ages * LeaverMembership.markCount)

  /// Counts a young person of one of these ages, or takes one off.
  mutating func count(_ leaver: LeaverMembership, _ age: Int, _ step: Int32) {
    guard leaver.contains(.isActive) else { return }
    byAccommodation[age * LeaverAccommodation.allCases.count + leaver.accommodation] += step
    byMarks[age * LeaverMembership.markCount + leaver.marks] += step
  }

  /// How many of an age there are in an accommodation.
  func count(_ accommodation: LeaverAccommodation, age: Int) -> Double {
    Double(byAccommodation[age * LeaverAccommodation.allCases.count + accommodation.index])
  }

  /// Of how many of an age some things are true.
  func count(_ marks: LeaverMembership, age: Int) -> Double {
    var count: Int32 = 0
    for row in 0..<LeaverMembership.markCount
    where LeaverMembership(rawValue: UInt16(row)).isSuperset(of: marks) {
      count += byMarks[age * LeaverMembership.markCount + row]
    }
    return Double(count)
  }

  /// The largest difference from another count of the same young people.
  func difference(from other: borrowing LeaverCensus) -> Double {
    var worst: Int32 = 0
    for row in 0..<byAccommodation.count {
      worst = max(worst, abs(byAccommodation[row] - other.byAccommodation[row]))
    }
    for row in 0..<byMarks.count { worst = max(worst, abs(byMarks[row] - other.byMarks[row])) }
    return Double(worst)
  }
}
