extension IndicatorRegistry {
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
}
