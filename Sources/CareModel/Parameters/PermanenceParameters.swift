/// Plans for permanence, and adoption by stages.
public struct PermanenceParameters: Sendable, Equatable {
  /// Share of children with a plan for permanence by the second review.
  public var planBySecondReview = 0.0
  /// Days from coming into care to the second review.
  public var secondReviewDays = 0.0
  /// Mean days after the second review until a late plan is made.
  public var latePlanDays = 0.0
  /// Hazard of leaving care while the plan is late, as a ratio.
  public var beforePlanEffect = 0.0
  /// Share of children with a provider whose plan for permanence, when it is made, asks for another home.
  public var planAsksForMove = 0.0
  /// Mean days from placement order to match with adopters.
  public var matchDays = 0.0
  /// Gamma shape of the days to a match and of introductions.
  public var matchShape = 0.0
  /// Mean days from match to moving in with adopters.
  public var introductionDays = 0.0
  /// Share of adoption plans in which the child lives with the adopters at once, as foster carers.
  public var fosterToAdopt = 0.0

  static let definitions: [ParameterDefinition] = [
    .number(
      "permanence.plan_by_second_review", .share, 0...1, \.permanence.planBySecondReview,
      changeable: true,
      "Share of children with a plan for permanence by the second review."),
    .number(
      "permanence.second_review_days", .days, 0...365, \.permanence.secondReviewDays,
      "Days from coming into care to the second review."),
    .number(
      "permanence.late_plan_days", .days, 1...2000, \.permanence.latePlanDays, changeable: true,
      "Mean days after the second review until a late plan is made."),
    .number(
      "permanence.before_plan_effect", .ratio, 0...1, \.permanence.beforePlanEffect,
      "Hazard of leaving care while the plan is late, as a ratio."),
    .number(
      "permanence.plan_asks_for_move", .share, 0...1, \.permanence.planAsksForMove,
      changeable: true,
      "Share of children with a provider whose plan for permanence, when it is made, asks for another home."
    ),
    .number(
      "permanence.match_days", .days, 0...2000, \.permanence.matchDays, changeable: true,
      "Mean days from placement order to match with adopters."),
    .number(
      "permanence.match_shape", .number, 0.2...50, \.permanence.matchShape,
      "Gamma shape of the days to a match and of introductions."),
    .number(
      "permanence.introduction_days", .days, 0...365, \.permanence.introductionDays,
      changeable: true,
      "Mean days from match to moving in with adopters."),
    .number(
      "permanence.foster_to_adopt", .share, 0...1, \.permanence.fosterToAdopt, changeable: true,
      "Share of adoption plans in which the child lives with the adopters at once, as foster carers."
    ),
  ]
}
