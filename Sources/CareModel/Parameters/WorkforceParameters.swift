/// Social workers and reviewing officers as capacity; off while there are no workers.
public struct WorkforceParameters: Sendable, Equatable {
  /// Social workers for children looked after; 0 leaves capacity out of account.
  public var socialWorkers = 0.0
  /// Children looked after for each social worker above which work slows.
  public var targetCaseload = 0.0
  /// Power of caseload over target by which each process lengthens.
  public var delayEffect = [Double](repeating: 0, count: 5)
  /// Independent reviewing officers for children looked after; 0 leaves their capacity out of account.
  public var reviewingOfficers = 0.0
  /// Children for each reviewing officer above which reviews slow.
  public var targetReviewload = 0.0
  /// Social workers who leave in a year, as a share.
  public var turnover = 0.0
  /// Share of open plans that start again when the social worker leaves.
  public var turnoverResets = 0.0

  static let definitions: [ParameterDefinition] = [
    .number(
      "workforce.social_workers", .workers, 0...10_000, \.workforce.socialWorkers, changeable: true,
      "Social workers for children looked after; 0 leaves capacity out of account."),
    .number(
      "workforce.target_caseload", .children, 0.1...100, \.workforce.targetCaseload,
      "Children looked after for each social worker above which work slows."),
    .table(
      "workforce.delay_effect", .number, 0...5, by: WorkProcess.self, \.workforce.delayEffect,
      "Power of caseload over target by which each process lengthens."),
    .number(
      "workforce.reviewing_officers", .workers, 0...10_000, \.workforce.reviewingOfficers,
      changeable: true,
      "Independent reviewing officers for children looked after; 0 leaves their capacity out of account."
    ),
    .number(
      "workforce.target_reviewload", .children, 0.1...1000, \.workforce.targetReviewload,
      "Children for each reviewing officer above which reviews slow."),
    .number(
      "workforce.turnover", .perYear, 0...5, \.workforce.turnover, changeable: true,
      "Social workers who leave in a year, as a share."),
    .number(
      "workforce.turnover_resets", .share, 0...1, \.workforce.turnoverResets,
      "Share of open plans that start again when the social worker leaves."),
  ]
}
