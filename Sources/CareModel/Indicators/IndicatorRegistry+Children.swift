extension IndicatorRegistry {
  private static let dfe = "DfE, Children looked after in England including adoptions"

  static let demand: [IndicatorDefinition] = [
    IndicatorDefinition(
      "children_looked_after", "Children looked after", .demand, .children, .monthEnd, .none,
      headline: true, breakdowns: breakdowns("Age", by: AgeBand.self), source: dfe,
      "Number of children looked after at the end of the day."),
    IndicatorDefinition(
      "rate_per_10000", "Children looked after per 10,000", .demand, .per10000, .monthEnd, .none,
      source: dfe,
      "Children looked after divided by the child population aged 0 to 17, times 10,000."),
    IndicatorDefinition(
      "starts", "Children who started to be looked after", .demand, .children, .month, .none,
      breakdowns: breakdowns("Age", by: AgeBand.self) + breakdowns("Route", by: EntryRoute.self),
      source: dfe, "Number of periods of care that began."),
    IndicatorDefinition(
      "starts_known_to_services", "Starts of children already open to services", .demand, .children,
      .month, .none, source: "Improvement plan 2024-25",
      "Periods of care that began for children whose family was already open to children's services; children who come back are among them."
    ),
    IndicatorDefinition(
      "ceased", "Children who ceased to be looked after", .demand, .children, .month, .none,
      breakdowns: breakdowns("Reason", by: ReasonCeased.self), source: dfe,
      "Number of periods of care that ended."),
    IndicatorDefinition(
      "planned_share_of_starts", "Share of starts that were planned", .demand, .percent,
      .rollingYear, .highIsGood, source: "Improvement plan 2024-25, measure of unplanned entries",
      "Planned starts divided by all starts of the last 12 months."),
    IndicatorDefinition(
      "returns_to_care", "Children who came back into care", .demand, .children, .month, .lowIsGood,
      source: "NSPCC, returning home from care",
      "Periods of care that began for children whom the model had seen go home; they are among the starts."
    ),
    IndicatorDefinition(
      "family_meetings", "Additional family network meetings", .demand, .meetings, .month, .none,
      source: "Improvement plan 2024-25",
      "Family network meetings held before an entry beyond those of today's practice."),
    IndicatorDefinition(
      "families_diverted", "Entries averted by family network meetings", .demand, .meetings, .month,
      .highIsGood, source: "Improvement plan 2024-25",
      "Families whose children stayed at home after an additional meeting."),
    IndicatorDefinition(
      "children_by_legal_status", "Children by legal status", .demand, .children, .monthEnd, .none,
      breakdowns: breakdowns("Legal status", by: LegalStatus.self), source: dfe,
      "Number of children looked after by legal status."),
    IndicatorDefinition(
      "caseload", "Children for each social worker", .demand, .childrenPerWorker, .monthEnd,
      .lowIsGood, source: "Improvement plan 2024-25, caseloads",
      "Children looked after divided by social workers, where the scenario counts workers."),
    IndicatorDefinition(
      "unaccompanied_children", "Unaccompanied children looked after", .demand, .children,
      .monthEnd, .none, source: dfe,
      "Number of unaccompanied asylum-seeking children looked after."),
  ]

  static let placement: [IndicatorDefinition] = [
    IndicatorDefinition(
      "children_by_placement", "Children by placement", .placement, .children, .monthEnd, .none,
      breakdowns: breakdowns("Placement type", by: PlacementType.self), source: dfe,
      "Number of children looked after by the type of their current placement."),
    IndicatorDefinition(
      "children_by_provider", "Children by type and provider of placement", .placement, .children,
      .monthEnd, .none, breakdowns: providers, source: dfe,
      "Number of children looked after by placement type, with children's homes and supported accommodation told apart by provider. A home is the council's own when the council owns it or has contracted every place. Foster care is told apart by type: own, specialist and kinship carers are the council's, agency carers are not."
    ),
    IndicatorDefinition(
      "own_provision_share", "Share of children in homes with the council's own provision",
      .placement, .percent, .monthEnd, .none,
      breakdowns: [
        Breakdown(topic: "Placement type", item: PlacementType.childrensHome.title),
        Breakdown(topic: "Placement type", item: PlacementType.supportedAccommodation.title),
      ], source: dfe,
      "Children in children's homes and supported accommodation that the council owns or has contracted in full, divided by all children in such placements."
    ),
    IndicatorDefinition(
      "foster_share", "Share in foster care", .placement, .percent, .monthEnd, .highIsGood,
      source: dfe, "Children in foster placements of any kind divided by children looked after."),
    IndicatorDefinition(
      "own_carers_share", "Share of fostered children with the council's own carers", .placement,
      .percent, .monthEnd, .highIsGood,
      source: "Improvement plan 2024-25, children in foster care with Cheshire East carers",
      "Children with own mainstream, specialist or kinship carers divided by children in foster care."
    ),
    IndicatorDefinition(
      "kinship_share", "Share with kinship foster carers", .placement, .percent, .monthEnd,
      .highIsGood, source: dfe, "Children in kinship foster care divided by children looked after."),
    IndicatorDefinition(
      "children_in_homes", "Children in children's homes", .placement, .children, .monthEnd,
      .lowIsGood, headline: true, source: dfe,
      "Number of children looked after whose placement is a children's home."),
    IndicatorDefinition(
      "under_12_in_homes", "Children under 12 in children's homes", .placement, .children,
      .monthEnd, .lowIsGood, source: "Ofsted 2024 finding on young children in children's homes",
      "Number of children under 12 whose placement is a children's home."),
    IndicatorDefinition(
      "under_12_days_in_homes", "Days in a children's home so far, under 12", .placement, .days,
      .monthEnd, .lowIsGood, source: "Ofsted 2024 finding on young children in children's homes",
      "Mean days in the current children's home among children under 12 who live in one."),
    IndicatorDefinition(
      "other_settings", "Children in other settings", .placement, .children, .monthEnd, .none,
      breakdowns: breakdowns("Setting", by: OtherSetting.self), source: dfe,
      "Number of children looked after in hospital, in family centres, in custody and in other residential settings that are no children's homes."
    ),
    IndicatorDefinition(
      "step_downs", "Moves from a children's home to a foster family", .placement, .children,
      .month, .highIsGood, source: "Improvement plan 2024-25, step-down carers",
      "Children whose review found them ready and for whom a specialist or own carer was free."),
    IndicatorDefinition(
      "needs_raised", "Children whose need was seen as higher", .placement, .children, .month,
      .lowIsGood, source: "Ofsted, Why do children go into children's homes",
      "Children whose level of need rose after a family placement had broken down."),
    IndicatorDefinition(
      "unregistered_nights", "Nights in unregistered arrangements", .placement, .nights, .month,
      .lowIsGood, source: "Sufficiency",
      "Child-nights spent in arrangements not registered for the child."),
  ]

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
      .stability, .percent, .rollingYear, .lowIsGood, source: "Sufficiency",
      "As the share with three or more placements, with bridging placements and returns to the household of a former placement left out; the placement open when the year began counts whatever it was. Placements before the simulation's start count as neither. It shows how much the definition matters; the published measure is the wide one."
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

  /// Placement types, those with homes told apart by provider.
  private static var providers: [Breakdown] {
    PlacementType.allCases.flatMap { type in
      let items =
        type.hasOwnHomes
        ? ["\(type.title), council's own or contracted", "\(type.title), other provider"]
        : [type.title]
      return items.map { Breakdown(topic: "Type and provider", item: $0) }
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
