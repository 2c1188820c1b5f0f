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

  /// The start and the 31 Marches that end years 1, 3, 5 and 10, as far as they were simulated.
  ///
  /// They suit a table on a screen. Year 1 ends on the first 31 March that is twelve months or more
  /// after the start; a forecast that ends before has its last month instead.
  public var milestones: [(title: String, month: Int)] {
    let complete = years.filter(\.isComplete)
    let later = [1, 3, 5, 10].compactMap { number -> (title: String, month: Int)? in
      guard number <= complete.count else { return nil }
      return ("year \(number)", complete[number - 1].month)
    }
    if later.isEmpty, months > 0 { return [("start", 0), ("month \(months)", months)] }
    return [("start", 0)] + later
  }
}
