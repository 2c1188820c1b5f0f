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

  /// The command that asks for the same results, as arguments.
  let arguments: [String]
  /// The part of the replications to compute; nil for all, with tables.
  var shard: Shard?

  /// What of the replications is wanted; nil for all.
  var completeness: Completeness?
  /// Whether the summary is printed, and what is wrong with the results told.
  var isPrinted = true

  /// Computes what is missing, then writes and prints everything, or of a shard what it holds.
  func run() async throws {
    let start = CommandStart(of: plan.scenarios)
    try refuseSingleVector()
    let goals = try options.precisionGoals(for: plan)
    try ResultsFolder(folder).check(for: .run)
    for warning in warnings { Console.message(warning) }
    do {
      let store = try ForecastStore(folder: folder.relativePath, plan: plan, request: request)
      defer { store.close() }
      var study =
        goals.isEmpty ? nil : PrecisionStudy(goals, of: plan, shown: design?.armScenarios)
      // How many replications a wish for precision takes, nobody knows before it is met.
      let scratch =
        study == nil && shard == nil
        ? SampleScratch(of: store, among: wanted().present, workers: workers) : nil
      let computed = try await fill(store, &study, scratch)
      if let study {
        // What the tables are made of, so that they can be made again from the store.
        var request = request
        request.replications = study.search.replications
        try store.keep(request)
      }
      if let shard {
        try publish(shard, computed: computed, start: start)
      } else {
        try publish(store, scratch, precision: study, computed: computed, start: start)
      }
    } catch let error as ForecastStoreError {
      throw CommandFailure(error)
    }
  }

  /// Makes the tables of what a store holds, then writes and prints everything.
  func publish(
    _ store: ForecastStore, _ scratch: SampleScratch? = nil,
    precision study: PrecisionStudy? = nil, computed: Int, start: CommandStart
  ) throws {
    let completeness = wanted(study)
    let present = completeness.present
    var plan = plan
    plan.replications = present.count
    // Many scenarios take a while to summarise, and silence would look like a fault.
    if plan.scenarios.count > 4, !options.quiet, !options.noProgress {
      Console.message("Writing the tables of \(plan.scenarios.count) scenarios…")
    }
    let tables = try writing {
      try ExperimentTables(
        of: plan, among: present, in: OutputFolder(folder), workers: workers)
    }
    let scratch = scratch ?? SampleScratch(of: store, among: present, workers: workers)
    let experiment = try ExperimentSummary(
      of: plan, design: design, identities: store.identities(among: present),
      isAbridged: true, workers: workers,
      take: { summary in try writing { try tables.add(summary) } },
      samples: { try scratch.samples(of: $0, series: $1) })
    try ForecastFiles(
      experiment: experiment, precision: study, tables: tables, options: options, folder: folder,
      warnings: warnings, arguments: arguments, completeness: completeness,
      isPrinted: isPrinted, start: start, computed: computed
    ).publish()
  }

  private var workers: Workers { .threads(options.workers) }

  /// What of the replications the tables are made of.
  private func wanted(_ study: PrecisionStudy? = nil) -> Completeness {
    completeness
      ?? Completeness(wanted: study?.search.replications ?? plan.replications, missing: [])
  }

  /// What the store is told that it is filled for.
  var request: StoredRequest {
    StoredRequest(arguments: arguments, replications: plan.replications, shard: shard)
  }

  /// The trials wanted here.
  var trials: [Trial] {
    if let shard { return plan.trials(of: shard) }
    let missing = Set(completeness?.missing ?? [])
    return plan.trials.filter { !missing.contains($0.replication) }
  }

  /// The warnings of all scenarios, each once.
  var warnings: [String] {
    plan.scenarios.flatMap(\.warnings).reduce(into: []) { list, warning in
      if !list.contains(warning) { list.append(warning) }
    }
  }

  /// Does something that writes files, and says so if it fails.
  func writing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(writingTo: folder, kept: .store, error)
    }
  }

  /// Refuses a run of two levels with one parameter vector, which has nothing to compare.
  private func refuseSingleVector() throws {
    guard plan.inner > 1, plan.replications <= plan.inner else { return }
    throw CommandFailure(
      .badUsage,
      "error: --inner \(plan.inner) of \(plan.replications) replications leaves a single parameter "
        + "vector; ask for more with --replications, or for fewer to a vector. Nothing was changed."
    )
  }
}
