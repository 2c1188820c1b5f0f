import CareModel

/// The places that the files state can hold the children who live there on the first day.
struct ProvisionRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    check(
      .ownFoster, scenario, problems, counts: ["carers.households"],
      sizes: "carers.places_per_household", homes: nil)
    check(
      .agencyFoster, scenario, problems,
      counts: ["market.agency_households_inside", "market.agency_households_outside"],
      sizes: "market.agency_places", homes: nil)
    check(
      .childrensHome, scenario, problems, counts: ["market.homes_inside", "market.homes_outside"],
      sizes: "market.home_places", homes: .childrensHome)
    check(
      .supportedAccommodation, scenario, problems,
      counts: ["market.supported_inside", "market.supported_outside"],
      sizes: "market.supported_places", homes: .supportedAccommodation)
  }

  /// Compares the children of one placement type with the providers times their mean size.
  ///
  /// The rows of a table of sizes are one place, two places and so on.
  private func check(
    _ type: PlacementType, _ scenario: ResolvedScenario, _ problems: DiagnosticCollector,
    counts: [String], sizes: String, homes kind: HomeKind?
  ) {
    guard let children = scenario.parameters["start.children_by_placement"],
      let sizes = scenario.parameters[sizes]
    else { return }
    let providers = counts.compactMap { scenario.parameters[$0]?.values.first }
    guard providers.count == counts.count else { return }
    let meanSize = zip(1..., sizes.values).reduce(0) { $0 + Double($1.0) * $1.1 }
    let open = scenario.homes.filter { $0.kind == kind && $0.opens == nil }
    let places =
      providers.reduce(0, +) * meanSize + open.reduce(0) { $0 + $1.places.mean }
    let living = children.values[type.index]
    guard living > places + 1e-6 else { return }
    let rounded = (places * 10).rounded() / 10
    problems.error(
      at: children.valueLocation, "start.children_by_placement.\(type.key)",
      "\(NumberText.short(living)) children, but \(counts.joined(separator: " + ")) and "
        + "\(ModelParameters.definitions[sizes.definition].path) make \(NumberText.short(rounded)) places on the first day",
      expected: "room for every child")
  }
}
