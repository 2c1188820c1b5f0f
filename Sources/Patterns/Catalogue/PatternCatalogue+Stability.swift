import CareModel

extension PatternCatalogue {
  private static let first: [PlacementGroup] = [.foster, .homes, .supported, .withParents]
  private static let stable: [PlacementGroup] = [.foster, .homes, .withParents, .adoptive]

  static let stability = [
    PatternDefinition(
      "placements_in_year", "Placements in the year", .stability, .percent,
      (1...6).map { ("\($0)", "\($0)") } + [("7_or_more", "7 or more")], isShareOfTotal: true,
      "Children looked after at the end of a counted year; the placement open at its beginning, every "
        + "bridge and each return count, changes with the same carer do not. What begins and ends on "
        + "one day is no placement."
    ) { $0.placementsInYear() },
    PatternDefinition(
      "three_or_more", "Three or more placements", .stability, .percent,
      [
        ("all", "In the year"), ("two_years_12", "In two years, in care 12 months or more"),
        ("two_years_24", "In two years, in care 24 months or more"),
      ],
      "The publication does not say which children the two-year measure covers, so both readings are "
        + "set beside it."
    ) { $0.threeOrMore() },
    PatternDefinition(
      "three_or_more_by_age", "Three or more placements in the year, by age", .stability, .percent,
      AgeBand.allCases.map { ($0.key, $0.title) }, "Age at the end of the year."
    ) { $0.threeOrMoreByAge() },
    PatternDefinition(
      "three_or_more_by_first", "Three or more placements in the year, by the year's first",
      .stability, .percent, first.map { ($0.key, $0.title) },
      "The placement in which the child began the year or came into care."
    ) { $0.threeOrMoreByFirst(first) },
    PatternDefinition(
      "three_or_more_by_time", "Three or more placements in the year, by time in care", .stability,
      .percent,
      [("under_12_months", "Under 12 months"), ("12_months_or_more", "12 months or more")],
      "Time in the present period of care."
    ) { $0.threeOrMoreByTime() },
    PatternDefinition(
      "same_carer", "Same carer for two years", .stability, .percent, [("all", "All")],
      "Children under 16 looked after for two and a half years or more, through changes of legal status "
        + "and of the placement's kind."
    ) { $0.sameCarer(rows: 1) { _, _ in 0 } },
    PatternDefinition(
      "same_carer_by_placement", "Same carer for two years, by placement", .stability, .percent,
      stable.map { ($0.key, $0.title) }, "The placement at the end of the year."
    ) { view in
      view.sameCarer(rows: stable.count) { stable.firstIndex(of: PlacementGroup($1.type)) }
    },
    PatternDefinition(
      "same_carer_by_age", "Same carer for two years, by age", .stability, .percent,
      [("1_to_4", "1 to 4"), ("5_to_9", "5 to 9"), ("10_to_15", "10 to 15")],
      "Age at the end of the year."
    ) { view in view.sameCarer(rows: 3) { age, _ in age < 1 ? nil : AgeBand(age: age).index - 1 } },
  ]
}
