extension CivilDate {
  // Years are counted from 1 March, so that the leap day comes last and the lengths of the months
  // before it follow one straight line: 153 days for each five months.

  /// Day number of 1970-01-01 counted from 1 March of the year 0.
  private static var epochFromMarchZero: Int { 719_468 }

  /// Makes the date that lies a number of days after 1970-01-01 (negative: before).
  ///
  /// - Precondition: the date lies in the years 1...9999.
  public init(daysSinceEpoch: Int) {
    precondition(
      daysSinceEpoch >= -719_162 && daysSinceEpoch <= 2_932_896,
      "a date outside the years 1...9999")
    let days = daysSinceEpoch + Self.epochFromMarchZero
    // Both are non-negative from here on, so division truncates the way it should.
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
    let leapsPassed = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapsPassed) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      uncheckedYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days from 1970-01-01 to this date; negative before it.
  public var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - Self.epochFromMarchZero
  }

  /// The date a number of days later (negative: earlier).
  ///
  /// - Precondition: the result lies in the years 1...9999.
  public func adding(days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: daysSinceEpoch + days)
  }
}
