import SimulationKernel

/// The files of a return that the children of the start come from are right.
struct StartingReturnRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    guard let folder = scenario.base.startingReturn, let start = scenario.start?.value else {
      return
    }
    _ = folder.children(on: start, problems: problems)
  }
}
