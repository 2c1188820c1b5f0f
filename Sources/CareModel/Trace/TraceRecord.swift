/// One line of the event log of a replication.
public struct TraceRecord: Sendable, Equatable {
  /// What kind of thing happened.
  public enum Kind: String, Sendable, CaseIterable {
    case inCareAtStart = "in care at start"
    case entered
    case returnedToCare = "returned to care"
    case divertedByFamilyMeeting = "family meeting kept child at home"
    case placed
    case bridged
    case placementEndedUnplanned = "placement ended unplanned"
    case placementEndedPlanned = "placement ended as planned"
    case placementEndedByClosure = "placement ended by closure"
    case carerChangedAgency = "carer changed agency"
    case carersAdopt = "carers are to adopt"
    case noticeGiven = "notice given"
    case searchStarted = "search started"
    case searchGivenUp = "search given up"
    case placeAgreed = "place agreed by panel"
    case placeNotAgreed = "place not agreed by panel"
    case legalStatusChanged = "legal status changed"
    case courtDidNotEndorse = "court did not endorse plan"
    case temporaryApprovalConfirmed = "temporary approval confirmed"
    case temporaryApprovalFailed = "temporary approval failed"
    case permanencePlanned = "permanence plan made"
    case permanentHomeSought = "permanent home sought"
    case matchedForAdoption = "matched for adoption"
    case hearingAwaited = "final hearing awaited"
    case dischargeAwaited = "discharge of order awaited"
    case workerAllotted = "social worker allotted"
    case workerLeft = "social worker left"
    case planReset = "plan starts again"
    case needSeenHigher = "need seen as higher"
    case ceased
    case becameCareLeaver = "became care leaver"
    case remainedWithCarers = "remained with carers"
    case leaverPlanned = "home after 18 planned"
    case leaverMoved = "care leaver moved"
    case leaverSupportEnded = "care leaver support ended"
    case leaverReturned = "care leaver returned for support"
    case householdApproved = "household approved"
    case householdDeregistered = "household deregistered"
    case homeOpened = "home opened"
    case homeClosed = "home closed"
    case homeChangedHands = "home changed hands"
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
  /// Where the child lives from now on, where the line says so.
  public var placement: PlacementType?
  /// What kind of place that is, where the type is another setting.
  public var setting: OtherSetting?
  /// On which side of the boundary and how far from home the placement stands, where the line says so.
  public var locality: DistanceLocality?
  /// Whether the authority itself provides the place, where the line says where the child lives.
  public var isOwnProvision: Bool?
  /// The legal status from now on, where the line says so.
  public var legalStatus: LegalStatus?
  /// Why the period of care ended, where the line says so.
  public var reason: ReasonCeased?
  /// The category of need, on the line with which a child first appears.
  public var needCategory: NeedCategory?
  /// Whether the child came unaccompanied, on the line with which a child first appears.
  public var isUnaccompanied: Bool?
  /// The child's day of birth, days since the start, on the line with which a child first appears.
  public var bornAt: Double?
  /// For a child in care at the start, the day on which the period of care began.
  public var enteredAt: Double?
  /// For a child in care at the start, the day on which the placement began.
  public var placedAt: Double?

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
