import Experiments

/// What the console's tables call a scenario.
enum ScenarioTitle {
  /// In an experiment the words of the arm that it is run for, otherwise the name without the base that
  /// all share.
  static func text(_ scenario: Int, of plan: ExperimentPlan, _ design: ExperimentDesign?) -> String
  {
    if let arm = design?.arms.first(where: { $0.scenario == scenario }) { return text(arm) }
    let name = plan.scenarios[scenario].name
    let base = plan.scenarios[0].name
    return name.hasPrefix("\(base) + ") ? String(name.dropFirst(base.count + 3)) : name
  }

  /// The words of an arm.
  static func text(_ arm: ExperimentArm) -> String {
    switch arm.role {
    case .base: "base"
    case .together: "all together"
    case .without: "without " + MeasureGrid.words(arm.name)
    case .alone, .portfolio: MeasureGrid.words(arm.name)
    }
  }
}
