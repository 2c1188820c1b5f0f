import CareModel

extension PatternCatalogue {
  private static let places = [
    ("filled", "Filled"), ("vacant", "Vacant"), ("not_available", "Not available"),
  ]

  static let carers = [
    PatternDefinition(
      "foster_places", "Own foster places filled, vacant and not available", .carers, .percent,
      places,
      "The mean over month ends of the counted years; kinship households are not among them."
    ) { view in
      let counts = places.map { view.mean("foster_places", "Place status", $0.1) }
      let whole = counts.reduce(0, +)
      return counts.map { whole > 0 ? 100 * $0 / whole : .nan }
    },
    PatternDefinition(
      "carer_flows", "Households approved and deregistered", .carers, .perHouseholdYear,
      [("approvals", "Approvals"), ("deregistrations", "Deregistrations")],
      "Own mainstream and specialist households that came or left in the counted years, divided by the "
        + "households of the month ends; the published rates are of all agencies."
    ) { view in
      let years = view.mean("households") * Double(view.months - 12) / 12
      return [view.sum("approvals") / years, view.sum("deregistrations") / years]
    },
  ]

  private static let homes = [
    ("staying_put", "With former foster carers"), ("supported_housing", "Semi-independent, foyer"),
    ("tenancy", "Independent living"), ("family", "Parents or relatives"),
    ("supported_lodgings", "Supported lodgings"), ("custody", "Custody"),
    ("emergency", "Emergency or no fixed abode"), ("other", "Other or not known"),
  ]

  static let leavers = [
    PatternDefinition(
      "staying_put", "Staying Put", .leavers, .percent,
      [
        ("at_18", "At 18"), ("at_19", "On the 19th birthday"), ("at_20", "On the 20th birthday"),
      ],
      "Of those in foster care on their 18th birthday, which must lie in the simulation: the row for 20 "
        + "begins two years after the start."
    ) { $0.stayingPut() },
    PatternDefinition(
      "accommodation_18", "Where care leavers of 18 live", .leavers, .percent, homes,
      isShareOfTotal: true,
      "Those who left care in the simulation, at the ends of the counted years."
    ) { $0.accommodationAt18() },
    PatternDefinition(
      "accommodation_17_to_21", "Where care leavers of 17 to 21 live", .leavers, .percent, homes,
      isShareOfTotal: true,
      "At the ends of the counted years, those who had left before the start included."
    ) { $0.accommodationTo21() },
    PatternDefinition(
      "suitable", "Care leavers in suitable accommodation", .leavers, .percent,
      [("17_to_18", "17 to 18"), ("19_to_21", "19 to 21")],
      "At the ends of the counted years; an unknown address is not suitable."
    ) { view in
      ["17 to 18", "19 to 21"].map {
        view.meanAtYearEnds("suitable_accommodation", "Age group", $0)
      }
    },
  ]
}
