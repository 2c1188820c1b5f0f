public import CareModel
public import SimulationKernel

/// How an episode of care ended.
public enum EpisodeEnding: String, Sendable, CaseIterable {
  /// The placement broke down.
  case unplanned
  /// The plan moved the child on.
  case planned
  /// The carer left or the home closed.
  case closure
  /// A connected person was not approved.
  case approvalRefused = "approval refused"
  /// Only the legal status changed.
  case statusOnly = "status only"
  /// The placement became one of another kind with the same carer.
  case sameCarer = "same carer"
  /// The child ceased to be looked after.
  case careEnded = "care ended"
  /// The trace ended first.
  case open

  /// Whether the child moved to another carer.
  public var isMove: Bool {
    switch self {
    case .unplanned, .planned, .closure, .approvalRefused: true
    case .statusOnly, .sameCarer, .careEnded, .open: false
    }
  }
}

/// A stretch of a period of care with one carer, one placement and one legal status.
///
/// A child is where it is at the end of a civil day. Of several changes on one day only the last
/// leaves an episode, and what begins and ends on one day leaves none, as in the statutory return.
/// A bridging night does leave one.
public struct Episode: Sendable, Equatable {
  /// The child's number, the same in every scenario.
  public var child: UInt64
  /// Which of the child's periods of care it belongs to, from 1.
  public var period: Int
  /// When it began, days since the start; negative before it.
  public var startDay: Double
  /// When it ended, or when the trace did.
  public var endDay: Double
  /// The civil date on which it began.
  public var startDate: CivilDate
  /// The civil date on which it ended; nil while it is open.
  public var endDate: CivilDate?
  /// Where the child lived.
  public var placement: PlacementType
  /// What kind of place that is, where the type is another setting.
  public var setting: OtherSetting? = nil
  /// The household or home; nil when the placement is no vacancy.
  public var place: UInt64?
  /// Which of the child's carers it was, from 0: the same number means the same carer.
  public var carer: Int
  /// On which side of the boundary and how far from home the placement stood.
  public var locality: DistanceLocality?
  /// Whether the authority itself provided the place; nil when the trace does not say.
  public var isOwnProvision: Bool? = nil
  /// The legal status; nil when the trace does not say.
  public var legalStatus: LegalStatus?
  /// Whether it began as a bridging placement.
  public var isBridging: Bool
  /// How it ended.
  public var ending: EpisodeEnding
  /// Why the period of care ended with it; nil when it did not.
  public var reason: ReasonCeased?

  /// Days from beginning to end.
  public var days: Double { endDay - startDay }
}
