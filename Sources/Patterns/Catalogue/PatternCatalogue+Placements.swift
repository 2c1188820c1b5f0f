import CareModel

extension PatternCatalogue {
  private static let bins = [
    ("1_to_7_days", "1 to 7 days"), ("8_days_to_1_month", "8 days to 1 month"),
    ("1_to_3_months", "1 to 3 months"), ("3_to_6_months", "3 to 6 months"),
    ("6_to_12_months", "6 to 12 months"), ("1_to_2_years", "1 to 2 years"),
    ("2_to_5_years", "2 to 5 years"), ("5_years_or_more", "5 years or more"),
  ]

  private static let groups: [PlacementGroup?] =
    [nil] + PlacementGroup.allCases.filter { $0 != .other }.map(Optional.some)

  private static let groupRows = groups.map { ($0?.key ?? "all", $0?.title ?? "All placements") }

  static let placements: [PatternDefinition] =
    (groups + [.other]).map { group in
      let title = group?.title ?? "All placements"
      return PatternDefinition(
        "durations_\(group?.key ?? "all")", "How long placements that ended had lasted: \(title)",
        .placements, .percent, bins, isShareOfTotal: true,
        "Placements that ended in the counted years, by leaving care too. A change of the placement's "
          + "kind with the same carer ends one; a change of legal status does not."
      ) { $0.durationShares(group) }
    } + [
      PatternDefinition(
        "durations_mean", "Mean duration of placements that ended", .placements, .days, groupRows,
        "The same placements."
      ) { view in groups.map(view.meanDuration) },
      PatternDefinition(
        "durations_median", "Median duration of placements that ended", .placements, .days,
        groupRows, "The same placements."
      ) { view in groups.map(view.medianDuration) },
      PatternDefinition(
        "breakdown_hazard", "Breakdowns and closures by time in placement", .placements,
        .perPlacementYear, TimeInPlacement.allCases.map { ($0.key, $0.title) },
        "Unplanned endings, approvals refused and closures, pooled over all children and types, "
          + "divided by the time children spent in that band. The published person-time is derived "
          + "from the placements that ended, as if the system were stationary."
      ) { $0.breakdownHazard() },
      PatternDefinition(
        "moves", "Moves and endings for each child-year", .placements, .perChildYear,
        [
          ("moves", "Moves, changes of status only left out"),
          ("breakdowns", "Breakdowns and closures"), ("closures", "Carer or home closed"),
          ("new_placements", "Placements that began"),
        ],
        "The placement a period of care begins with is no move. A quarter of the published reasons "
          + "are “other”, so published breakdowns are a lower bound."
      ) { $0.moveRates() },
    ]
}
