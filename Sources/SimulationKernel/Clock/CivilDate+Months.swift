extension CivilDate {
  /// The last day of this date's month.
  public var lastOfMonth: CivilDate {
    CivilDate(
      uncheckedYear: year, month: month, day: Self.length(ofMonth: month, year: year))
  }

  /// Whether this is the last day of its month.
  public var isLastOfMonth: Bool { day == Self.length(ofMonth: month, year: year) }

  /// The same day a number of months later (negative: earlier), or that month's last day when it
  /// is too short: 31 January plus one month is 28 or 29 February.
  ///
  /// Clamping loses the day, so adding one month twice may differ from adding two.
  ///
  /// - Precondition: the result lies in the years 1...9999.
  public func adding(months: Int) -> CivilDate {
    let total = year * 12 + (month - 1) + months
    precondition(total >= 12 && total < 120_000, "a date outside the years 1...9999")
    let (newYear, monthIndex) = total.quotientAndRemainder(dividingBy: 12)
    let length = Self.length(ofMonth: monthIndex + 1, year: newYear)
    return CivilDate(uncheckedYear: newYear, month: monthIndex + 1, day: min(day, length))
  }

  /// The last day of the month that lies a number of months after this date's month.
  ///
  /// Zero gives the end of this month; negative numbers go back.
  ///
  /// - Precondition: the result lies in the years 1...9999.
  public func monthEnd(after months: Int) -> CivilDate { adding(months: months).lastOfMonth }

  /// The starting year of the financial year, 1 April to 31 March, that the date falls in.
  ///
  /// 2025-03-31 gives 2024 and 2025-04-01 gives 2025.
  public var financialYear: Int { month >= 4 ? year : year - 1 }
}
