/// One line of the event log of a replication.
public struct TraceRecord: Sendable, Equatable {
  /// What kind of thing happened.
  public enum Kind: String, Sendable {
    case inCareAtStart = "in care at start"
    case entered
    case placed
    case bridged
    case placementEndedUnplanned = "placement ended unplanned"
    case placementEndedPlanned = "placement ended as planned"
    case searchStarted = "search started"
    case searchGivenUp = "search given up"
    case ceased
    case becameCareLeaver = "became care leaver"
    case leaverMoved = "care leaver moved"
    case leaverSupportEnded = "care leaver support ended"
    case householdApproved = "household approved"
    case householdDeregistered = "household deregistered"
    case homeOpened = "home opened"
    case homeClosed = "home closed"
    case constellationOpened = "constellation opened"
    case householdJoinedConstellation = "household joined constellation"
    case policyChanged = "policy changed"
  }

  /// Days since the start.
  public var day: Double
  /// What happened.
  public var kind: Kind
  /// The child or young person concerned: the same number in every scenario; nil for none.
  public var child: UInt64?
  /// The household or home concerned; nil for none.
  public var place: UInt64?
  /// The particulars, such as a placement type or a reason, in the words of the outputs.
  public var detail: String

  /// Makes a value from its parts.
  public init(
    day: Double, kind: Kind, child: UInt64? = nil, place: UInt64? = nil, detail: String = ""
  ) {
    self.day = day
    self.kind = kind
    self.child = child
    self.place = place
    self.detail = detail
  }
}
