/// The link between model time and the civil calendar.
///
/// A date stands for the *end* of its day, because official counts are taken then ("at 31 March").
/// The start date itself is time zero, and the day after it lasts from time 0, excluded, to time 1.
public struct CivilClock: Sendable, BitwiseCopyable {
  /// The date whose end is time zero.
  public let start: CivilDate

  /// Makes a clock that reads zero at the end of a date.
  public init(start: CivilDate) { self.start = start }

  /// The moment a date ends; negative before the start.
  public func time(of date: CivilDate) -> SimulationTime {
    SimulationTime(days: Double(date.daysSinceEpoch - start.daysSinceEpoch))
  }

  /// The date whose day contains a moment.
  ///
  /// `date(at: time(of: date))` is `date`; any later moment belongs to the next day.
  ///
  /// - Precondition: the moment is finite and the result lies in the years 1...9999.
  public func date(at time: SimulationTime) -> CivilDate {
    precondition(time.days.magnitude < 4_000_000, "a moment outside the civil calendar")
    // Rounded up by hand, because `rounded(.up)` calls the C library on this target.
    let whole = Int(time.days)
    return start.adding(days: Double(whole) < time.days ? whole + 1 : whole)
  }
}
