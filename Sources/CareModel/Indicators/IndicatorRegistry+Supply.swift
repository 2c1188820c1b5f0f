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
      "sleepover_nights", "Sleepover nights at hub homes", .carers, .nights, .month, .none,
      source: "Mockingbird programme", "Child-nights spent at a hub home."),
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
      .sixteenToTwentyFive, .youngPeople, .monthEnd, .lowIsGood, source: dfe,
      "Care leavers of 17 to 21 in custody, emergency accommodation or with no fixed abode."),
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
