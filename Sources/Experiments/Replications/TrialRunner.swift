import CareModel

/// Runs trials in parallel and hands over their results one at a time.
///
/// A trial's answer depends on the plan, its scenario and its replication number only: neither the
/// number of threads nor the order in which trials finish can move it.
public struct TrialRunner: Sendable {
  /// How a run ended.
  public struct Outcome: Sendable, Equatable {
    /// Trials finished and delivered.
    public var finished: Int
    /// Whether it stopped before all trials were started.
    public var wasStopped: Bool
  }

  /// Trials in flight at most.
  public let threads: Int
  private let simulate: @Sendable (Trial, ExperimentPlan) -> ReplicationResult

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - threads: trials in flight at most.
  ///   - simulate: works out one trial; the model itself unless a test puts another in its place.
  ///
  /// - Precondition: there is at least one thread.
  public init(
    threads: Int,
    simulate: @escaping @Sendable (Trial, ExperimentPlan) -> ReplicationResult = Self.simulate
  ) {
    precondition(threads > 0, "a run needs a thread")
    self.threads = threads
    self.simulate = simulate
  }

  /// Runs trials in the order given, starting the next as one finishes.
  ///
  /// - Parameters:
  ///   - trials: what to run.
  ///   - plan: the experiment they belong to.
  ///   - shouldStop: asked before each trial is started; those in flight are finished and delivered.
  ///   - deliver: takes the results, one call at a time, in the order in which trials finish. An error
  ///     ends the run once the trials in flight have come to their end.
  public func run(
    _ trials: [Trial], of plan: ExperimentPlan,
    isolation: isolated (any Actor)? = #isolation,
    shouldStop: @Sendable () -> Bool = { false },
    deliver: (ReplicationResult) async throws -> Void
  ) async throws -> Outcome {
    var waiting = trials[...]
    var outcome = Outcome(finished: 0, wasStopped: false)
    let simulate = simulate
    try await withThrowingTaskGroup(of: ReplicationResult.self) { group in
      var inFlight = 0
      while true {
        while inFlight < threads, !outcome.wasStopped, let trial = waiting.first {
          if shouldStop() {
            outcome.wasStopped = true
            break
          }
          waiting.removeFirst()
          group.addTask { simulate(trial, plan) }
          inFlight += 1
        }
        guard let result = try await group.next() else { break }
        inFlight -= 1
        try await deliver(result)
        outcome.finished += 1
      }
    }
    return outcome
  }

  /// Runs the model for one trial.
  @Sendable
  public static func simulate(_ trial: Trial, of plan: ExperimentPlan) -> ReplicationResult {
    let outcome = CareSimulation.run(
      plan.scenarios[trial.scenario].model, seed: plan.seed, replication: trial.replication,
      parametersOf: plan.parameterVector(of: trial.replication), months: plan.months)
    return ReplicationResult(
      trial: trial, months: plan.months, values: outcome.values, identities: outcome.identities,
      events: outcome.events)
  }
}
