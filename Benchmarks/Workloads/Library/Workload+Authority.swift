import CareModel
import Experiments
import Scenarios

/// Cheshire East's baseline, read from the package's folder, which must be the current one.
public struct AuthorityModel: Sendable {
  private let scenario: Scenario
  /// A replication with about as many events as a hundred have on average.
  private static let typical = 9

  /// Reads the scenario.
  public init() throws {
    scenario = try ScenarioReader()
      .scenario(at: "scenarios/cheshire-east/baseline.yaml", months: 120)
  }

  /// One replication; the answer is the children looked after at its end.
  public func replication(name: String, months: Int) -> Workload {
    let plan = plan(replications: Self.typical, months: months)
    return Workload(name: name) {
      let stopwatch = Stopwatch()
      let result = TrialRunner.simulate(plan.trials[Self.typical - 1], of: plan)
      let measurement = stopwatch.measurement(
        events: result.events, answer: try Self.checkedChildren(result))
      return measurement
    }
  }

  /// Some replications of ten years on some threads; the answer is the children's mean at the end.
  public func replications(_ count: Int, threads: Int) async throws -> Measurement {
    let plan = plan(replications: count, months: 120)
    var events = 0
    var children = 0.0
    let stopwatch = Stopwatch()
    _ = try await TrialRunner(threads: threads).run(plan.trials, of: plan) { result in
      events += result.events
      children += try Self.checkedChildren(result)
    }
    return stopwatch.measurement(events: events, answer: children / Double(count))
  }

  private func plan(replications: Int, months: Int) -> ExperimentPlan {
    ExperimentPlan(scenarios: [scenario], replications: replications, seed: 8, months: months)
  }

  /// The children at a replication's end, if the replication's own identities hold.
  private static func checkedChildren(_ result: ReplicationResult) throws -> Double {
    guard result.identities.holds else {
      throw WrongAnswer(description: "an identity does not hold: \(result.identities)")
    }
    guard let series = IndicatorRegistry.series("children_looked_after") else {
      throw WrongAnswer(description: "the model does not count its children")
    }
    let children = result.value(series: series, month: result.months)
    // A model that lost its children or filled up would be quick or slow for the wrong reason.
    try check(children, is: 700, within: 500, "children looked after at the end")
    return children
  }
}
