/// How a placement is found.
public struct SearchParameters: Sendable, Equatable {
  /// Chance that a connected person can take the children when they enter.
  public var connectedPerson = [Double](repeating: 0, count: 5)
  /// Share of planned moves that go to a connected person.
  public var connectedPersonLater = [Double](repeating: 0, count: 5)
  /// Chance that a connected person takes a child whose placement breaks down or closes.
  public var connectedPersonUnplanned = [Double](repeating: 0, count: 5)
  /// Share of entrants placed with their parents at once.
  public var parentsAtEntry = [Double](repeating: 0, count: 5)
  /// Share of planned moves that go to the parents under an order.
  public var parentsLater = [Double](repeating: 0, count: 5)
  /// Share of entrants who start in another setting, such as a hospital or family centre.
  public var otherAtEntry = [Double](repeating: 0, count: 5)
  /// Share of standard-need searches for which a children's home is the plan.
  public var homePreferredStandard = [Double](repeating: 0, count: 5)
  /// Share of enhanced-need searches for which a children's home is the plan.
  public var homePreferredEnhanced = [Double](repeating: 0, count: 5)
  /// Share of complex-need searches for which a children's home is the plan.
  public var homePreferredComplex = [Double](repeating: 0, count: 5)
  /// Share of searches at 16 and 17 for which supported accommodation is the plan.
  public var supportedPreferred = 0.0
  /// The same for unaccompanied young people.
  public var supportedPreferredUnaccompanied = 0.0
  /// Share of searches for a foster family in which specialist carers are asked after the authority's own.
  public var specialistAsked = [Double](repeating: 0, count: 3)
  /// Chance that a provider with a vacancy accepts a child of standard need.
  public var acceptanceStandard = [Double](repeating: 0, count: 10)
  /// Chance that a provider with a vacancy accepts a child of enhanced need.
  public var acceptanceEnhanced = [Double](repeating: 0, count: 10)
  /// Chance that a provider with a vacancy accepts a child of complex need.
  public var acceptanceComplex = [Double](repeating: 0, count: 10)
  /// Acceptance the same day as a ratio of acceptance with notice.
  public var sameDayRatio = 0.0
  /// Acceptance of each further sibling as a ratio.
  public var siblingRatio = 0.0
  /// Chance that a provider with a vacancy takes a child for a few nights.
  public var bridgingAcceptance = [Double](repeating: 0, count: 10)
  /// Miles that a perfect match outweighs against a poor one in ranking.
  public var matchWeight = 0.0
  /// Miles that standing outside the authority costs in ranking.
  public var outsidePenalty = 0.0
  /// Looks a year for a place inside the authority for each settled child who lives outside it.
  public var repatriationPerYear = 0.0
  /// Match quality, on a scale from 0 to 1, below which a match counts as poor.
  public var poorMatchBelow = 0.0
  /// Days between looks at the vacancies while a search goes on.
  public var reviewDays = 0.0
  /// Days after which a search for a planned move ends and the child stays.
  public var giveUpDays = 0.0
  /// Share of connected persons who live in the authority.
  public var kinInside = 0.0
  /// Share of parents, of children placed with them, who live in the authority.
  public var parentsInside = 0.0
  /// Share of other settings that stand in the authority.
  public var otherInside = 0.0
  /// Share of adoptive families who live in the authority.
  public var adoptersInside = 0.0
  /// Share of market providers on a framework contract; they are asked before spot providers.
  public var frameworkShare = [Double](repeating: 0, count: 3)
  /// Days between panels that agree to places in children's homes and outside the authority; 0 for none.
  public var panelIntervalDays = 0.0
  /// Share of places brought to the panel to which it does not agree.
  public var panelRefuses = [Double](repeating: 0, count: 10)
  /// Share of planned placements in children's homes that need a joint funding decision.
  public var jointFundingShare = [Double](repeating: 0, count: 3)
  /// How often places of other types need such a decision, as a ratio of children's homes.
  public var jointFundingByType = [Double](repeating: 0, count: 10)
  /// Mean days for a joint funding decision of health, education and care.
  public var jointFundingDays = 0.0
  /// Mean days from placing with a connected person to the decision of the fostering panel.
  public var temporaryApprovalDays = 0.0
  /// Share of temporary approvals of connected persons that are not confirmed.
  public var temporaryApprovalFails = 0.0
  /// Mean days from placing an infant who needs a place with a parent to the decision on the parent.
  public var parentAndChildDays = 0.0
  /// Share of such decisions after which the child goes home with the parent.
  public var parentAndChildHome = 0.0
  /// Share of searches for a home that need one far away, by need.
  public var distantNeeded = [Double](repeating: 0, count: 3)
  /// Days for which a child of complex need who has just moved into a home counts as settling.
  public var settlingDays = 0.0
  /// Children settling at once above which a home refuses another; 0 for no limit.
  public var settlingLimit = 0.0
  /// Acceptance for each child of complex need there who is no brother or sister, as a ratio.
  public var complexResidentRatio = [Double](repeating: 1, count: 10)
  /// Acceptance of a foster household where an unrelated child of a much different age or need lives.
  public var unlikeResidentRatio = 1.0
  /// Days of age between two children that make them much different.
  public var unlikeResidentDays = 0.0
  /// Share of supported lodgings, the fourth category of supported accommodation, that take standard need only.
  public var lodgingsStandardOnly = 0.0
  /// Acceptance of enhanced or complex need in supported accommodation by category, as a ratio.
  public var complexByCategory = [Double](repeating: 0, count: 4)
  /// Acceptance of 16 and 17 year olds by a foyer, as a ratio of supported accommodation; 0 for none.
  public var foyerAcceptance = [Double](repeating: 0, count: 3)
  /// Share of planned moves that go to another setting, such as a hospital or family centre.
  public var otherLater = [Double](repeating: 0, count: 5)
  /// Which other setting children start in, by age and then by setting.
  public var otherSettingAtEntry = [Double](repeating: 0, count: 20)
  /// Which other setting planned moves go to.
  public var otherSettingLater = [Double](repeating: 0, count: 4)
  /// How long stays in a setting last, as a ratio of all other settings.
  public var otherSettingDaysRatio = [Double](repeating: 1, count: 4)
  /// How often a setting stands in the authority, as a ratio of all other settings.
  public var otherSettingInsideRatio = [Double](repeating: 1, count: 4)
  /// Share of searches for unaccompanied children for which a children's home is the plan.
  public var homePreferredUnaccompanied = 0.0

  static let definitions: [ParameterDefinition] = [
    .table(
      "search.connected_person", .share, 0...1, by: AgeBand.self,
      \.search.connectedPerson, changeable: true,
      "Chance that a connected person can take the children when they enter."),
    .table(
      "search.connected_person_later", .share, 0...1, by: AgeBand.self,
      \.search.connectedPersonLater,
      "Share of planned moves that go to a connected person."),
    .table(
      "search.connected_person_unplanned", .share, 0...1, by: AgeBand.self,
      \.search.connectedPersonUnplanned, changeable: true,
      "Chance that a connected person takes a child whose placement breaks down or closes."),
    .table(
      "search.parents_at_entry", .share, 0...1, by: AgeBand.self,
      \.search.parentsAtEntry,
      "Share of entrants placed with their parents at once."),
    .table(
      "search.parents_later", .share, 0...1, by: AgeBand.self,
      \.search.parentsLater,
      "Share of planned moves that go to the parents under an order."),
    .table(
      "search.other_at_entry", .share, 0...1, by: AgeBand.self,
      \.search.otherAtEntry,
      "Share of entrants who start in another setting, such as a hospital or family centre."),
    .table(
      "search.home_preferred_standard", .share, 0...1, by: AgeBand.self,
      \.search.homePreferredStandard,
      "Share of standard-need searches for which a children's home is the plan."),
    .table(
      "search.home_preferred_enhanced", .share, 0...1, by: AgeBand.self,
      \.search.homePreferredEnhanced,
      "Share of enhanced-need searches for which a children's home is the plan."),
    .table(
      "search.home_preferred_complex", .share, 0...1, by: AgeBand.self,
      \.search.homePreferredComplex,
      "Share of complex-need searches for which a children's home is the plan."),
    .number(
      "search.supported_preferred", .share, 0...1, \.search.supportedPreferred, changeable: true,
      "Share of searches at 16 and 17 for which supported accommodation is the plan."),
    .number(
      "search.supported_preferred_unaccompanied", .share, 0...1,
      \.search.supportedPreferredUnaccompanied,
      "The same for unaccompanied young people."),
    .table(
      "search.specialist_asked", .share, 0...1, by: NeedLevel.self, \.search.specialistAsked,
      changeable: true,
      "Share of searches for a foster family in which specialist carers are asked after the authority's own."
    ),
    .table(
      "search.acceptance_standard", .share, 0...1, by: PlacementType.self,
      \.search.acceptanceStandard,
      "Chance that a provider with a vacancy accepts a child of standard need."),
    .table(
      "search.acceptance_enhanced", .share, 0...1, by: PlacementType.self,
      \.search.acceptanceEnhanced,
      "Chance that a provider with a vacancy accepts a child of enhanced need."),
    .table(
      "search.acceptance_complex", .share, 0...1, by: PlacementType.self,
      \.search.acceptanceComplex,
      "Chance that a provider with a vacancy accepts a child of complex need."),
    .number(
      "search.same_day_ratio", .ratio, 0...1, \.search.sameDayRatio,
      "Acceptance the same day as a ratio of acceptance with notice."),
    .number(
      "search.sibling_ratio", .ratio, 0...1, \.search.siblingRatio,
      "Acceptance of each further sibling as a ratio."),
    .table(
      "search.bridging_acceptance", .share, 0...1, by: PlacementType.self,
      \.search.bridgingAcceptance,
      "Chance that a provider with a vacancy takes a child for a few nights."),
    .number(
      "search.match_weight", .miles, 0...500, \.search.matchWeight,
      "Miles that a perfect match outweighs against a poor one in ranking."),
    .number(
      "search.outside_penalty", .miles, 0...500, \.search.outsidePenalty, changeable: true,
      "Miles that standing outside the authority costs in ranking."),
    .number(
      "search.repatriation_per_year", .perYear, 0...50, \.search.repatriationPerYear,
      changeable: true,
      "Looks a year for a place inside the authority for each settled child who lives outside it."),
    .number(
      "search.poor_match_below", .share, 0...1, \.search.poorMatchBelow,
      "Match quality, on a scale from 0 to 1, below which a match counts as poor."),
    .number(
      "search.review_days", .days, 1...60, \.search.reviewDays,
      "Days between looks at the vacancies while a search goes on."),
    .number(
      "search.give_up_days", .days, 1...3650, \.search.giveUpDays,
      "Days after which a search for a planned move ends and the child stays."),
    .number(
      "search.kin_inside", .share, 0...1, \.search.kinInside,
      "Share of connected persons who live in the authority."),
    .number(
      "search.parents_inside", .share, 0...1, \.search.parentsInside,
      "Share of parents, of children placed with them, who live in the authority."),
    .number(
      "search.other_inside", .share, 0...1, \.search.otherInside,
      "Share of other settings that stand in the authority."),
    .number(
      "search.adopters_inside", .share, 0...1, \.search.adoptersInside,
      "Share of adoptive families who live in the authority."),
    .table(
      "search.framework_share", .share, 0...1, by: SharedMarket.self, \.search.frameworkShare,
      "Share of market providers on a framework contract; they are asked before spot providers."),
    .number(
      "search.panel_interval_days", .days, 0...60, \.search.panelIntervalDays, changeable: true,
      "Days between panels that agree to places in children's homes and outside the authority; 0 for none."
    ),
    .table(
      "search.panel_refuses", .share, 0...1, by: PlacementType.self, \.search.panelRefuses,
      changeable: true,
      "Share of places brought to the panel to which it does not agree."),
    .table(
      "search.joint_funding_share", .share, 0...1, by: NeedLevel.self, \.search.jointFundingShare,
      "Share of planned placements in children's homes that need a joint funding decision."),
    .table(
      "search.joint_funding_by_type", .ratio, 0...5, by: PlacementType.self,
      \.search.jointFundingByType,
      "How often places of a type need a joint funding decision, as a ratio of children's homes."),
    .number(
      "search.joint_funding_days", .days, 0...365, \.search.jointFundingDays, changeable: true,
      "Mean days for a joint funding decision of health, education and care."),
    .number(
      "search.temporary_approval_days", .days, 0...365, \.search.temporaryApprovalDays,
      changeable: true,
      "Mean days from placing with a connected person to the decision of the fostering panel."),
    .number(
      "search.temporary_approval_fails", .share, 0...1, \.search.temporaryApprovalFails,
      changeable: true,
      "Share of temporary approvals of connected persons that are not confirmed."),
    .table(
      "search.distant_needed", .share, 0...1, by: NeedLevel.self, \.search.distantNeeded,
      "Share of searches for a children's home that need one far away, for safety or for what only few homes do."
    ),
    .number(
      "search.parent_and_child_days", .days, 1...1000, \.search.parentAndChildDays,
      changeable: true,
      "Mean days from placing an infant who needs a place with a parent to the decision on the parent."
    ),
    .number(
      "search.parent_and_child_home", .share, 0...1, \.search.parentAndChildHome, changeable: true,
      "Share of such decisions after which the child goes home with the parent."),
    .number(
      "search.settling_days", .days, 0...365, \.search.settlingDays,
      "Days for which a child of complex need who has just moved into a home counts as settling."),
    .number(
      "search.settling_limit", .children, 0...10, \.search.settlingLimit,
      "Children settling at once above which a home refuses another; 0 for no limit."),
    .table(
      "search.complex_resident_ratio", .ratio, 0...1, by: PlacementType.self,
      \.search.complexResidentRatio,
      "Acceptance for each child of complex need there who is no brother or sister, as a ratio."),
    .number(
      "search.unlike_resident_ratio", .ratio, 0...1, \.search.unlikeResidentRatio,
      "Acceptance of a foster household where an unrelated child of a much different age or need lives, as a ratio."
    ),
    .number(
      "search.unlike_resident_days", .days, 0...6575, \.search.unlikeResidentDays,
      "Days of age between two children that make them much different."),
    .number(
      "search.lodgings_standard_only", .share, 0...1, \.search.lodgingsStandardOnly,
      "Share of supported lodgings, the fourth category of supported accommodation, that take standard need only."
    ),
    .table(
      "search.complex_by_category", .ratio, 0...5, by: SupportedCategory.self,
      \.search.complexByCategory,
      "Acceptance of enhanced or complex need in supported accommodation by category, as a ratio."),
    .table(
      "search.foyer_acceptance", .ratio, 0...1, by: NeedLevel.self, \.search.foyerAcceptance,
      "Acceptance of 16 and 17 year olds by a foyer, as a ratio of supported accommodation; 0 for none."
    ),
    .number(
      "search.home_preferred_unaccompanied", .share, 0...1,
      \.search.homePreferredUnaccompanied,
      "Share of searches for unaccompanied children for which a children's home is the plan."),
    .table(
      "search.other_later", .share, 0...1, by: AgeBand.self, \.search.otherLater,
      "Share of planned moves that go to another setting, such as a hospital or family centre."),
    .table(
      "search.other_setting_at_entry", .weight, 0...1, categories: OtherSetting.keysByAge,
      \.search.otherSettingAtEntry,
      "Which other setting children start in, by age; custody from 10 and family centres under 5 only."
    ),
    .table(
      "search.other_setting_later", .weight, 0...1, by: OtherSetting.self,
      \.search.otherSettingLater,
      "Which other setting planned moves go to; custody from 10 and family centres under 5 only."),
    .table(
      "search.other_setting_days_ratio", .ratio, 0.05...20, by: OtherSetting.self,
      \.search.otherSettingDaysRatio,
      "How long stays in a setting last, as a ratio of all other settings."),
    .table(
      "search.other_setting_inside_ratio", .ratio, 0...2, by: OtherSetting.self,
      \.search.otherSettingInsideRatio,
      "How often a setting stands in the authority, as a ratio of all other settings."),
  ]
}
