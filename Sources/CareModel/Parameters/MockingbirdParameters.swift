/// What a Mockingbird constellation does.
public struct MockingbirdParameters: Sendable, Equatable {
  /// Hazard of deregistration in a constellation as a ratio to others.
  public var deregistrationRatio = 0.0
  /// Hazard of an unplanned ending in a constellation as a ratio to others.
  public var unplannedEndingRatio = 0.0
  /// Mean days between satellites joining while a constellation fills.
  public var joinDays = 0.0
  /// Nights that a child of a satellite is to spend at the hub; fewer when its beds are taken.
  public var sleepoverNights = 0.0
  /// Nights of one sleepover.
  public var sleepoverLength = 0.0
  /// Share of a satellite's spells of respite that a sleepover replaces when the hub has beds that night.
  public var sleepoverGivesRest = 0.0
  /// Share of children without a place tonight, whose last household is in a constellation, whom the hub takes.
  public var hubTakesEmergency = 0.0

  static let definitions: [ParameterDefinition] = [
    .number(
      "mockingbird.deregistration_ratio", .ratio, 0...2, \.mockingbird.deregistrationRatio,
      "Hazard of deregistration in a constellation as a ratio to others."),
    .number(
      "mockingbird.unplanned_ending_ratio", .ratio, 0...2, \.mockingbird.unplannedEndingRatio,
      "Hazard of an unplanned ending in a constellation as a ratio to others."),
    .number(
      "mockingbird.join_days", .days, 1...1000, \.mockingbird.joinDays,
      "Mean days between satellites joining while a constellation fills."),
    .number(
      "mockingbird.sleepover_nights", .nightsPerYear, 0...365, \.mockingbird.sleepoverNights,
      "Nights that a child of a satellite is to spend at the hub; fewer when its beds are taken."),
    .number(
      "mockingbird.sleepover_length", .days, 1...30, \.mockingbird.sleepoverLength,
      "Nights of one sleepover."),
    .number(
      "mockingbird.sleepover_gives_rest", .share, 0...1, \.mockingbird.sleepoverGivesRest,
      "Share of a satellite's spells of respite that a sleepover replaces when the hub has beds that night."
    ),
    .number(
      "mockingbird.hub_takes_emergency", .share, 0...1, \.mockingbird.hubTakesEmergency,
      "Share of children without a place tonight, whose last household is in a constellation, whom the hub takes."
    ),
  ]
}
