/// The authority's own fostering households and how they join and leave.
public struct CarerParameters: Sendable, Equatable {
  /// Mainstream fostering households of the authority at the start.
  public var households = 0.0
  /// Approved places of a household: one, two or three.
  public var placesPerHousehold = [Double](repeating: 0, count: 3)
  /// Ages that a household takes.
  public var terms = [Double](repeating: 0, count: 3)
  /// Approved places of a specialist step-down household: one, two or three.
  public var specialistPlaces = [Double](repeating: 0, count: 3)
  /// Ages that a specialist step-down household takes.
  public var specialistTerms = [Double](repeating: 0, count: 3)
  /// Share of the authority's own households that live inside it.
  public var insideShare = 0.0
  /// Enquiries about fostering for the authority.
  public var enquiriesPerYear = 0.0
  /// Mean days spent in each stage on the way to approval.
  public var stageDays = [Double](repeating: 0, count: 4)
  /// Gamma shape of the days in a stage.
  public var stageShape = 0.0
  /// Share that goes on from each stage.
  public var stageContinue = [Double](repeating: 0, count: 4)
  /// Days between fostering panels.
  public var panelIntervalDays = 0.0
  /// Deregistrations per household-year.
  public var deregistration = 0.0
  /// Share of deregistrations that end placements instead of waiting until the household is empty.
  public var deregistrationWithChildren = 0.0
  /// Mean days for which a household offers its free places.
  public var availableDays = 0.0
  /// Mean days for which a household's free places are not available.
  public var notAvailableDays = 0.0
  /// Spells in which free places are not available by their reason.
  public var notAvailableReason = [Double](repeating: 0, count: 4)
  /// Length of such spells by reason, as a ratio; only relative sizes matter.
  public var notAvailableLength = [Double](repeating: 0, count: 4)
  /// Specialist step-down households approved in a year.
  public var specialistApprovalsPerYear = 0.0
  /// Size of the yearly wave in enquiries about their mean.
  public var enquirySeasonalAmplitude = 0.0
  /// Day of the calendar year on which enquiries peak.
  public var enquiryPeakDay = 0.0
  /// Assessments that the assessors can have under way at once; 0 for no limit.
  public var assessmentsAtOnce = 0.0
  /// New households that one fostering panel can consider; 0 for no limit.
  public var panelCases = 0.0
  /// Highest level of need that a household of the authority takes.
  public var skill = [Double](repeating: 0, count: 3)
  /// Highest level of need that an agency household takes.
  public var agencySkill = [Double](repeating: 0, count: 3)
  /// Share of fostering households that take children for a few nights at once.
  public var emergencyShare = 0.0
  /// Share of the authority's mainstream households that take an infant together with a parent.
  public var parentAndChild = 0.0
  /// Share of agency households that take an infant together with a parent.
  public var agencyParentAndChild = 0.0
  /// Share of the authority's mainstream households that give short breaks.
  public var shortBreakShare = 0.0
  /// Short breaks sought in foster homes in a year for each thousand children of the population.
  public var shortBreaks = 0.0
  /// Mean nights of a short break.
  public var shortBreakNights = 0.0
  /// Households a year that widen the ages they take to any age.
  public var termsWiden = 0.0
  /// Households a year that come to take the next higher level of need.
  public var skillGrows = 0.0
  /// Households a year whose approval grows by a place, up to three.
  public var placesGrow = 0.0
  /// Days between the reviews of a household's approval.
  public var termsReviewDays = 0.0
  /// Effect of years since approval on the hazard of deregistration.
  public var tenureEffect = [Double](repeating: 0, count: 4)
  /// Mean days since approval of the authority's households at the start.
  public var tenureMeanDays = 0.0
  /// Hazard of deregistration in the year after an unplanned ending in the household, as a ratio.
  public var afterBreakdownRatio = 0.0
  /// Agency households that transfer to the authority in a year, children and all.
  public var transfersInPerYear = 0.0
  /// Households of the authority that transfer to an agency in a year, children and all.
  public var transfersOutPerYear = 0.0

  static let definitions: [ParameterDefinition] = [
    .number(
      "carers.households", .households, 0...20_000, \.carers.households,
      "Mainstream fostering households of the authority at the start."),
    .table(
      "carers.places_per_household", .share, 0...1, categories: ["1", "2", "3"],
      \.carers.placesPerHousehold, rule: .sumsToOne,
      "Approved places of a household: one, two or three."),
    .table(
      "carers.terms", .share, 0...1, by: AgeTerms.self,
      \.carers.terms, rule: .sumsToOne,
      "Ages that a household takes."),
    .table(
      "carers.specialist_places", .share, 0...1, categories: ["1", "2", "3"],
      \.carers.specialistPlaces, rule: .sumsToOne,
      "Approved places of a specialist step-down household: one, two or three."),
    .table(
      "carers.specialist_terms", .share, 0...1, by: AgeTerms.self, \.carers.specialistTerms,
      rule: .sumsToOne, "Ages that a specialist step-down household takes."),
    .number(
      "carers.inside_share", .share, 0...1, \.carers.insideShare,
      "Share of the authority's own households that live inside it."),
    .number(
      "carers.enquiries_per_year", .enquiriesPerYear, 0...100_000, \.carers.enquiriesPerYear,
      changeable: true,
      "Enquiries about fostering for the authority."),
    .table(
      "carers.stage_days", .days, 0...2000, by: ApprovalStage.self,
      \.carers.stageDays, changeable: true,
      "Mean days spent in each stage on the way to approval."),
    .number(
      "carers.stage_shape", .number, 0.2...50, \.carers.stageShape,
      "Gamma shape of the days in a stage."),
    .table(
      "carers.stage_continue", .share, 0...1, by: ApprovalStage.self,
      \.carers.stageContinue, changeable: true,
      "Share that goes on from each stage."),
    .number(
      "carers.panel_interval_days", .days, 1...365, \.carers.panelIntervalDays,
      "Days between fostering panels."),
    .number(
      "carers.deregistration", .perYear, 0...5, \.carers.deregistration, changeable: true,
      "Deregistrations per household-year."),
    .number(
      "carers.deregistration_with_children", .share, 0...1, \.carers.deregistrationWithChildren,
      "Share of deregistrations that end placements instead of waiting until the household is empty."
    ),
    .number(
      "carers.available_days", .days, 1...10_000, \.carers.availableDays,
      "Mean days for which a household offers its free places."),
    .number(
      "carers.not_available_days", .days, 0...10_000, \.carers.notAvailableDays,
      "Mean days for which a household's free places are not available."),
    .table(
      "carers.not_available_reason", .share, 0...1, by: NotAvailableReason.self,
      \.carers.notAvailableReason, rule: .sumsToOne,
      "Spells in which free places are not available by their reason."),
    .table(
      "carers.not_available_length", .weight, 0.01...100, by: NotAvailableReason.self,
      \.carers.notAvailableLength,
      "Length of such spells by reason, as a ratio; only relative sizes matter."),
    .number(
      "carers.specialist_approvals_per_year", .householdsPerYear, 0...1000,
      \.carers.specialistApprovalsPerYear, changeable: true,
      "Specialist step-down households approved in a year."),
    .number(
      "carers.enquiry_seasonal_amplitude", .share, 0...0.9, \.carers.enquirySeasonalAmplitude,
      "Size of the yearly wave in enquiries about their mean."),
    .number(
      "carers.enquiry_peak_day", .days, 0...366, \.carers.enquiryPeakDay,
      "Day of the calendar year on which enquiries peak."),
    .number(
      "carers.assessments_at_once", .households, 0...1000, \.carers.assessmentsAtOnce,
      changeable: true,
      "Assessments that the assessors can have under way at once; 0 for no limit."),
    .number(
      "carers.panel_cases", .households, 0...100, \.carers.panelCases, changeable: true,
      "New households that one fostering panel can consider; 0 for no limit."),
    .table(
      "carers.skill", .share, 0...1, by: NeedLevel.self, \.carers.skill, rule: .sumsToOne,
      "Highest level of need that a household of the authority takes."),
    .table(
      "carers.agency_skill", .share, 0...1, by: NeedLevel.self, \.carers.agencySkill,
      rule: .sumsToOne,
      "Highest level of need that an agency household takes."),
    .number(
      "carers.emergency_share", .share, 0.01...1, \.carers.emergencyShare, changeable: true,
      "Share of fostering households that take children for a few nights at once."),
    .number(
      "carers.parent_and_child", .share, 0...1, \.carers.parentAndChild,
      "Share of the authority's mainstream households that take an infant together with a parent."),
    .number(
      "carers.agency_parent_and_child", .share, 0...1, \.carers.agencyParentAndChild,
      "Share of agency households that take an infant together with a parent."),
    .number(
      "carers.short_break_share", .share, 0...1, \.carers.shortBreakShare,
      "Share of the authority's mainstream households that give short breaks."),
    .number(
      "carers.short_breaks", .perYear, 0...1000, \.carers.shortBreaks, changeable: true,
      "Short breaks sought in foster homes in a year for each thousand children of the population."),
    .number(
      "carers.short_break_nights", .days, 1...30, \.carers.shortBreakNights, changeable: true,
      "Mean nights of a short break."),
    .number(
      "carers.terms_widen", .perYear, 0...5, \.carers.termsWiden,
      "Households a year that widen the ages they take to any age."),
    .number(
      "carers.skill_grows", .perYear, 0...5, \.carers.skillGrows,
      "Households a year that come to take the next higher level of need."),
    .number(
      "carers.places_grow", .perYear, 0...5, \.carers.placesGrow,
      "Households a year whose approval grows by a place, up to three."),
    .number(
      "carers.terms_review_days", .days, 1...3660, \.carers.termsReviewDays,
      "Days between the reviews of a household's approval."),
    .table(
      "carers.tenure_effect", .ratio, 0...10, by: TenureBand.self, \.carers.tenureEffect,
      "Effect of years since approval on the hazard of deregistration."),
    .number(
      "carers.tenure_mean_days", .days, 1...20_000, \.carers.tenureMeanDays,
      "Mean days since approval of the authority's households at the start."),
    .number(
      "carers.after_breakdown_ratio", .ratio, 0...10, \.carers.afterBreakdownRatio,
      "Hazard of deregistration in the year after an unplanned ending in the household, as a ratio."
    ),
    .number(
      "carers.transfers_in_per_year", .householdsPerYear, 0...1000, \.carers.transfersInPerYear,
      changeable: true,
      "Agency households that transfer to the authority in a year, children and all."),
    .number(
      "carers.transfers_out_per_year", .householdsPerYear, 0...1000, \.carers.transfersOutPerYear,
      changeable: true,
      "Households of the authority that transfer to an agency in a year, children and all."),
  ]
}
