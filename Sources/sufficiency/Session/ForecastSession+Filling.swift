import Experiments
import ResultsStore

extension ForecastSession {
  /// Runs the missing trials, or those that the wanted precision needs, and commits their results;
  /// returns how many there were.
  ///
  /// - Parameter scratch: where the values go that the tables are made of, if it is known which ones.
  func fill(
    _ store: ForecastStore, _ study: inout PrecisionStudy?, _ scratch: SampleScratch?
  ) async throws -> Int {
    for trial in try store.removeDamaged() {
      Console.message(
        "warning: replication \(trial.replication) of \(plan.scenarios[trial.scenario].name) is "
          + "damaged in \(store.path) and is computed again")
    }
    let missing = try store.missing(trials)
    let stop = StopRequest {
      Console.message((Console.canUpdateLine ? "\n" : "") + "Finishing the trials in flight…")
    }
    let batch = ResultBatch(for: store)
    var progress = ProgressLine(
      total: missing.count, isBudget: study != nil,
      isShown: !options.quiet && !options.noProgress)
    var computed = 0
    var done = 0
    repeat {
      // A look needs all replications up to it; without one there is a single portion, of everything.
      let look = study?.search.nextLook ?? plan.replications
      let portion = missing.filter { (done + 1...look).contains($0.replication) }
      let outcome = try await TrialRunner(threads: options.workers).run(
        portion, of: plan, shouldStop: { stop.isRequested },
        deliver: { result in
          try await batch.add(result)
          try scratch?.add(result)
          progress.advance()
        })
      try await batch.commit()
      computed += outcome.finished
      guard outcome.finished == portion.count else {
        progress.finish()
        throw stopped(kept: trials.count - missing.count + computed, in: store)
      }
      let measures = study?.goals.map(\.measure) ?? []
      try study?.look { scenario, replications in
        try store.values(of: measures, scenario: scenario, replications: replications)
      }
      done = look
    } while study?.search.nextLook != nil
    progress.finish()
    return computed
  }

  private func stopped(kept: Int, in store: ForecastStore) -> CommandFailure {
    CommandFailure(
      .tryAgain,
      """
      Stopped: \(kept) of \(trials.count) trials are kept in \(store.path), and no other file was \
      touched.
      Run the same command again to go on.
      """)
  }
}
