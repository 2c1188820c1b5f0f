/// What a Mockingbird constellation does.
public struct MockingbirdParameters: Sendable, Equatable {
  /// Hazard of deregistration in a constellation as a ratio to others.
  public var deregistrationRatio = 0.0
  /// Hazard of an unplanned ending in a constellation as a ratio to others.
  public var unplannedEndingRatio = 0.0
  /// Mean days between satellites joining while a constellation fills.
  public var joinDays = 0.0
  /// Nights that children of a member household spend at the hub.
  public var sleepoverNights = 0.0
  /// Length of spells in which the free places of a member household are not available, as a ratio to others.
  public var notAvailableRatio = 0.0
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
      "Nights that children of a member household spend at the hub."),
    .number(
      "mockingbird.not_available_ratio", .ratio, 0...2, \.mockingbird.notAvailableRatio,
      "Length of spells in which the free places of a member household are not available, as a ratio to others."
    ),
    .number(
      "mockingbird.hub_takes_emergency", .share, 0...1, \.mockingbird.hubTakesEmergency,
      "Share of children without a place tonight, whose last household is in a constellation, whom the hub takes."
    ),
  ]
}
