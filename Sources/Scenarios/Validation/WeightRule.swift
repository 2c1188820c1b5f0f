/// Children have somewhere to come from, and places somewhere to stand.
struct WeightRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    guard let responsible = scenario.authorities.first?.name.value,
      let list = scenario.base.zones, !list.items.isEmpty
    else { return }
    let own = scenario.zones.filter { $0.authority.value == responsible }
    let outside = scenario.zones.filter { $0.authority.value != responsible }
    func report(_ message: String) {
      problems.error(at: list.location, "zones", message, expected: "a weight above 0")
    }
    if own.isEmpty {
      problems.error(
        at: list.location, "zones", "no zone lies in \(responsible), the responsible authority",
        expected: "at least one")
      return
    }
    if own.allSatisfy({ $0.homeWeight == 0 }) {
      report("every zone of \(responsible) has home_weight 0")
    }
    if own.allSatisfy({ $0.supplyWeight == 0 }) {
      report("every zone of \(responsible) has supply_weight 0")
    }
    if !outside.isEmpty, outside.allSatisfy({ $0.supplyWeight == 0 }) {
      report("every zone outside \(responsible) has supply_weight 0")
    }
  }
}
