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
  ]
}
