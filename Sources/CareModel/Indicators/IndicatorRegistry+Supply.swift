extension IndicatorRegistry {
  private static let ofsted = "Ofsted, Fostering in England"
  private static let dfe = "DfE, Children looked after in England including adoptions"

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
      source: "Mockingbird programme", "Child-nights spent at a hub home."),
  ]

  static let permanence: [IndicatorDefinition] = [
    IndicatorDefinition(
      "plan_by_second_review", "Permanence plans in place by the second review", .permanence,
      .percent, .rollingYear, .highIsGood, source: "Improvement plan 2024-25",
      "Of the second reviews of the last 12 months, the share at which there was a plan for permanence."
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
      "adoption_days_to_placement", "Days from entering care to moving in with adopters",
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
      "cost_per_child_week", "Cost of a child-week", .money, .poundsPerWeek, .month, .lowIsGood,
      source: "Sufficiency",
      "Cost of placements, own homes and carers divided by child-weeks looked after."),
  ]

  private static var costHeadings: [Breakdown] {
    breakdowns("Placement type", by: PlacementType.self)
      + ["Own homes", "Own carers", "Constellations", "Care leavers", "Actions"].map {
        Breakdown(topic: "Heading", item: $0)
      }
  }

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
      "staying_put_at_18", "Staying Put at 18", .sixteenToTwentyFive, .percent, .rollingYear,
      .highIsGood, source: dfe,
      "Of young people in foster care on their 18th birthday in the last 12 months, the share who stayed with their carers."
    ),
    IndicatorDefinition(
      "staying_put_19_to_20", "Young people of 19 and 20 with former foster carers",
      .sixteenToTwentyFive, .youngPeople, .monthEnd, .highIsGood, source: dfe,
      "Care leavers of 19 and 20 who live with their former foster carers."),
    IndicatorDefinition(
      "no_suitable_home", "Young people in emergency accommodation", .sixteenToTwentyFive,
      .youngPeople, .monthEnd, .lowIsGood, source: dfe,
      "Care leavers of any age in emergency accommodation or with no fixed abode."),
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
      "Nights that care leavers spent in emergency accommodation or with no fixed abode."),
  ]
}
