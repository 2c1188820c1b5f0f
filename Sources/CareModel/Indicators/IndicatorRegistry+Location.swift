extension IndicatorRegistry {
  static let location: [IndicatorDefinition] = [
    IndicatorDefinition(
      "outside_authority", "Placed outside the authority", .location, .percent, .monthEnd,
      .lowIsGood, headline: true,
      breakdowns: breakdowns("Placement type", by: PlacementType.self), source: dfe,
      "Children whose placement stands outside the responsible authority divided by children looked after."
    ),
    IndicatorDefinition(
      "nights_outside", "Nights outside the authority", .location, .nights, .month, .lowIsGood,
      source: "Sufficiency",
      "Child-nights spent in placements outside the responsible authority."),
    IndicatorDefinition(
      "at_a_distance", "Placed at a distance", .location, .percent, .monthEnd, .lowIsGood,
      breakdowns: breakdowns("Placement type", by: PlacementType.self),
      source: "Care Planning Regulations 2010, regulation 11",
      "Children placed outside the authority and not in an adjoining one, divided by children looked after."
    ),
    IndicatorDefinition(
      "over_20_miles", "Over 20 miles from home", .location, .percent, .monthEnd, .lowIsGood,
      headline: true, breakdowns: breakdowns("Placement type", by: PlacementType.self),
      source: dfe,
      "Children placed over 20 miles from home divided by all children looked after; unaccompanied children have no known distance and stay in the denominator."
    ),
    IndicatorDefinition(
      "children_by_locality", "Children by distance locality", .location, .children, .monthEnd,
      .none, breakdowns: breakdowns("Distance locality", by: DistanceLocality.self), source: dfe,
      "Number of children looked after by side of the boundary and distance from home."),
    IndicatorDefinition(
      "repatriations", "Settled children brought back into the authority", .location, .children,
      .month, .none, source: "Sufficiency",
      "Children who lived outside the authority and moved to a place inside because a policy looked for one."
    ),
    IndicatorDefinition(
      "median_distance", "Median distance from home", .location, .miles, .monthEnd, .lowIsGood,
      breakdowns: breakdowns("Placement type", by: PlacementType.self), source: dfe,
      "Median straight-line distance from home among children with a known distance."),
    IndicatorDefinition(
      "new_placements", "New placements", .location, .placements, .month, .none,
      breakdowns: breakdowns("Distance locality", by: DistanceLocality.self)
        + breakdowns("Placement type", by: PlacementType.self), source: dfe,
      "Number of placements that began in the month."),
    IndicatorDefinition(
      "new_outside_authority", "New placements outside the authority", .location, .percent,
      .rollingYear, .lowIsGood, breakdowns: breakdowns("Placement type", by: PlacementType.self),
      source: dfe,
      "Of the placements that began in the last 12 months, the share outside the responsible authority."
    ),
    IndicatorDefinition(
      "new_at_a_distance", "New placements at a distance", .location, .percent, .rollingYear,
      .lowIsGood, breakdowns: breakdowns("Placement type", by: PlacementType.self),
      source: "Care Planning Regulations 2010, regulation 11",
      "Of the placements that began in the last 12 months, the share outside the authority and not in an adjoining one."
    ),
    IndicatorDefinition(
      "new_over_20_miles", "New placements over 20 miles from home", .location, .percent,
      .rollingYear, .lowIsGood, breakdowns: breakdowns("Placement type", by: PlacementType.self),
      source: dfe,
      "Of the placements that began in the last 12 months, the share over 20 miles from home; those whose distance is not known stay in the denominator."
    ),
    IndicatorDefinition(
      "new_median_distance", "Median distance of new placements from home", .location, .miles,
      .rollingYear, .lowIsGood, breakdowns: breakdowns("Placement type", by: PlacementType.self),
      source: dfe,
      "Median straight-line distance from home among placements that began in the last 12 months and have a known distance."
    ),
  ]
}
