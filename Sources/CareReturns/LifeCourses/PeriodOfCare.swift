public import CareModel
public import SimulationKernel

/// An unbroken time looked after.
public struct PeriodOfCare: Sendable, Equatable {
  /// Which of the child's periods it is, from 1 for the first one traced.
  public var number: Int
  /// When it began, days since the start; negative before it.
  public var startDay: Double
  /// When it ended, or when the trace did.
  public var endDay: Double
  /// The civil date on which it began.
  public var startDate: CivilDate
  /// The civil date on which it ended; nil while it is open.
  public var endDate: CivilDate?
  /// Why it ended; nil while it is open.
  public var reason: ReasonCeased?
  /// Whether it had placements before the first episode, which began before the trace.
  public var hasEarlierPlacements: Bool
  /// The episodes in order of time, without gap or overlap.
  public var episodes: [Episode]
}
