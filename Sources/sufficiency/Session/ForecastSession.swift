import Experiments
import ForecastOutput
import Foundation
import ResultsStore

/// One command that fills a store and writes the tables made from it.
struct ForecastSession {
  let plan: ExperimentPlan
  /// What an experiment file asks, if there is one.
  var design: ExperimentDesign?
  let options: RunOptions
  let folder: URL

  /// Computes what is missing, then writes and prints everything.
  func run() async throws {
    let started = Date.now
    try refuseFile()
    let warnings = plan.scenarios.flatMap(\.warnings).reduce(into: [String]()) { list, warning in
      if !list.contains(warning) { list.append(warning) }
    }
    for warning in warnings { Console.message(warning) }
    do {
      let store = try ForecastStore(folder: folder.relativePath, plan: plan)
      defer { store.close() }
      let computed = try await fill(store)
      // Many scenarios take a while to summarise, and silence would look like a fault.
      if plan.scenarios.count > 4, !options.quiet, !options.noProgress {
        Console.message("Writing the tables of \(plan.scenarios.count) scenarios…")
      }
      let tables = try writing { try ExperimentTables(of: plan, in: OutputFolder(folder)) }
      let experiment = try ExperimentSummary(
        of: plan, design: design, identities: store.identities(upTo: plan.replications),
        isAbridged: true, take: { summary in try writing { try tables.add(summary) } },
        samples: { try store.samples(of: $0, series: $1, replications: plan.replications) })
      try ForecastFiles(
        experiment: experiment, tables: tables, options: options, folder: folder,
        warnings: warnings, started: started, computed: computed
      ).publish()
    } catch let error as ForecastStoreError {
      throw CommandFailure(error)
    }
  }

  /// Does something that writes files, and says so if it fails.
  private func writing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(writingTo: folder, error)
    }
  }

  /// Refuses an output folder that is, or lies in, a file.
  private func refuseFile() throws {
    var place = folder
    while place.path != "/" {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
        if isFolder.boolValue { return }
        throw CommandFailure(
          .badUsage,
          "error: \(place.relativePath) is a file; name a folder with --output. Nothing was changed."
        )
      }
      place.deleteLastPathComponent()
    }
  }

  /// Runs the missing trials and commits their results; returns how many there were.
  private func fill(_ store: ForecastStore) async throws -> Int {
    for trial in try store.removeDamaged() {
      Console.message(
        "warning: replication \(trial.replication) of \(plan.scenarios[trial.scenario].name) is "
          + "damaged in \(store.path) and is computed again")
    }
    let missing = try store.missing(plan.trials)
    let stop = StopRequest {
      Console.message((Console.canUpdateLine ? "\n" : "") + "Finishing the trials in flight…")
    }
    let batch = ResultBatch(for: store)
    var progress = ProgressLine(
      total: missing.count, isShown: !options.quiet && !options.noProgress)
    let outcome = try await TrialRunner(threads: options.workers).run(
      missing, of: plan, shouldStop: { stop.isRequested },
      deliver: { result in
        try await batch.add(result)
        progress.advance()
      })
    try await batch.commit()
    progress.finish()
    guard outcome.finished == missing.count else {
      throw CommandFailure(
        .tryAgain,
        """
        Stopped: \(plan.trials.count - missing.count + outcome.finished) of \(plan.trials.count) \
        trials are kept in \(store.path), and no other file was touched.
        Run the same command again to go on.
        """)
    }
    return outcome.finished
  }
}
