/// From 16 to 25.
public struct CareLeaverParameters: Sendable, Equatable {
  /// Share of young people in foster care who stay with their carers at 18.
  public var stayingPut = 0.0
  /// Share of young people going at 18 to the kind of home they live in who stay in that home by another arrangement than Staying Put.
  public var remainsWithCarers = [Double](repeating: 0, count: 10)
  /// Where young people go at 18 from foster care when they do not stay put.
  public var destinationFoster = [Double](repeating: 0, count: 12)
  /// Where young people go at 18 from other placements.
  public var destinationOther = [Double](repeating: 0, count: 12)
  /// Supported or transitional units for care leavers at the start.
  public var supportedUnits = 0.0
  /// Share of young people in supported or transitional housing who wait for a tenancy at the start.
  public var waitingAtStart = 0.0
  /// Tenancies offered to care leavers in the area in a year.
  public var nominationsInside = 0.0
  /// Tenancies offered to care leavers who live outside the area in a year.
  public var nominationsOutside = 0.0
  /// Days between meetings that consider those in emergency accommodation.
  public var emergencyMeetingDays = 0.0
  /// Share of those in emergency accommodation found a place with family or friends at a meeting.
  public var emergencyResolved = 0.0
  /// Share of those for whom nothing is ready who have no fixed abode.
  public var noFixedAbode = 0.0
  /// Young people with whom contact is lost per year.
  public var becomesUnknown = 0.0
  /// Share of care leavers no longer supported from 21.
  public var stopsAtTwentyOne = 0.0
  /// Care leavers over 21 who stop being supported per year.
  public var stopsLater = 0.0
  /// Where young people go at 18 from children's homes.
  public var destinationHome = [Double](repeating: 0, count: 12)
  /// Stays that end per year, by accommodation; from supported housing the end is joining the list for a tenancy.
  public var stayEnds = [Double](repeating: 0, count: 12)
  /// Places in supported lodgings for care leavers.
  public var lodgingsPlaces = 0.0
  /// Places near a former children's home for those who stay close.
  public var stayingClosePlaces = 0.0
  /// Places in foyers, which care leavers share with young people of 16 and 17 in care.
  public var foyerPlaces = 0.0
  /// Share of young people for whom a panel plans the home after 18 ahead of the birthday.
  public var plannedEarly = 0.0
  /// Days before the 18th birthday on which such a plan starts the wait for a home.
  public var planningDays = 0.0
  /// Young people past 21 and under 25, no longer supported, who come back for support per year.
  public var returns = 0.0

  static let definitions: [ParameterDefinition] = [
    .number(
      "care_leavers.staying_put", .share, 0...1, \.leavers.stayingPut, changeable: true,
      "Share of young people in foster care who stay with their carers at 18."),
    .table(
      "care_leavers.remains_with_carers", .share, 0...1, by: PlacementType.self,
      \.leavers.remainsWithCarers, changeable: true,
      "Share of young people going at 18 to the kind of home they live in who stay in that home by another arrangement than Staying Put."
    ),
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
      "care_leavers.emergency_meeting_days", .days, 1...60, \.leavers.emergencyMeetingDays,
      changeable: true,
      "Days between meetings that consider those in emergency accommodation."),
    .number(
      "care_leavers.emergency_resolved", .share, 0...1, \.leavers.emergencyResolved,
      "Share of those in emergency accommodation found a place with family or friends at a meeting."
    ),
    .number(
      "care_leavers.no_fixed_abode", .share, 0...1, \.leavers.noFixedAbode, changeable: true,
      "Share of those for whom nothing is ready who have no fixed abode, the others being in emergency accommodation."
    ),
    .number(
      "care_leavers.becomes_unknown", .perYear, 0...5, \.leavers.becomesUnknown,
      "Young people with whom contact is lost per year."),
    .number(
      "care_leavers.stops_at_twenty_one", .share, 0...1, \.leavers.stopsAtTwentyOne,
      "Share of care leavers no longer supported from 21."),
    .number(
      "care_leavers.stops_later", .perYear, 0...10, \.leavers.stopsLater,
      "Care leavers over 21 who stop being supported per year."),
    .table(
      "care_leavers.destination_home", .share, 0...1, by: LeaverAccommodation.self,
      \.leavers.destinationHome, rule: .sumsToOne, changeable: true,
      "Where young people go at 18 from children's homes."),
    .table(
      "care_leavers.stay_ends", .perYear, 0...50, by: LeaverAccommodation.self, \.leavers.stayEnds,
      changeable: true,
      "Stays that end per year, by accommodation; from supported housing the end is joining the list for a tenancy."
    ),
    .number(
      "care_leavers.lodgings_places", .places, 0...1000, \.leavers.lodgingsPlaces, changeable: true,
      "Places in supported lodgings for care leavers."),
    .number(
      "care_leavers.staying_close_places", .places, 0...1000, \.leavers.stayingClosePlaces,
      changeable: true,
      "Places near a former children's home for those who stay close."),
    .number(
      "care_leavers.foyer_places", .places, 0...1000, \.leavers.foyerPlaces, changeable: true,
      "Places in foyers, which care leavers share with young people of 16 and 17 in care."),
    .number(
      "care_leavers.planned_early", .share, 0...1, \.leavers.plannedEarly, changeable: true,
      "Share of young people for whom a panel plans the home after 18 ahead of the birthday."),
    .number(
      "care_leavers.planning_days", .days, 0...730, \.leavers.planningDays, changeable: true,
      "Days before the 18th birthday on which such a plan starts the wait for a home."),
    .number(
      "care_leavers.returns", .perYear, 0...5, \.leavers.returns,
      "Young people past 21 and under 25, no longer supported, who come back for support per year."),
  ]
}
