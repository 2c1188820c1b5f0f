/// From 16 to 25.
public struct CareLeaverParameters: Sendable, Equatable {
  /// Share of young people in foster care who stay with their carers at 18.
  public var stayingPut = 0.0
  /// Staying Put arrangements that end per year.
  public var stayingPutEnds = 0.0
  /// Where young people go at 18 from foster care when they do not stay put.
  public var destinationFoster = [Double](repeating: 0, count: 7)
  /// Where young people go at 18 from other placements.
  public var destinationOther = [Double](repeating: 0, count: 7)
  /// Supported or transitional units for care leavers at the start.
  public var supportedUnits = 0.0
  /// Mean stay in supported or transitional housing before a tenancy is sought.
  public var supportedStayDays = 0.0
  /// Share of young people in supported or transitional housing who wait for a tenancy at the start.
  public var waitingAtStart = 0.0
  /// Tenancies offered to care leavers in the area in a year.
  public var nominationsInside = 0.0
  /// Tenancies offered to care leavers who live outside the area in a year.
  public var nominationsOutside = 0.0
  /// Tenancies that fail per tenancy-year.
  public var tenancyEnds = 0.0
  /// Stays with family or friends that end per year.
  public var familyEnds = 0.0
  /// Days between meetings that consider those in emergency accommodation.
  public var emergencyMeetingDays = 0.0
  /// Share of those in emergency accommodation found a place with family or friends at a meeting.
  public var emergencyResolved = 0.0
  /// Stays in custody that end per year.
  public var custodyEnds = 0.0
  /// Young people with whom contact is lost per year.
  public var becomesUnknown = 0.0
  /// Young people of unknown address found again per year.
  public var foundAgain = 0.0
  /// Share of care leavers no longer supported from 21.
  public var stopsAtTwentyOne = 0.0
  /// Care leavers over 21 who stop being supported per year.
  public var stopsLater = 0.0

  static let definitions: [ParameterDefinition] = [
    .number(
      "care_leavers.staying_put", .share, 0...1, \.leavers.stayingPut, changeable: true,
      "Share of young people in foster care who stay with their carers at 18."),
    .number(
      "care_leavers.staying_put_ends", .perYear, 0...10, \.leavers.stayingPutEnds,
      "Staying Put arrangements that end per year."),
    .table(
      "care_leavers.destination_foster", .share, 0...1, by: LeaverAccommodation.self,
      \.leavers.destinationFoster, rule: .sumsToOne,
      "Where young people go at 18 from foster care when they do not stay put."),
    .table(
      "care_leavers.destination_other", .share, 0...1, by: LeaverAccommodation.self,
      \.leavers.destinationOther, rule: .sumsToOne,
      "Where young people go at 18 from other placements."),
    .number(
      "care_leavers.supported_units", .units, 0...10_000, \.leavers.supportedUnits,
      "Supported or transitional units for care leavers at the start."),
    .number(
      "care_leavers.supported_stay_days", .days, 1...5000, \.leavers.supportedStayDays,
      "Mean stay in supported or transitional housing before a tenancy is sought."),
    .number(
      "care_leavers.waiting_at_start", .share, 0...1, \.leavers.waitingAtStart,
      "Share of young people in supported or transitional housing who wait for a tenancy at the start."
    ),
    .number(
      "care_leavers.nominations_inside", .tenanciesPerYear, 0...10_000, \.leavers.nominationsInside,
      changeable: true,
      "Tenancies offered to care leavers in the area in a year."),
    .number(
      "care_leavers.nominations_outside", .tenanciesPerYear, 0...10_000,
      \.leavers.nominationsOutside, changeable: true,
      "Tenancies offered to care leavers who live outside the area in a year."),
    .number(
      "care_leavers.tenancy_ends", .perYear, 0...10, \.leavers.tenancyEnds, changeable: true,
      "Tenancies that fail per tenancy-year."),
    .number(
      "care_leavers.family_ends", .perYear, 0...10, \.leavers.familyEnds,
      "Stays with family or friends that end per year."),
    .number(
      "care_leavers.emergency_meeting_days", .days, 1...60, \.leavers.emergencyMeetingDays,
      changeable: true,
      "Days between meetings that consider those in emergency accommodation."),
    .number(
      "care_leavers.emergency_resolved", .share, 0...1, \.leavers.emergencyResolved,
      "Share of those in emergency accommodation found a place with family or friends at a meeting."
    ),
    .number(
      "care_leavers.custody_ends", .perYear, 0...20, \.leavers.custodyEnds,
      "Stays in custody that end per year."),
    .number(
      "care_leavers.becomes_unknown", .perYear, 0...5, \.leavers.becomesUnknown,
      "Young people with whom contact is lost per year."),
    .number(
      "care_leavers.found_again", .perYear, 0...20, \.leavers.foundAgain,
      "Young people of unknown address found again per year."),
    .number(
      "care_leavers.stops_at_twenty_one", .share, 0...1, \.leavers.stopsAtTwentyOne,
      "Share of care leavers no longer supported from 21."),
    .number(
      "care_leavers.stops_later", .perYear, 0...10, \.leavers.stopsLater,
      "Care leavers over 21 who stop being supported per year."),
  ]
}
