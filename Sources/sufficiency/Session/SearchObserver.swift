import CareModel
import Experiments
import Foundation
import ResultsStore
import Scenarios

/// Gives a search the observations it asks for: from the journal, or by simulating.
final class SearchObserver {
  private let search: StatedSearch
  private let seed: UInt64
  private let runner: TrialRunner
  private let journal: ObservationJournal
  private let stop: StopRequest
  private var progress: ProgressLine
  private var scenarios: [Portfolio: Scenario] = [:]
  /// Trials that were simulated and not found in the journal.
  private(set) var computed = 0

  init(
    _ search: StatedSearch, seed: UInt64, threads: Int, journal: ObservationJournal,
    stop: StopRequest, progress: ProgressLine
  ) {
    (self.search, self.seed, self.journal, self.stop) = (search, seed, journal, stop)
    self.progress = progress
    runner = TrialRunner(threads: threads)
  }

  /// Says what is being done.
  func doing(_ words: String) { progress.doing = words }

  /// Clears the line of progress.
  func finish() { progress.finish() }

  /// The observations of some requests, in their order.
  func observe(_ requests: [ObservationRequest]) async throws -> [[[Double]]] {
    var trials: [Trial] = []
    for (row, request) in requests.enumerated() {
      for replication in request.replications {
        if journal.observation(request.portfolio, replication: replication) == nil {
          trials.append(Trial(scenario: row, replication: replication))
        } else {
          progress.advance()
        }
      }
    }
    try await simulate(trials, of: requests)
    return requests.map { request in
      request.replications.map {
        journal.observation(request.portfolio, replication: $0) ?? []
      }
    }
  }

  private func simulate(_ trials: [Trial], of requests: [ObservationRequest]) async throws {
    guard !trials.isEmpty else { return }
    let plan = ExperimentPlan(
      scenarios: requests.map { scenario($0.portfolio) }, replications: 0, seed: seed,
      months: search.design.months)
    var waiting = 0
    let outcome = try await runner.run(
      trials, of: plan, shouldStop: { [stop] in stop.isRequested },
      deliver: { result in
        guard result.identities.holds else {
          throw CommandFailure(
            .failed,
            "error: an identity that must hold is broken in replication "
              + "\(result.trial.replication) of \(plan.scenarios[result.trial.scenario].name)")
        }
        journal.add(
          search.design.measures.map { $0.value(in: result) },
          of: requests[result.trial.scenario].portfolio, replication: result.trial.replication)
        waiting += 1
        if waiting == 100 {
          try journal.commit()
          waiting = 0
        }
        progress.advance()
      })
    try journal.commit()
    computed += outcome.finished
    guard outcome.finished == trials.count else {
      throw CommandFailure(
        .tryAgain,
        """
        Stopped: what was simulated is kept in \(journal.path), and no other file was touched.
        Run the same command again to go on.
        """)
    }
  }

  private func scenario(_ portfolio: Portfolio) -> Scenario {
    if let scenario = scenarios[portfolio] { return scenario }
    var scenario = search.scenario(portfolio)
    // Only the model is needed here, and there are hundreds of them.
    (scenario.records, scenario.published, scenario.scorecard) = ([], [], [])
    scenario.canonicalText = ""
    scenarios[portfolio] = scenario
    return scenario
  }
}
