public import SimulationKernel

/// One forecast year: twelve months that end on a 31 March.
public struct ForecastYear: Sendable, Hashable {
  /// The calendar year of its 31 March, as official statistics name the year.
  public let year: Int
  /// The month of a forecast that ends on that day.
  public let month: Int
  /// Whether all twelve months were simulated, so that what happened in them can be summed.
  public let isComplete: Bool
}

/// The dates to which the months of a forecast belong.
public struct ForecastCalendar: Sendable, Hashable {
  /// The civil date whose end is time zero.
  public let start: CivilDate
  /// Months simulated after the start.
  public let months: Int

  /// Makes the calendar of a forecast.
  public init(start: CivilDate, months: Int) {
    self.start = start
    self.months = months
  }

  /// The last day of a month: the start itself for month 0, then calendar month ends.
  public func date(ofMonth month: Int) -> CivilDate {
    month == 0 ? start : start.monthEnd(after: month)
  }

  /// Every 31 March within the forecast, the start included where it is one.
  public var years: [ForecastYear] {
    (0...months).compactMap { month in
      let date = date(ofMonth: month)
      guard date.month == 3, date.day == 31 else { return nil }
      return ForecastYear(year: date.year, month: month, isComplete: month >= 12)
    }
  }

  /// The start and the 31 Marches that end years 1, 3, 5 and 10, or the last year simulated.
  ///
  /// They suit a table on a screen, five columns at most. Year 1 ends on the first 31 March that is
  /// twelve months or more after the start; a forecast that ends before has its last month instead.
  public var milestones: [(title: String, month: Int)] {
    let complete = years.filter(\.isComplete)
    var numbers = [1, 3, 5, 10].filter { $0 <= complete.count }
    if let last = numbers.last, last < complete.count {
      if numbers.count == 4 { numbers.remove(at: 1) }
      numbers.append(complete.count)
    }
    let later = numbers.map { (title: "year \($0)", month: complete[$0 - 1].month) }
    if later.isEmpty, months > 0 { return [("start", 0), ("month \(months)", months)] }
    return [("start", 0)] + later
  }
}
