import CareModel
public import Experiments

/// Runs the replications that a set of patterns needs.
///
/// The scenario is traced over the years of `ReplicationView`; the scenario with the actions as they
/// happened is run for one year. Both see the same draws, and neither the number of threads nor the
/// order in which trials finish can move a number.
public struct PatternRunner: Sendable {
  private let facts: PublishedFacts
  private let threads: Int

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - facts: what is published.
  ///   - threads: trials in flight at most.
  public init(facts: PublishedFacts, threads: Int) {
    self.facts = facts
    self.threads = threads
  }

  /// The experiment: a scenario alone, or a scenario and the same with the actions as they happened.
  public static func plan(
    _ scenarios: [Scenario], replications: Int, seed: UInt64
  ) -> ExperimentPlan {
    ExperimentPlan(
      scenarios: scenarios, replications: replications, seed: seed,
      months: 12 * ReplicationView.years)
  }

  /// Runs every replication and sets published beside simulated; nil when it was stopped.
  ///
  /// - Parameters:
  ///   - plan: a plan of `plan(_:replications:seed:)`.
  ///   - shouldStop: asked before each replication is started.
  ///   - progress: told of each replication that is done.
  public func run(
    _ plan: ExperimentPlan, isolation: isolated (any Actor)? = #isolation,
    shouldStop: @Sendable () -> Bool = { false }, progress: () -> Void = {}
  ) async throws -> PatternSet? {
    let count = plan.replications
    var samples = [[ReplicationSample?]](
      repeating: [ReplicationSample?](repeating: nil, count: count), count: plan.scenarios.count)
    let outcome = try await TrialRunner(threads: threads, simulate: Self.simulate).run(
      plan.trials, of: plan, shouldStop: shouldStop,
      deliver: { result in
        samples[result.trial.scenario][result.trial.replication - 1] = ReplicationSample(
          unpacking: result.values)
        progress()
      })
    guard !outcome.wasStopped else { return nil }
    return PatternSet(plan: plan, facts: facts, samples: samples.map { $0.compactMap(\.self) })
  }

  /// Works out one trial; its values are those of a sample.
  @Sendable
  private static func simulate(_ trial: Trial, of plan: ExperimentPlan) -> ReplicationResult {
    let scenario = plan.scenarios[trial.scenario]
    let isTraced = trial.scenario == 0
    let outcome = CareSimulation.run(
      scenario.model, seed: plan.seed, replication: trial.replication,
      months: isTraced ? plan.months : 12, tracing: isTraced)
    let sample =
      isTraced
      ? ReplicationSample(ReplicationView(outcome, start: scenario.start))
      : ReplicationSample(yearOf: outcome.values)
    return ReplicationResult(
      trial: trial, months: 0, values: sample.packed, identities: outcome.identities,
      events: outcome.events)
  }
}
