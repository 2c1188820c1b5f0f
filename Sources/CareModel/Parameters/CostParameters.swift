/// What accommodation and actions cost, at the price level of the start date.
public struct CostParameters: Sendable, Equatable {
  /// Cost of a week in each type of placement.
  public var placement = [Double](repeating: 0, count: 10)
  /// Price of a provider outside the framework as a ratio.
  public var spotRatio = 0.0
  /// Price of a children's home or supported accommodation for a child of complex need as a ratio.
  public var complexRatio = 0.0
  /// Cost of a week of one place in a children's home or supported accommodation of the authority, filled or not.
  public var ownHomePlace = [Double](repeating: 0, count: 2)
  /// Cost of a week of support to each fostering household of the authority, filled or not.
  public var household = 0.0
  /// Cost of a week in each accommodation of care leavers.
  public var leaver = [Double](repeating: 0, count: 12)
  /// Liaison worker, hub and programme of one constellation in a year.
  public var constellation = 0.0
  /// Cost of recruiting, assessing and training one household.
  public var approval = 0.0
  /// Cost of one family network meeting with the support that follows.
  public var familyMeeting = 0.0
  /// Cost of a social worker in a year, where workers are counted.
  public var socialWorker = 0.0
  /// Yearly cost of the actions of a plan beyond what the model counts.
  public var actions = 0.0
  /// Yearly rise of all prices.
  public var inflation = 0.0

  static let definitions: [ParameterDefinition] = [
    .table(
      "costs.placement", .poundsPerWeek, 0...50_000, by: PlacementType.self, \.costs.placement,
      "Cost of a week in each type of placement."),
    .number(
      "costs.spot_ratio", .ratio, 0...5, \.costs.spotRatio,
      "Price of a provider outside the framework as a ratio."),
    .number(
      "costs.complex_ratio", .ratio, 0...10, \.costs.complexRatio,
      "Price of a children's home or supported accommodation for a child of complex need as a ratio."
    ),
    .table(
      "costs.own_home_place", .poundsPerWeek, 0...50_000, by: MarketHome.self,
      \.costs.ownHomePlace,
      "Cost of a week of one place in a children's home or supported accommodation of the authority, filled or not."
    ),
    .number(
      "costs.household", .poundsPerWeek, 0...5000, \.costs.household,
      "Cost of a week of support to each fostering household of the authority, filled or not."),
    .table(
      "costs.leaver", .poundsPerWeek, 0...50_000, by: LeaverAccommodation.self, \.costs.leaver,
      "Cost of a week in each accommodation of care leavers."),
    .number(
      "costs.constellation", .poundsPerYear, 0...5_000_000, \.costs.constellation,
      "Liaison worker, hub and programme of one constellation in a year."),
    .number(
      "costs.approval", .pounds, 0...500_000, \.costs.approval,
      "Cost of recruiting, assessing and training one household."),
    .number(
      "costs.family_meeting", .pounds, 0...100_000, \.costs.familyMeeting,
      "Cost of one family network meeting with the support that follows."),
    .number(
      "costs.social_worker", .poundsPerYear, 0...500_000, \.costs.socialWorker,
      "Cost of a social worker in a year, where workers are counted."),
    .number(
      "costs.actions", .poundsPerYear, 0...100_000_000, \.costs.actions, changeable: true,
      "Yearly cost of the actions of a plan beyond what the model counts."),
    .number(
      "costs.inflation", .perYear, -0.5...1, \.costs.inflation,
      "Yearly rise of all prices."),
  ]
}
