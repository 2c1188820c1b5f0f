import CareModel
import Experiments
import SimulationKernel
import Testing

extension Synthetic {
  /// Levers a and b alone, together, and all but each: the last two share the scenarios of the first.
  static let arms = [
    ExperimentArm(role: .base, name: "", title: "", scenario: 0),
    ExperimentArm(role: .alone, name: "a", title: "A", scenario: 1),
    ExperimentArm(role: .alone, name: "b", title: "B", scenario: 2),
    ExperimentArm(role: .together, name: "", title: "all 2 levers", scenario: 3),
    ExperimentArm(role: .without, name: "a", title: "A", scenario: 2),
    ExperimentArm(role: .without, name: "b", title: "B", scenario: 1),
  ]

  /// A design of those arms that reports some indicators at a month.
  static func design(_ indicators: [String], month: Int) throws -> ExperimentDesign {
    ExperimentDesign(
      file: "plan.yaml", name: "plan", title: "The plan", question: "What does it do?", levers: [],
      arms: arms,
      measures: try indicators.map {
        ReportedMeasure(series: try #require(IndicatorRegistry.series($0)), month: month)
      })
  }
}
