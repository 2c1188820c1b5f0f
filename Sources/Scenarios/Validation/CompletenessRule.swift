import CareModel

/// A scenario that is to run states everything.
struct CompletenessRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    let base = scenario.base
    if scenario.start == nil, !base.attempted.contains("start") {
      problems.error(
        at: base.location, "start", "missing", expected: "the date whose end is the start")
    }
    let isThere: [(key: String, isThere: Bool, what: String)] = [
      ("area", base.area != nil, "the codes of the area"),
      ("authorities", base.authorities != nil, "a list, the responsible authority first"),
      ("zones", base.zones != nil, "a list of localities"),
    ]
    for part in isThere where !part.isThere && !base.attempted.contains(part.key) {
      problems.error(at: base.location, part.key, "missing", expected: part.what)
    }
    for (list, key) in [
      (base.authorities?.items.count, "authorities"), (base.zones?.items.count, "zones"),
    ]
    where list == 0 {
      let location = (key == "zones" ? base.zones?.location : base.authorities?.location)
      problems.error(
        at: location ?? base.location, key, "the list is empty", expected: "at least one item")
    }
    let place = base.parameters.location ?? base.location
    for (row, definition) in ModelParameters.definitions.enumerated() {
      guard base.parameters.stated[row] == nil, !base.parameters.attempted.contains(row) else {
        continue
      }
      problems.error(
        at: place, definition.path, "missing", expected: Self.wanted(definition))
    }
  }

  /// Unit and meaning of a parameter, as the message of a missing one says them.
  private static func wanted(_ definition: ParameterDefinition) -> String {
    let rows = definition.categories.count
    let form = rows > 0 ? "\(rows) values" : "a value"
    return "\(form) in “\(definition.unit.rawValue)”: \(definition.meaning)"
  }
}
