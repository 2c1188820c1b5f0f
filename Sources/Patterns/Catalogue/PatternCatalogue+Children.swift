import CareModel

extension PatternCatalogue {
  private static let held: [LegalStatus] = [
    .careOrder, .interimCareOrder, .placementOrder, .sectionTwenty,
  ]
  private static let first: [LegalStatus] = [
    .interimCareOrder, .policeProtection, .sectionTwenty, .remand,
  ]

  static let children = [
    PatternDefinition(
      "first_placement", "First placement of children who start", .children, .percent,
      [
        ("kinship", "Relative or friend"), ("other_foster", "Other foster care"),
        ("homes", "Children's homes"), ("supported", "Supported accommodation"),
        ("with_parents", "With parents"), ("other", "Other settings"),
      ], isShareOfTotal: true, "Where a period of care begins."
    ) { $0.firstPlacements() },
    PatternDefinition(
      "placement_mix", "Children looked after by placement", .children, .percent,
      PlacementGroup.allCases.map { ($0.key, $0.title) }, isShareOfTotal: true,
      "At the ends of the counted years. Unregistered arrangements are among the other settings."
    ) { $0.placementMix() },
    PatternDefinition(
      "legal_status_at_start", "Legal status at the start of care", .children, .percent,
      first.map { ($0.key, $0.title) }, isShareOfTotal: true,
      "The first status of a period of care. Emergency protection orders and a few others are "
        + "published and not simulated."
    ) { $0.legalStatusesAtStart(first) },
    PatternDefinition(
      "legal_status", "Legal status of children looked after", .children, .percent,
      held.map { ($0.key, $0.title) }, isShareOfTotal: true, "At the ends of the counted years."
    ) { $0.legalStatuses(held) },
    PatternDefinition(
      "reasons_ceased", "Why children cease to be looked after", .children, .percent,
      ReasonCeased.allCases.map { ($0.key, $0.title) }, isShareOfTotal: true,
      "The 18th birthday is set beside everybody published as leaving at 18 or over, whatever the "
        + "reason given there."
    ) { $0.reasonsCeased(ReasonCeased.allCases) },
    PatternDefinition(
      "exit_rate", "Children who cease for each child-year", .children, .perChildYear,
      [("ceased", "All reasons")], "Periods of care that ended, divided by time in care."
    ) { [$0.exitRate()] },
    PatternDefinition(
      "care_periods", "How long the period of care had lasted at exit", .children, .percent,
      [
        ("under_2_weeks", "Under 2 weeks"), ("2_to_8_weeks", "2 to 8 weeks"),
        ("8_weeks_to_6_months", "8 weeks to 6 months"), ("6_to_12_months", "6 to 12 months"),
        ("1_to_2_years", "1 to 2 years"), ("2_to_3_years", "2 to 3 years"),
        ("3_to_5_years", "3 to 5 years"), ("5_to_10_years", "5 to 10 years"),
        ("10_years_or_more", "10 years or more"),
      ], isShareOfTotal: true, "Periods of care that ended in the counted years."
    ) { $0.periodShares() },
    PatternDefinition(
      "care_periods_mean", "Mean period of care at exit", .children, .days, [("mean", "Mean")],
      "The same periods."
    ) { [$0.meanPeriod()] },
  ]
}
