public import SimulationKernel

/// A year of the statutory return on children looked after (SSDA903): 1 April to 31 March.
public struct CollectionYear: Sendable, Hashable, Comparable {
  /// The calendar year of the 1 April.
  public let startYear: Int

  /// Makes the collection year that begins on 1 April of a calendar year.
  ///
  /// - Precondition: the calendar year is 1...9998.
  public init(startYear: Int) {
    precondition((1...9998).contains(startYear), "a collection year outside the civil calendar")
    self.startYear = startYear
  }

  /// Makes the collection year that a date falls in.
  public init(of date: CivilDate) { self.init(startYear: date.financialYear) }

  /// 1 April.
  public var first: CivilDate { last.adding(months: -12).adding(days: 1) }

  /// 31 March.
  public var last: CivilDate {
    // The 31 March of a year from 2 to 9999 is a date.
    CivilDate(year: startYear + 1, month: 3, day: 31)!
  }

  /// The year as councils write it, such as `2024-25`.
  public var title: String {
    let end = (startYear + 1) % 100
    return "\(startYear)-\(end < 10 ? "0" : "")\(end)"
  }

  /// The collection year after it.
  public var next: CollectionYear { CollectionYear(startYear: startYear + 1) }

  /// Orders years by time.
  public static func < (left: CollectionYear, right: CollectionYear) -> Bool {
    left.startYear < right.startYear
  }
}
