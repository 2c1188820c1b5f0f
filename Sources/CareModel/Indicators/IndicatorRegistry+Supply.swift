extension IndicatorRegistry {
  private static let ofsted = "Ofsted, Fostering in England"
  /// The statistics that most definitions follow.
  static let dfe = "DfE, Children looked after in England including adoptions"

  static let carers: [IndicatorDefinition] = [
    IndicatorDefinition(
      "enquiries", "Fostering enquiries", .carers, .people, .month, .none, source: ofsted,
      "Enquiries about fostering for the authority."),
    IndicatorDefinition(
      "applications", "Fostering applications", .carers, .households, .month, .none,
      source: ofsted, "Households that applied to foster for the authority."),
    IndicatorDefinition(
      "approvals", "Fostering households approved", .carers, .households, .month, .highIsGood,
      source: ofsted, "Mainstream and specialist households approved by the authority."),
    IndicatorDefinition(
      "days_to_approval", "Days from enquiry to approval", .carers, .days, .rollingYear,
      .lowIsGood, source: "Improvement plan 2024-25, time to bring in new foster carers",
      "Mean days from enquiry to approval among households approved in the last 12 months."),
    IndicatorDefinition(
      "agency_enquiries", "Fostering enquiries to agencies", .carers, .people, .month, .none,
      source: ofsted,
      "Enquiries about fostering for independent agencies, for the agency households of the scenario."
    ),
    IndicatorDefinition(
      "agency_approvals", "Agency fostering households approved", .carers, .households, .month,
      .none, source: ofsted,
      "Households approved by independent agencies, inside the authority and within reach."),
    IndicatorDefinition(
      "deregistrations", "Fostering households deregistered", .carers, .households, .month,
      .lowIsGood, source: ofsted, "Mainstream and specialist households of the authority that left."
    ),
    IndicatorDefinition(
      "households", "Own fostering households", .carers, .households, .monthEnd, .highIsGood,
      headline: true,
      breakdowns: [
        Breakdown(topic: "Household type", item: "Mainstream"),
        Breakdown(topic: "Household type", item: "Specialist step-down"),
      ], source: ofsted,
      "Approved mainstream and specialist fostering households of the authority; kinship households are counted apart."
    ),
    IndicatorDefinition(
      "kinship_households", "Kinship fostering households", .carers, .households, .monthEnd, .none,
      source: ofsted, "Households approved for a child they are connected with."),
    IndicatorDefinition(
      "foster_places", "Own foster places", .carers, .places, .monthEnd, .highIsGood,
      breakdowns: [
        Breakdown(topic: "Place status", item: "Filled"),
        Breakdown(topic: "Place status", item: "Vacant"),
        Breakdown(topic: "Place status", item: "Not available"),
      ], source: ofsted, "Approved places of own mainstream and specialist households by status."),
    IndicatorDefinition(
      "places_not_available", "Own foster places not available", .carers, .places, .monthEnd,
      .lowIsGood,
      breakdowns: breakdowns("Reason", by: NotAvailableReason.self)
        + notAvailableOtherwise.map { Breakdown(topic: "Reason", item: $0) },
      source: ofsted,
      "Approved places of own households that are neither filled nor vacant, by reason: a spell of the household's, or what else keeps them."
    ),
    IndicatorDefinition(
      "constellations", "Mockingbird constellations", .carers, .constellations, .monthEnd, .none,
      source: "Improvement plan 2024-25", "Constellations running."),
    IndicatorDefinition(
      "constellation_households", "Households in constellations", .carers, .households, .monthEnd,
      .highIsGood, source: "Improvement plan 2024-25", "Hub and satellite households."),
    IndicatorDefinition(
      "constellation_places", "Places in constellations", .carers, .places, .monthEnd, .highIsGood,
      source: "Improvement plan 2024-25",
      "Approved places of satellite households; the hub's beds are kept for sleepovers."),
    IndicatorDefinition(
      "hub_places", "Places kept free at hub homes", .carers, .places, .monthEnd, .none,
      source: "Mockingbird programme",
      "Approved places of hub homes, which are not offered to children who need a placement."),
    IndicatorDefinition(
      "awaiting_assessment", "Applicants waiting for an assessor", .carers, .households, .monthEnd,
      .lowIsGood, source: "Improvement plan 2024-25, time to bring in new foster carers",
      "Applicants ready for assessment for whom no assessor has time."),
    IndicatorDefinition(
      "carer_transfers", "Households that changed agency", .carers, .households, .month, .none,
      breakdowns: [
        Breakdown(topic: "Direction", item: "To the authority"),
        Breakdown(topic: "Direction", item: "To an agency"),
      ], source: ofsted, "Fostering households that moved between the authority and an agency."),
    IndicatorDefinition(
      "sleepover_nights", "Sleepover nights at hub homes", .carers, .nights, .month, .none,
      source: "Mockingbird programme", "Child-nights of sleepovers begun at a hub home."),
    IndicatorDefinition(
      "short_breaks", "Short breaks in foster homes", .carers, .children, .month, .none,
      breakdowns: [
        Breakdown(topic: "Outcome", item: "Given"),
        Breakdown(topic: "Outcome", item: "No place"),
      ], source: "SSDA903 guide, short breaks apart from all counts",
      "Short breaks sought for disabled children who live with their families, who are not looked after."
    ),
    IndicatorDefinition(
      "short_break_nights", "Nights of short breaks", .carers, .nights, .month, .none,
      source: "SSDA903 guide, short breaks apart from all counts",
      "Nights of the short breaks begun in own foster homes."),
    IndicatorDefinition(
      "spells_absorbed", "Households rested by a sleepover", .carers, .households, .month,
      .highIsGood, source: "Mockingbird programme",
      "Satellite households whose places stay on offer because their children slept at the hub instead."
    ),
  ]

  /// What keeps places from being on offer beside spells, in the order of ``PlacesKept``.
  private static let notAvailableOtherwise = [
    "Kept at a hub home", "Held for a child",
    "Young person who stayed put", "Child of another authority",
    "Short break",
  ]

  static let permanence: [IndicatorDefinition] = [
    IndicatorDefinition(
      "plan_by_second_review", "Permanence plans in place by the second review", .permanence,
      .percent, .rollingYear, .highIsGood, source: "Improvement plan 2024-25",
      "Of the second reviews of the last 12 months, the share at which there was a plan for permanence."
    ),
    IndicatorDefinition(
      "permanence_moves", "Children whose plan for permanence asks for another home", .permanence,
      .children, .month, .none, source: "Sufficiency",
      "Children with a provider for whom a planned move was begun because their plan for permanence was made."
    ),
    IndicatorDefinition(
      "orders_discharged", "Care orders discharged", .permanence, .orders, .month, .none,
      source: "Improvement plan 2024-25",
      "Care orders of children at home discharged by the court."),
    IndicatorDefinition(
      "awaiting_discharge", "Children waiting for the discharge of an order", .permanence,
      .children, .monthEnd, .lowIsGood, source: "Improvement plan 2024-25",
      "Children at home who could leave care and wait for the court."),
    IndicatorDefinition(
      "awaiting_hearing", "Children whose way out of care waits for the final hearing", .permanence,
      .children, .monthEnd, .lowIsGood, source: "Sufficiency",
      "Children who could leave care and wait for the court to end the proceedings."),
    IndicatorDefinition(
      "hearing_delay", "Days a case waited until the court had time", .permanence, .days,
      .rollingYear, .lowIsGood, source: "Sufficiency",
      "Mean days from a case being ready to its final hearing, for children whose hearing was booked in the last 12 months; no value where the court's time has no limit."
    ),
    IndicatorDefinition(
      "court_not_endorsed", "Plans not endorsed by the court", .permanence, .children, .month,
      .lowIsGood, source: "Improvement plan 2024-25",
      "Children for whom the court made an interim order but did not endorse a plan away from home."
    ),
    IndicatorDefinition(
      "temporary_approvals", "Temporary approvals decided", .permanence, .households, .month, .none,
      breakdowns: [
        Breakdown(topic: "Decision", item: "Confirmed"),
        Breakdown(topic: "Decision", item: "Failed"),
      ], source: "Care Planning Regulations 2010, regulation 24",
      "Decisions of the panel on connected persons with whom children live under temporary approval."
    ),
    IndicatorDefinition(
      "adoption_days_to_placement", "Days from entering care to moving to adopters",
      .permanence, .days, .rollingYear, .lowIsGood, source: "DfE adoption scorecards, A1",
      "Mean days from entering care to moving in with adopters, among children who did so in the last 12 months."
    ),
    IndicatorDefinition(
      "adoption_days_to_match", "Days from placement order to match", .permanence, .days,
      .rollingYear, .lowIsGood, source: "DfE adoption scorecards, A2",
      "Mean days from placement order to match, among children matched in the last 12 months."),
    IndicatorDefinition(
      "adoption_within_16_months", "Moved in with adopters within 16 months", .permanence, .percent,
      .rollingYear, .highIsGood, source: "DfE adoption scorecards",
      "Of children who moved in with adopters in the last 12 months, the share who did so less than 16 months after entering care."
    ),
  ]

  static let money: [IndicatorDefinition] = [
    IndicatorDefinition(
      "cost_total", "Cost of accommodation and actions", .money, .pounds, .month, .lowIsGood,
      breakdowns: costHeadings, source: "Sufficiency",
      "Unit costs of the scenario times what the model counts, at the prices of the month."),
    IndicatorDefinition(
      "cost_per_child_week", "Cost of a child-week", .money, .poundsPerWeek, .monthlyRate,
      .lowIsGood, source: "Sufficiency",
      "Cost of placements, own homes and carers divided by child-weeks looked after."),
  ]

  private static var costHeadings: [Breakdown] {
    breakdowns("Placement type", by: PlacementType.self)
      + [
        "Own homes", "Own carers", "Constellations", "Care leavers", "Actions",
        "Family network meetings", "Social workers",
      ].map { Breakdown(topic: "Heading", item: $0) }
  }

  private static var stayingPutAges: [Breakdown] {
    ["18", "19", "20"].map { Breakdown(topic: "Age", item: $0) }
  }

  private static let remaining = [
    Breakdown(topic: "Arrangement", item: "Staying Put"),
    Breakdown(topic: "Arrangement", item: "Otherwise"),
  ]

  static let sixteenToTwentyFive: [IndicatorDefinition] = [
    IndicatorDefinition(
      "care_leavers", "Care leavers", .sixteenToTwentyFive, .youngPeople, .monthEnd, .none,
      breakdowns: breakdowns("Age group", by: LeaverAge.self), source: dfe,
      "Young people who left care and whom the authority still supports or reports on."),
    IndicatorDefinition(
      "suitable_accommodation", "Care leavers in suitable accommodation", .sixteenToTwentyFive,
      .percent, .monthEnd, .highIsGood, headline: true,
      breakdowns: breakdowns("Age group", by: LeaverAge.self), source: dfe,
      "Care leavers in suitable accommodation divided by care leavers; the total covers ages 17 to 21. Custody, emergency accommodation and no fixed abode are unsuitable; an unknown address is not suitable."
    ),
    IndicatorDefinition(
      "unsuitable_accommodation", "Care leavers in unsuitable accommodation",
      .sixteenToTwentyFive, .youngPeople, .monthEnd, .lowIsGood,
      breakdowns: breakdowns("Age group", by: LeaverAge.self), source: dfe,
      "Care leavers in custody, emergency accommodation or with no fixed abode; the total covers ages 17 to 21."
    ),
    IndicatorDefinition(
      "accommodation_not_known", "Care leavers whose accommodation is not known",
      .sixteenToTwentyFive, .youngPeople, .monthEnd, .lowIsGood,
      breakdowns: breakdowns("Age group", by: LeaverAge.self), source: dfe,
      "Care leavers of whose accommodation the authority has no information; the total covers ages 17 to 21."
    ),
    IndicatorDefinition(
      "leavers_by_accommodation", "Care leavers by accommodation", .sixteenToTwentyFive,
      .youngPeople, .monthEnd, .none,
      breakdowns: breakdowns("Accommodation", by: LeaverAccommodation.self), source: dfe,
      "Care leavers of 17 to 21 by where they live."),
    IndicatorDefinition(
      "foyer_residents", "Young people in a foyer", .sixteenToTwentyFive, .youngPeople, .monthEnd,
      .none,
      breakdowns: [
        Breakdown(topic: "Resident", item: "16 and 17, in care"),
        Breakdown(topic: "Resident", item: "Care leaver"),
      ], source: "Cheshire East scorecard 2015-16",
      "Young people in care and care leavers of any age who live in a foyer."),
    IndicatorDefinition(
      "staying_put_at_18", "Staying Put at 18", .sixteenToTwentyFive, .percent, .rollingYear,
      .highIsGood, source: dfe,
      "Of young people in foster care on their 18th birthday in the last 12 months, the share who stayed with their carers."
    ),
    IndicatorDefinition(
      "remained_with_carers", "Young people who remained with their carers at 18",
      .sixteenToTwentyFive, .youngPeople, .month, .none, breakdowns: remaining, source: dfe,
      "Young people who turned 18 and live on where they were placed: with foster carers by Staying Put, or otherwise, as in supported accommodation or with relatives. The return gives both one code."
    ),
    IndicatorDefinition(
      "with_former_carers", "Care leavers who live where they were placed", .sixteenToTwentyFive,
      .youngPeople, .monthEnd, .none, breakdowns: remaining, source: "Sufficiency",
      "Care leavers who stay put with former foster carers, or live on otherwise where they were placed before 18."
    ),
    IndicatorDefinition(
      "staying_put_by_age", "Young people of 18 to 20 with former foster carers",
      .sixteenToTwentyFive, .youngPeople, .monthEnd, .highIsGood, breakdowns: stayingPutAges,
      source: dfe, "Care leavers of 18 to 20 who live with their former foster carers, by age."),
    IndicatorDefinition(
      "staying_put_share", "Staying Put of those fostered at 18", .sixteenToTwentyFive, .percent,
      .monthEnd, .highIsGood, breakdowns: stayingPutAges, source: dfe,
      "Of young people of 18 to 20 who were in foster care on their 18th birthday, the share who live with their former foster carers. An age has a value once all young people of the age turned 18 in the simulation: 18 after one year, 19 after two, 20 and the total after three."
    ),
    IndicatorDefinition(
      "staying_put_19_to_20", "Young people of 19 and 20 with former foster carers",
      .sixteenToTwentyFive, .youngPeople, .monthEnd, .highIsGood, source: dfe,
      "Care leavers of 19 and 20 who live with their former foster carers."),
    IndicatorDefinition(
      "no_suitable_home", "Young people for whom nothing is ready", .sixteenToTwentyFive,
      .youngPeople, .monthEnd, .lowIsGood,
      breakdowns: [
        Breakdown(topic: "Situation", item: "Emergency accommodation"),
        Breakdown(topic: "Situation", item: "No fixed abode"),
      ], source: dfe,
      "Care leavers of any age in emergency accommodation or with no fixed abode, apart and together."
    ),
    IndicatorDefinition(
      "no_fixed_abode", "Young people with no fixed abode", .sixteenToTwentyFive, .youngPeople,
      .monthEnd, .lowIsGood, breakdowns: breakdowns("Age group", by: LeaverAge.self), source: dfe,
      "Care leavers of any age with no fixed abode; those in emergency accommodation are counted apart."
    ),
    IndicatorDefinition(
      "waiting_for_tenancy", "Young people waiting for a tenancy", .sixteenToTwentyFive,
      .youngPeople, .monthEnd, .lowIsGood, source: "Sufficiency",
      "Care leavers on the list for a tenancy of their own."),
    IndicatorDefinition(
      "days_to_tenancy", "Days waited for a tenancy", .sixteenToTwentyFive, .days, .rollingYear,
      .lowIsGood,
      breakdowns: [
        Breakdown(topic: "Area", item: "In the area"),
        Breakdown(topic: "Area", item: "Out of the area"),
      ], source: "Improvement plan 2024-25, access to housing of care leavers out of area",
      "Mean days from joining the list to a tenancy, among tenancies begun in the last 12 months."),
    IndicatorDefinition(
      "emergency_nights", "Nights of care leavers in emergency accommodation",
      .sixteenToTwentyFive, .nights, .month, .lowIsGood, source: "Sufficiency",
      "Nights that care leavers spent in emergency accommodation; those with no fixed abode are counted apart."
    ),
    IndicatorDefinition(
      "no_fixed_abode_nights", "Nights of care leavers with no fixed abode", .sixteenToTwentyFive,
      .nights, .month, .lowIsGood, source: "Sufficiency",
      "Nights that care leavers spent with no fixed abode."),
  ]
}
