extension IndicatorRegistry {
  static let stability: [IndicatorDefinition] = [
    IndicatorDefinition(
      "three_or_more_placements", "3 or more placements in the year (wide)", .stability,
      .percent,
      .rollingYear, .lowIsGood, headline: true, source: dfe,
      "The wide count, which is the published measure. Of children looked after at the month's end, the share with three or more distinct placements in the 12 months before, counting the one open at the beginning, every bridge and each return. At 31 March it is the published measure; at other months it is rolling."
    ),
    IndicatorDefinition(
      "three_or_more_placements_count", "Children with 3 or more placements in the year",
      .stability, .children, .rollingYear, .lowIsGood, source: dfe,
      "The numerator of the share with three or more placements."),
    IndicatorDefinition(
      "three_or_more_placements_narrow",
      "3 or more placements in the year (narrow)",
      .stability, .percent, .rollingYear, .lowIsGood, isKnownAtStart: false, source: "Sufficiency",
      "As the share with three or more placements, with bridging placements and returns to the household of a former placement left out; the placement open when the year began counts whatever it was. Placements before the simulation's start count as neither, so that it begins at the wide count and may be read from a year on. It shows how much the definition matters; the published measure is the wide one."
    ),
    IndicatorDefinition(
      "three_or_more_moves_count", "Children with 3 or more placement moves in the year",
      .stability, .children, .rollingYear, .lowIsGood, source: "Improvement plan 2024-25",
      "Children looked after at the month's end who moved three times or more in the 12 months before; the placement a period of care begins with is no move."
    ),
    IndicatorDefinition(
      "three_or_more_in_two_years_12", "3 or more placements in two years, in care a year or more",
      .stability, .percent, .monthEnd, .lowIsGood, source: dfe,
      "Of children looked after for 12 months or more, the share with three or more placements in the 24 months before. The official cohort is to be confirmed."
    ),
    IndicatorDefinition(
      "three_or_more_in_two_years_24",
      "3 or more placements in two years, in care two years or more",
      .stability, .percent, .monthEnd, .lowIsGood, source: dfe,
      "Of children looked after for 24 months or more, the share with three or more placements in the 24 months before. The official cohort is to be confirmed."
    ),
    IndicatorDefinition(
      "long_term_stability", "Long-term stability", .stability, .percent, .monthEnd, .highIsGood,
      headline: true, source: dfe,
      "Of children under 16 looked after for two and a half years or more, the share who have lived in the same household or home for two years or more."
    ),
    IndicatorDefinition(
      "long_term_stability_old", "Long-term stability (older wording)",
      .stability, .percent, .monthEnd, .highIsGood,
      source: "DfE, older wording, in use for 2015-16",
      "Of children under 16 looked after for two and a half years or more, the share who have lived in the same placement for two years or more, or who are placed for adoption and whose adoptive placement and the one before it together have lasted two years or more."
    ),
    IndicatorDefinition(
      "long_term_children", "Children in the long-term stability cohort", .stability, .children,
      .monthEnd, .none, source: dfe,
      "Children under 16 looked after continuously for two and a half years or more."),
    IndicatorDefinition(
      "long_term_stable_children", "Children stable in the long term", .stability, .children,
      .monthEnd, .highIsGood, source: dfe, "The numerator of long-term stability."),
    IndicatorDefinition(
      "unplanned_endings", "Unplanned endings per 100 placement-years", .stability,
      .perHundredPlacementYears, .rollingYear, .lowIsGood, source: "Ofsted, unplanned endings",
      "Unplanned endings divided by the time children spent in placements, over the last 12 months."
    ),
    IndicatorDefinition(
      "moves_per_child_year", "Moves per child-year", .stability, .perChildYear, .rollingYear,
      .lowIsGood, source: dfe,
      "Changes of placement divided by the time children were looked after, over the last 12 months; the placement a period of care begins with is no move."
    ),
    IndicatorDefinition(
      "moves", "Changes of placement", .stability, .placements, .month, .lowIsGood, source: dfe,
      "Changes of placement in the month; the placement a period of care begins with is no move."),
    IndicatorDefinition(
      "siblings_together", "Children placed with a sibling in care", .stability, .percent,
      .monthEnd, .highIsGood, source: "Children's Commissioner, Siblings in care",
      "Of children with a brother or sister looked after, the share who live in the same placement as at least one of them."
    ),
  ]
}
