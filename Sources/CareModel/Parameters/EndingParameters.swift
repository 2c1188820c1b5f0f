/// How placements end while the child stays in care.
public struct EndingParameters: Sendable, Equatable {
  /// Breakdown-type endings per placement-year by time in placement, all children pooled.
  public var unplannedHazard = [Double](repeating: 0, count: 8)
  /// Planned moves per placement-year by time in placement, beyond those the model makes happen elsewhere.
  public var plannedMoveHazard = [Double](repeating: 0, count: 8)
  /// Effect of age on the hazard of an unplanned ending.
  public var ageEffect = [Double](repeating: 0, count: 5)
  /// Effect of placement type on the hazard of an unplanned ending.
  public var typeEffect = [Double](repeating: 0, count: 10)
  /// Effect of placement type on the hazard of a planned move.
  public var plannedTypeEffect = [Double](repeating: 0, count: 10)
  /// Effect of a poor match on the hazard of an unplanned ending.
  public var poorMatchEffect = 0.0
  /// Effect of living over 20 miles from home.
  public var over20MilesEffect = 0.0
  /// Effect of being separated from brothers and sisters.
  public var siblingsApartEffect = 0.0
  /// Effect of a bridging placement.
  public var bridgingEffect = 0.0
  /// Variance of the latent frailty, mean one, between children.
  public var frailtyVariance = 0.0
  /// Days between reviews of children in children's homes.
  public var stepDownReviewDays = 0.0
  /// Share of reviews that find the child ready for a foster family.
  public var stepDownReady = 0.0
  /// Share of planned moves at 16 and 17 that go to supported accommodation.
  public var supportedMoveShare = 0.0
  /// Effect of each earlier placement of the two years before, up to three, on the hazard of an unplanned ending.
  public var previousMovesEffect = 0.0
  /// Share of unplanned endings of family placements after which the need is seen as one level higher.
  public var stepUp = [Double](repeating: 0, count: 3)
  /// Share of unplanned endings for which the provider gives notice instead of ending the placement at once.
  public var noticeShare = [Double](repeating: 0, count: 10)
  /// Days of notice.
  public var noticeDays = 0.0
  /// Share of published unplanned endings that the model makes happen elsewhere: homes that close, carers whose
  /// approval ends.
  public var madeElsewhere = 0.0
  /// Share of published unplanned endings that are requests of carers for reasons other than behaviour.
  public var carerRequests = 0.0
  /// Share of such requests that come from carers who stop fostering, which the model makes happen elsewhere.
  public var carerRequestsLeaving = 0.0

  /// The published hazard less what the model makes happen elsewhere, per placement-year.
  var breakdownHazard: [Double] {
    let share = madeElsewhere + carerRequests * carerRequestsLeaving
    return unplannedHazard.map { $0 * max(0, 1 - share) }
  }

  static let definitions: [ParameterDefinition] = [
    .table(
      "endings.unplanned_hazard", .perYear, 0...50, by: TimeInPlacement.self,
      \.endings.unplannedHazard, changeable: true,
      "Breakdown-type endings per placement-year by time in placement, all children pooled."),
    .table(
      "endings.planned_move_hazard", .perYear, 0...50, by: TimeInPlacement.self,
      \.endings.plannedMoveHazard, changeable: true,
      "Planned moves per placement-year by time in placement, beyond those the model makes happen elsewhere."
    ),
    .table(
      "endings.age_effect", .ratio, 0...10, by: AgeBand.self,
      \.endings.ageEffect,
      "Effect of age on the hazard of an unplanned ending."),
    .table(
      "endings.type_effect", .ratio, 0...20, by: PlacementType.self,
      \.endings.typeEffect,
      "Effect of placement type on the hazard of an unplanned ending."),
    .table(
      "endings.planned_type_effect", .ratio, 0...100, by: PlacementType.self,
      \.endings.plannedTypeEffect,
      "Effect of placement type on the hazard of a planned move."),
    .number(
      "endings.poor_match_effect", .ratio, 0...10, \.endings.poorMatchEffect,
      "Effect of a poor match on the hazard of an unplanned ending."),
    .number(
      "endings.over_20_miles_effect", .ratio, 0...10, \.endings.over20MilesEffect,
      "Effect of living over 20 miles from home."),
    .number(
      "endings.siblings_apart_effect", .ratio, 0...10, \.endings.siblingsApartEffect,
      "Effect of being separated from brothers and sisters."),
    .number(
      "endings.bridging_effect", .ratio, 0...20, \.endings.bridgingEffect,
      "Effect of a bridging placement."),
    .number(
      "endings.frailty_variance", .number, 0...20, \.endings.frailtyVariance,
      "Variance of the latent frailty, mean one, between children."),
    .number(
      "endings.step_down_review_days", .days, 1...3650, \.endings.stepDownReviewDays,
      "Days between reviews of children in children's homes."),
    .number(
      "endings.step_down_ready", .share, 0...1, \.endings.stepDownReady, changeable: true,
      "Share of reviews that find the child ready for a foster family."),
    .number(
      "endings.supported_move_share", .share, 0...1, \.endings.supportedMoveShare,
      "Share of planned moves at 16 and 17 that go to supported accommodation."),
    .number(
      "endings.previous_moves_effect", .ratio, 0...5, \.endings.previousMovesEffect,
      "Effect of each earlier placement of the two years before, up to three, on the hazard of an unplanned ending."
    ),
    .table(
      "endings.step_up", .share, 0...1, by: NeedLevel.self, \.endings.stepUp,
      "Share of unplanned endings of family placements after which the need is seen as one level higher."
    ),
    .table(
      "endings.notice_share", .share, 0...1, by: PlacementType.self, \.endings.noticeShare,
      changeable: true,
      "Share of unplanned endings for which the provider gives notice instead of ending the placement at once."
    ),
    .number(
      "endings.notice_days", .days, 0...180, \.endings.noticeDays, changeable: true,
      "Days of notice."),
    .number(
      "endings.made_elsewhere", .share, 0...1, \.endings.madeElsewhere,
      "Share of published unplanned endings that the model makes happen elsewhere: homes that close, carers whose approval ends."
    ),
    .number(
      "endings.carer_requests", .share, 0...1, \.endings.carerRequests,
      "Share of published unplanned endings that are requests of carers for reasons other than behaviour."
    ),
    .number(
      "endings.carer_requests_leaving", .share, 0...1, \.endings.carerRequestsLeaving,
      "Share of such requests that come from carers who stop fostering, which the model makes happen elsewhere."
    ),
  ]
}
