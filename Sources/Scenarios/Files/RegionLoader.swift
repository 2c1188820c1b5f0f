/// The further authorities of a region, each a scenario of its own.
struct RegionLoader {
  let loader: FileLoader
  let problems: DiagnosticCollector

  /// The neighbours of a scenario with those of its levers that act in all authorities; none where it
  /// states no region.
  ///
  /// Of such a lever they take the changes; the provision it brings is the first authority's.
  func neighbours(of scenario: ResolvedScenario) -> [ResolvedScenario] {
    guard let region = scenario.base.region else { return [] }
    let shared = scenario.levers.filter { lever in
      region.levers.contains { $0.value == lever.name.value }
    }.map { lever in
      var lever = lever
      (lever.zones, lever.homes, lever.constellations) = (nil, nil, nil)
      return lever
    }
    let first = scenario.authorities.map(\.name.value)
    var taken = Set(first.prefix(1))
    var neighbours: [ResolvedScenario] = []
    for reference in region.authorities {
      guard
        let base = loader.scenario(reference.value, referredFrom: reference.location)
      else { continue }
      if let name = base.authorities?.items.first?.name {
        check(name, known: first, taken: &taken, at: reference.location)
      }
      checkStart(of: base, as: scenario.base)
      if base.region != nil {
        problems.error(
          at: reference.location, "region.authorities",
          "\(FilePath.lastComponent(reference.value)) states a region of its own",
          expected: "a scenario of one authority")
      }
      neighbours.append(ResolvedScenario(base: base, levers: shared, start: scenario.start))
    }
    return neighbours
  }

  /// An authority is in a region once, and the first one's children may live in it.
  private func check(
    _ name: Located<String>, known: [String], taken: inout Set<String>, at place: Location
  ) {
    if !taken.insert(name.value).inserted {
      problems.error(at: place, "region.authorities", "“\(name.value)” is in the region twice")
    } else if !known.isEmpty, !known.contains(name.value) {
      problems.error(
        at: place, "region.authorities", "“\(name.value)” is not among the authorities",
        expected: "an authority that the region's first scenario lists",
        suggestion: Suggestion.nearest(to: name.value, among: known))
    }
  }

  private func checkStart(of base: ScenarioFile, as first: ScenarioFile) {
    guard let start = base.start, let other = first.start, start.value != other.value else {
      return
    }
    problems.error(
      at: start.location, "start", "\(start.value) is not the start of the region, \(other.value)",
      expected: "the same date")
  }
}
