/// Names in lists are used once, and what refers to a name finds it.
struct NameRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    checkDuplicates(scenario.authorities, "authorities", problems)
    checkDuplicates(scenario.zones, "zones", problems)
    checkDuplicates(scenario.homes, "homes", problems)
    checkDuplicates(scenario.constellations, "constellations", problems)
    checkDuplicates(scenario.published, "published", problems)
    checkDuplicates(scenario.scorecard, "scorecard", problems)
    // A part of a scenario, or a lever by itself, may leave the names to others.
    let authorities = scenario.authorities.map(\.name.value)
    if scenario.base.authorities != nil {
      for zone in scenario.zones where !authorities.contains(zone.authority.value) {
        reportUnknown(zone.authority, "zones.authority", "authority", authorities, problems)
      }
    }
    let zones = scenario.zones.map(\.name.value)
    if scenario.base.zones != nil {
      for home in scenario.homes where !zones.contains(home.zone.value) {
        reportUnknown(home.zone, "homes.zone", "zone", zones, problems)
      }
    }
  }

  private func checkDuplicates(
    _ items: [some ListItem], _ path: String, _ problems: DiagnosticCollector
  ) {
    var first: [String: Location] = [:]
    for item in items {
      let name = item.name
      guard let earlier = first[name.value] else {
        first[name.value] = name.location
        continue
      }
      let place =
        earlier.file == name.location.file
        ? "line \(earlier.line)" : "\(earlier.file), line \(earlier.line)"
      problems.error(
        at: name.location, path,
        "“\(LocatedNode.shortened(name.value))” is listed twice; first in \(place)")
    }
  }

  private func reportUnknown(
    _ name: Located<String>, _ path: String, _ noun: String, _ known: [String],
    _ problems: DiagnosticCollector
  ) {
    problems.error(
      at: name.location, path, "unknown \(noun) “\(LocatedNode.shortened(name.value))”",
      expected: known.isEmpty ? nil : Suggestion.list(known),
      suggestion: Suggestion.nearest(to: name.value, among: known))
  }
}
