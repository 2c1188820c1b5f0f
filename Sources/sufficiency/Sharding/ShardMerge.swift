import Experiments
import Foundation
import ResultsStore

/// Joins the stores of shards into one, and makes the tables that an unsharded run makes.
struct ShardMerge {
  let folders: [String]
  let output: String
  let options: MergeOptions

  func run() throws {
    do {
      let runs = try runs()
      let union = try StoredUnion(of: runs)
      for damage in union.damaged {
        Console.message(
          "warning: replication \(damage.trial.replication) is damaged in \(damage.path) and is left "
            + "out")
      }
      var (session, request) = try session(runs)
      let start = CommandStart(of: session.plan.scenarios)
      try runs[0].check(session.plan)
      let unit = session.plan.shardedUnit
      let completeness = union.completeness(request.replications).whole(units: unit)
      guard completeness.isComplete || (options.allowMissing && !completeness.present.isEmpty)
      else {
        throw CommandFailure(
          .incomplete,
          ShardRefill(
            runs: runs, completeness: completeness, unit: unit, arguments: request.arguments,
            output: output
          ).text)
      }
      session.completeness = completeness
      try ResultsFolder(session.folder).check(for: .run)
      for warning in session.warnings { Console.message(warning) }
      let store = try ForecastStore(
        folder: session.folder.relativePath, plan: session.plan, request: request)
      defer { store.close() }
      _ = try store.removeDamaged()
      try store.insert(union)
      try session.publish(store, computed: 0, start: start)
    } catch let error as ForecastStoreError {
      throw CommandFailure(error)
    }
  }

  /// The stores in order of their paths, that of the output among them, each once.
  private func runs() throws -> [StoredRun] {
    var runs: [String: StoredRun] = [:]
    for folder in folders {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        throw CommandFailure(
          .badUsage, "error: \(folder) is no folder; name the folders of the shards.")
      }
      guard let run = try StoredRun(folder: folder) else {
        Console.message("warning: \(folder) holds no results yet")
        continue
      }
      runs[Self.identity(of: folder)] = run
    }
    guard !runs.isEmpty else {
      throw CommandFailure(
        .badUsage, "error: None of the folders holds results. Run the shards first.")
    }
    if let run = try StoredRun(folder: output) { runs[Self.identity(of: output)] = run }
    return runs.values.sorted { $0.path < $1.path }
  }

  private static func identity(of folder: String) -> String {
    URL(fileURLWithPath: folder).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// The unsharded run that the stores are parts of, read anew from its files.
  private func session(_ runs: [StoredRun]) throws -> (ForecastSession, StoredRequest) {
    let requests = try runs.map { run in
      guard let request = run.request else {
        throw CommandFailure(
          .badUsage,
          """
          error: \(run.path) was filled by a version of the program that kept no command. Run the \
          command that filled it again, which computes nothing anew, then merge.
          """)
      }
      return request
    }
    // Any of them will do, but it must be the same one whatever the order.
    let arguments = requests.map(\.arguments).min { $0.lexicographicallyPrecedes($1) } ?? []
    try refuseOtherFile(runs, arguments)
    let wanted = requests.map(\.replications).max() ?? 1
    var command = try KeptCommand.parse(arguments, keptIn: runs[0].path)
    command.runOptions.replications = wanted
    command.runOptions.output = output
    command.runOptions.quiet = options.quiet
    command.runOptions.json = options.json
    let counts = Set(requests.compactMap(\.shards))
    return (
      try command.session(),
      StoredRequest(
        arguments: arguments, replications: wanted, shards: counts.count == 1 ? counts.first : nil)
    )
  }

  /// Refuses stores that two experiment files filled: the same scenarios may be reported differently.
  private func refuseOtherFile(_ runs: [StoredRun], _ arguments: [String]) throws {
    func file(_ arguments: [String]) -> [String] {
      arguments.prefix(1) + arguments.dropFirst().prefix(1).map(Self.identity)
    }
    guard arguments.first == "compare" else { return }
    for run in runs {
      if let other = run.request?.arguments, file(other) != file(arguments) {
        throw CommandFailure(
          .badUsage,
          """
          error: \(run.path) was filled by another command: \(ShellText.line(other)), not \
          \(ShellText.line(arguments)). Nothing was changed; merge shards of one command.
          """)
      }
    }
  }
}
