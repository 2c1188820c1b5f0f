/// Work that takes longer when social workers or reviewing officers have too many children.
public enum WorkProcess: UInt8, CodedCategory {
  case search, stepDownReview, permanencePlan, discharge, temporaryApproval

  /// The spelling in files.
  public var key: String {
    ["search", "step_down_review", "permanence_plan", "discharge", "temporary_approval"][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Searches", "Step-down reviews", "Permanence plans", "Discharge of orders",
      "Temporary approvals",
    ][index]
  }

  /// Whether reviewing officers do it; the others are social workers' work.
  var isReview: Bool { self == .stepDownReview }
}
