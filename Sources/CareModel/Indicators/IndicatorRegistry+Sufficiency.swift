extension IndicatorRegistry {
  static let sufficiency: [IndicatorDefinition] = [
    IndicatorDefinition(
      "searches", "Placement searches started", .sufficiency, .searches, .month, .none,
      source: "Sufficiency", "Number of searches begun for a place that is a vacancy."),
    IndicatorDefinition(
      "searches_met_in_time", "Searches met by the date needed", .sufficiency, .percent,
      .rollingYear, .highIsGood, source: "Sufficiency",
      "Of the searches of the last 12 months that had a date, the share that ended in an accepted place by then, bridging apart."
    ),
    IndicatorDefinition(
      "searches_met_preferred", "Searches met by the first choice", .sufficiency, .percent,
      .rollingYear, .highIsGood, source: "Sufficiency",
      "Of the searches of the last 12 months that had a date, the share met by then by the provision asked first: own carers for a foster family, a children's home or supported accommodation where that is the plan."
    ),
    IndicatorDefinition(
      "bridged", "Children bridged", .sufficiency, .children, .month, .lowIsGood,
      source: "Sufficiency", "Bridging placements begun because no suitable place was free."),
    IndicatorDefinition(
      "nights_bridged", "Nights in bridging placements", .sufficiency, .nights, .month, .lowIsGood,
      source: "Sufficiency", "Child-nights spent in bridging placements."),
    IndicatorDefinition(
      "sufficiency_gap", "Children not in their preferred type of placement", .sufficiency,
      .children, .monthEnd, .lowIsGood,
      breakdowns: breakdowns("Age", by: AgeBand.self) + breakdowns("Need", by: NeedLevel.self)
        + gapCohorts + breakdowns("Distance locality", by: DistanceLocality.self),
      source: "Children Act 1989, section 22G",
      "Children whose preferred type of placement was not available when they were placed, or who are bridged."
    ),
    IndicatorDefinition(
      "unmet_need", "Unmet need by age, need and area", .sufficiency, .children, .monthEnd,
      .lowIsGood, breakdowns: gapCohortsByArea, source: "Children Act 1989, section 22G",
      "The children of the sufficiency gap by age, level of need and area of the home of origin together. The area is the quarter of the authority in which the home lies, counted from the mean of its zones weighted by the children who come from each; unaccompanied children have no home that is known."
    ),
    IndicatorDefinition(
      "days_to_place", "Days from bridging to a found place", .sufficiency, .days, .rollingYear,
      .lowIsGood, source: "Sufficiency",
      "Mean days that bridging placements had lasted when a found place ended them, in the last 12 months."
    ),
    IndicatorDefinition(
      "parent_and_child", "Infants to be placed with a parent", .sufficiency, .children, .month,
      .none,
      breakdowns: [
        Breakdown(topic: "Outcome", item: "Placed together"),
        Breakdown(topic: "Outcome", item: "Parted"),
      ], source: "Sufficiency",
      "Infants who entered care and needed a foster home that takes a parent too, by whether one was found at once."
    ),
    IndicatorDefinition(
      "days_to_placement", "Days from referral to placement", .sufficiency, .days, .rollingYear,
      .lowIsGood, breakdowns: breakdowns("Search", by: SearchOccasion.self), source: "Sufficiency",
      "Mean days from the day on which a place was first sought to the day on which the child moved in, over searches met in the last 12 months, each child counted. Bridging placements and notice that runs out do not end a search; searches given up or overtaken are left out. Rounded to tenths of a day."
    ),
    IndicatorDefinition(
      "median_days_to_placement", "Median days from referral to placement", .sufficiency, .days,
      .rollingYear, .lowIsGood, breakdowns: breakdowns("Search", by: SearchOccasion.self),
      source: "Sufficiency",
      "Median days from the day on which a place was first sought to the day on which the child moved in, over the same searches."
    ),
    IndicatorDefinition(
      "shortfall", "A child is without a suitable place", .sufficiency, .zeroOrOne, .monthEnd,
      .lowIsGood, source: "Sufficiency",
      "1 when any child is in a bridging placement at the month's end, otherwise 0: its mean over replications is the chance of a shortfall."
    ),
    IndicatorDefinition(
      "refusals", "Refusals by providers with a free place", .sufficiency, .searchesRefused, .month,
      .lowIsGood, breakdowns: breakdowns("Reason", by: RefusalReason.self), source: "Sufficiency",
      "Providers with a free place who did not take a child when the vacancies were looked through, each look and provider counted, and places to which a panel did not agree."
    ),
    IndicatorDefinition(
      "days_to_agreement", "Days for panel and funding decisions", .sufficiency, .days,
      .rollingYear, .lowIsGood, source: "Improvement plan 2024-25, joint commissioning",
      "Mean days from finding a place to the decision of panel and funders, among places that needed one."
    ),
    IndicatorDefinition(
      "places_beyond_zones", "Places found beyond the zones", .sufficiency, .children, .month,
      .lowIsGood, breakdowns: breakdowns("Shared places", by: SharedMarket.self),
      source: "Sufficiency",
      "Children for whom a place beyond all zones was taken because nothing nearer was found or because they needed it."
    ),
    IndicatorDefinition(
      "agency_places", "Agency foster places within reach", .sufficiency, .places, .monthEnd, .none,
      breakdowns: placeStatus, source: "Ofsted, Fostering in England",
      "Approved places of open agency foster households in the model by who fills them. Not available: held for a child, kept for a young person who stays put, or in a household that stops."
    ),
    IndicatorDefinition(
      "home_places", "Children's home places within reach", .sufficiency, .places, .monthEnd, .none,
      breakdowns: placeStatus, source: "Ofsted, Children's social care in England",
      "Registered places of open children's homes in the model by who fills them. Not available: held for a child, or in a home that takes nobody else while children settle."
    ),
    IndicatorDefinition(
      "supported_places", "Supported accommodation places within reach", .sufficiency, .places,
      .monthEnd, .none, breakdowns: placeStatus,
      source: "Ofsted, Children's social care in England",
      "Places of open supported accommodation in the model by who fills them. Not available: held for a young person, or in premises that take nobody else while others settle."
    ),
    IndicatorDefinition(
      "homes_changed_hands", "Homes that changed hands", .sufficiency, .homes, .month, .none,
      breakdowns: [
        Breakdown(topic: "Buyer", item: "Another provider"),
        Breakdown(topic: "Buyer", item: "The authority"),
      ], source: "Ofsted, Children's social care in England",
      "Independent children's homes and premises of supported accommodation that another provider or the authority took over."
    ),
    IndicatorDefinition(
      "others_placed_here", "Children of other authorities living in the authority", .sufficiency,
      .children, .monthEnd, .none, breakdowns: breakdowns("Shared places", by: SharedMarket.self),
      source: dfe,
      "Children of other authorities in agency households, homes and supported accommodation that stand in the authority; those with relatives, parents, adopters or other authorities' carers are not simulated."
    ),
    IndicatorDefinition(
      "others_within_reach", "Shared places filled by other authorities", .sufficiency, .children,
      .monthEnd, .none, breakdowns: breakdowns("Shared places", by: SharedMarket.self),
      source: "Sufficiency",
      "Children of other authorities in agency households, homes and supported accommodation inside and within reach."
    ),
    IndicatorDefinition(
      "shared_occupancy", "Occupancy of shared places", .sufficiency, .percent, .monthEnd, .none,
      breakdowns: breakdowns("Shared places", by: SharedMarket.self),
      source: "Ofsted, Fostering in England; Children's social care in England",
      "Places of agency households, homes and supported accommodation filled by own and others' children, divided by places filled, held or on offer."
    ),
  ]

  /// Places shared with other authorities, by who fills them.
  private static var placeStatus: [Breakdown] {
    ["Filled by own children", "Filled by others", "Vacant", "Not available"].map {
      Breakdown(topic: "Place status", item: $0)
    }
  }

  /// The cohorts of unmet need in each part of the authority.
  private static var gapCohortsByArea: [Breakdown] {
    gapCohorts.flatMap { cohort in
      HomeArea.allCases.map {
        Breakdown(topic: "Age, need and area of home", item: "\(cohort.item), \($0.title)")
      }
    }
  }

  /// The cohorts of unmet need: age by side of need.
  private static var gapCohorts: [Breakdown] {
    AgeBand.allCases.flatMap { band in
      NeedLevel.allCases.map {
        Breakdown(topic: "Age and need", item: "\(band.title), \($0.title.lowercased())")
      }
    }
  }
}
