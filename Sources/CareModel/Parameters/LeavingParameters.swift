/// How periods of care end before the 18th birthday.
public struct LeavingParameters: Sendable, Equatable {
  /// Weibull shape of the time to leaving care, birthdays apart.
  public var shape = 0.0
  /// Weibull scale of the time to leaving care.
  public var scaleDays = 0.0
  /// Effect of age on the hazard of leaving.
  public var ageEffect = [Double](repeating: 0, count: 5)
  /// Effect of placement type on the hazard of leaving.
  public var typeEffect = [Double](repeating: 0, count: 10)
  /// Effect of being an unaccompanied child on the hazard of leaving.
  public var unaccompaniedEffect = 0.0
  /// Standard deviation of the logarithm of a year's own effect on leaving.
  public var annualEffect = 0.0
  /// Reasons for leaving under 1.
  public var reasonUnderOne = [Double](repeating: 0, count: 8)
  /// Reasons for leaving at 1 to 4.
  public var reasonOneToFour = [Double](repeating: 0, count: 8)
  /// Reasons for leaving at 5 to 9.
  public var reasonFiveToNine = [Double](repeating: 0, count: 8)
  /// Reasons for leaving at 10 to 15.
  public var reasonTenToFifteen = [Double](repeating: 0, count: 8)
  /// Reasons for leaving at 16 and 17.
  public var reasonSixteen = [Double](repeating: 0, count: 8)
  /// Weibull shape of the time from moving in with adopters to the order.
  public var adoptivePlacementShape = 0.0
  /// Weibull scale of the time from moving in with adopters to the order.
  public var adoptivePlacementScaleDays = 0.0
  /// Reasons for leaving of unaccompanied children.
  public var reasonUnaccompanied = [Double](repeating: 0, count: 8)

  static let definitions: [ParameterDefinition] = [
    .number(
      "leaving.shape", .number, 0.05...10, \.leaving.shape,
      "Weibull shape of the time to leaving care, birthdays apart."),
    .number(
      "leaving.scale_days", .days, 1...200_000, \.leaving.scaleDays,
      "Weibull scale of the time to leaving care."),
    .table(
      "leaving.age_effect", .ratio, 0...20, by: AgeBand.self,
      \.leaving.ageEffect, changeable: true,
      "Effect of age on the hazard of leaving."),
    .table(
      "leaving.type_effect", .ratio, 0...20, by: PlacementType.self,
      \.leaving.typeEffect,
      "Effect of placement type on the hazard of leaving."),
    .number(
      "leaving.unaccompanied_effect", .ratio, 0...20, \.leaving.unaccompaniedEffect,
      "Effect of being an unaccompanied child on the hazard of leaving."),
    .number(
      "leaving.annual_effect", .standardDeviation, 0...1, \.leaving.annualEffect,
      "Standard deviation of the logarithm of a year's own effect on leaving."),
    .table(
      "leaving.reason_under_one", .share, 0...1, categories: ReasonCeased.beforeEighteen,
      \.leaving.reasonUnderOne, rule: .sumsToOne,
      "Reasons for leaving under 1."),
    .table(
      "leaving.reason_one_to_four", .share, 0...1, categories: ReasonCeased.beforeEighteen,
      \.leaving.reasonOneToFour, rule: .sumsToOne,
      "Reasons for leaving at 1 to 4."),
    .table(
      "leaving.reason_five_to_nine", .share, 0...1, categories: ReasonCeased.beforeEighteen,
      \.leaving.reasonFiveToNine, rule: .sumsToOne,
      "Reasons for leaving at 5 to 9."),
    .table(
      "leaving.reason_ten_to_fifteen", .share, 0...1,
      categories: ReasonCeased.beforeEighteen,
      \.leaving.reasonTenToFifteen, rule: .sumsToOne,
      "Reasons for leaving at 10 to 15."),
    .table(
      "leaving.reason_sixteen", .share, 0...1, categories: ReasonCeased.beforeEighteen,
      \.leaving.reasonSixteen, rule: .sumsToOne,
      "Reasons for leaving at 16 and 17."),
    .number(
      "leaving.adoptive_placement_shape", .number, 0.1...20, \.leaving.adoptivePlacementShape,
      "Weibull shape of the time from moving in with adopters to the order."),
    .number(
      "leaving.adoptive_placement_scale_days", .days, 1...5000,
      \.leaving.adoptivePlacementScaleDays,
      "Weibull scale of the time from moving in with adopters to the order."),
    .table(
      "leaving.reason_unaccompanied", .share, 0...1, categories: ReasonCeased.beforeEighteen,
      \.leaving.reasonUnaccompanied, rule: .sumsToOne,
      "Reasons for leaving of unaccompanied children."),
  ]
}
