public import CareModel
public import SimulationKernel

/// What one replication says about one child.
public struct LifeCourse: Sendable, Equatable {
  /// The child's number, the same in every scenario.
  public var child: UInt64
  /// The date of birth; nil when the trace does not say.
  public var born: CivilDate?
  /// The category of need; nil when the trace does not say.
  public var needCategory: NeedCategory?
  /// Whether the child seeks asylum unaccompanied: such a child has no home here to measure from.
  public var isUnaccompanied: Bool
  /// The periods of care in order of time.
  public var periods: [PeriodOfCare]
  /// Where the young person went to live on turning 18; nil when that is not in the trace.
  public var homeAfterCare: LeaverAccommodation?
  /// Whether the young person lived on where it was by another arrangement than Staying Put.
  public var remainedWithCarers: Bool

  /// The episodes of all periods in order of time.
  public var episodes: [Episode] { periods.flatMap(\.episodes) }
}

extension LifeCourse {
  /// The date of birth that goes with a moment of birth in the model.
  ///
  /// The model's years have 365.25 days. Counting back from its 18th birthday makes the child turn 18
  /// on the same date in both; the date of birth moves by a day at most, and never beyond the day on
  /// which a newborn child enters care.
  static func dateOfBirth(
    bornAt: Double, noLaterThan entered: Double, clock: CivilClock
  ) -> CivilDate {
    min(
      eighteenthBirthday(bornAt: bornAt, clock: clock).adding(months: -12 * 18),
      clock.date(at: SimulationTime(days: entered)))
  }

  /// The date of the 18th birthday; nobody has it on 29 February.
  static func eighteenthBirthday(bornAt: Double, clock: CivilClock) -> CivilDate {
    let date = clock.date(at: SimulationTime(days: bornAt + 18 * 365.25))
    return date.month == 2 && date.day == 29 ? date.adding(days: 1) : date
  }
}
