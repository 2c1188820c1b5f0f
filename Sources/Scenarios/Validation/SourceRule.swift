/// One id means one publication in a scenario and all its levers.
struct SourceRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    var known = scenario.base.catalogue.sources
    for lever in scenario.levers {
      for (id, source) in lever.catalogue.sources.sorted(by: { $0.key < $1.key }) {
        guard let earlier = known[id] else {
          known[id] = source
          continue
        }
        guard earlier.value != source.value, !earlier.value.isBroken, !source.value.isBroken else {
          continue
        }
        problems.error(
          at: source.location, "sources.\(id)",
          "differs from the source of that id in \(earlier.location.file), "
            + "line \(earlier.location.line)",
          expected: "the same particulars or another id")
      }
    }
  }
}
