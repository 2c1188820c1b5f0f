import Experiments
import Foundation
import GRDB
import ResultsStore
import Testing

/// Stores of parts of a run, joined without any model.
struct MergeTests {
  private let folder: TemporaryFolder
  private let plan: ExperimentPlan

  init() throws {
    folder = try TemporaryFolder()
    plan = try Synthetic.plan(scenarios: 2, replications: 9)
  }

  /// Fills the store of one shard and reads what it says.
  private func shard(
    _ number: Int, of count: Int, _ name: String? = nil, plan other: ExperimentPlan? = nil,
    change: (inout ReplicationResult) -> Void = { _ in }
  ) throws -> StoredRun {
    let plan = other ?? plan
    let part = try #require(Shard(number, of: count))
    let path = "\(folder.path)/\(name ?? "shard-\(number)-of-\(count)")"
    let store = try ForecastStore(
      folder: path, plan: plan,
      request: StoredRequest(
        arguments: ["run", "a.yaml"], replications: plan.replications, shard: part))
    let trials = try store.missing(plan.trials(of: part))
    try store.insert(
      trials.map {
        var result = Synthetic.result($0, months: plan.months)
        change(&result)
        return result
      })
    store.close()
    return try #require(try StoredRun(folder: path))
  }

  /// Merges stores into a folder and returns every result there, as text that can be compared.
  private func merge(_ runs: [StoredRun], into name: String) throws -> [String] {
    let store = try ForecastStore(
      folder: "\(folder.path)/\(name)", plan: plan,
      request: StoredRequest(
        arguments: ["run", "a.yaml"], replications: plan.replications, shards: 3))
    defer { store.close() }
    try store.insert(StoredUnion(of: runs))
    var results: [String] = []
    try store.results(upTo: plan.replications) {
      results.append("\($0.trial) \($0.values.map(\.bitPattern)) \($0.identities) \($0.events)")
    }
    return results
  }

  /// Changes a store behind the program's back.
  private func tamper(_ run: StoredRun, _ sql: String) throws -> StoredRun {
    try DatabaseQueue(path: run.path).write { try $0.execute(sql: sql) }
    return try #require(try StoredRun(folder: run.folder))
  }

  private func error(_ runs: [StoredRun]) -> ForecastStoreError? {
    #expect(throws: ForecastStoreError.self) { _ = try StoredUnion(of: runs) }
  }

  @Test func `shards in any order and more than once give the results of one run`() throws {
    let whole = try merge([shard(1, of: 1)], into: "whole")
    #expect(whole.count == 18)
    let runs = try (1...3).map { try shard($0, of: 3) }
    for order in [[0, 1, 2], [2, 0, 1], [1, 1, 2, 0, 2]] {
      let name = order.map(String.init).joined()
      #expect(try merge(order.map { runs[$0] }, into: name) == whole)
      #expect(try merge(order.map { runs[$0] }, into: name) == whole, "again into the same folder")
    }
    let sevenths = try (1...7).map { try shard($0, of: 7) }
    #expect(try merge(sevenths + runs, into: "both") == whole)
  }

  @Test func `merged stores merge, and know how many shards there are`() throws {
    let runs = try (1...3).map { try shard($0, of: 3) }
    let flat = try merge(runs, into: "flat")
    _ = try merge([runs[2], runs[0]], into: "part")
    let part = try #require(try StoredRun(folder: "\(folder.path)/part"))
    #expect(part.request?.shard == nil && part.request?.shards == 3)
    #expect(try merge([runs[1], part], into: "tree") == flat)
  }

  @Test func `what is missing is told for all scenarios together`() throws {
    let union = try StoredUnion(of: [shard(1, of: 3), shard(3, of: 3)])
    #expect(union.completeness(9) == Completeness(wanted: 9, missing: [2, 5, 8]))
    #expect(union.completeness(1).isComplete)
    let run = try tamper(
      shard(2, of: 3), "DELETE FROM replication WHERE scenario = 1 AND number = 5")
    #expect(try StoredUnion(of: union.runs + [run]).completeness(9).missing == [5])
  }

  @Test func `a damaged replication is left out and told, and a sound copy takes its place`() throws
  {
    let run = try tamper(
      shard(1, of: 3), "UPDATE replication SET events = 7 WHERE scenario = 0 AND number = 4")
    let union = try StoredUnion(of: [run, shard(2, of: 3), shard(3, of: 3)])
    #expect(union.damaged.map(\.path) == [run.path])
    #expect(union.damaged.map(\.trial) == [Trial(scenario: 0, replication: 4)])
    #expect(union.completeness(9).missing == [4])
    let copy = try shard(1, of: 3, "copy")
    #expect(try StoredUnion(of: union.runs + [copy]).completeness(9).isComplete)
  }

  @Test func `different values of one replication are refused and both stores named`() throws {
    let one = try shard(1, of: 3)
    let other = try shard(1, of: 3, "other") { if $0.trial.replication == 7 { $0.events += 1 } }
    #expect(
      error([one, other])
        == .conflict(
          paths: [one.path, other.path], scenario: "scenario-0", replication: 7))
    let text = ForecastStoreError.conflict(
      paths: ["a", "b"], scenario: "s", replication: 7
    ).description
    #expect(text.hasPrefix("a and b hold different values of replication 7 of s."))
  }

  @Test(arguments: [
    ("seed", "seed (1 and 2)"), ("start", "start (2024-03-31 and 2025-03-31)"),
    ("months", "months (2 and 3)"), ("inner", "inner (1 and 2)"),
    ("text", "scenario scenario-0 (first: line two; line 2)"),
    ("scenarios", "scenarios (scenario-0, scenario-1 and scenario-0)"),
  ])
  func `shards of another run are refused and what differs is named`(
    _ what: String, _ difference: String
  ) throws {
    let plan =
      switch what {
      case "seed": try Synthetic.plan(scenarios: 2, seed: 2)
      case "start": try Synthetic.plan(scenarios: 2, start: "2025-03-31")
      case "months": try Synthetic.plan(scenarios: 2, months: 3)
      case "inner": try Synthetic.plan(scenarios: 2, inner: 2)
      case "text": try Synthetic.plan(scenarios: 2, text: "line one\nline 2")
      default: try Synthetic.plan()
      }
    let one = try shard(1, of: 3)
    let other = try shard(2, of: 3, "other", plan: plan)
    guard case .otherRuns(let paths, let differences) = error([one, other]) else {
      Issue.record("not refused")
      return
    }
    #expect(paths == [one.path, other.path])
    #expect(differences.first == difference)
  }

  @Test func `shards of another version of the program are refused`() throws {
    let older = try tamper(
      shard(2, of: 3), "UPDATE run SET results_version = 1, run_id = '0123456789abcdef'")
    let one = try shard(1, of: 3)
    let version = "results version (\(ExperimentPlan.resultsVersion) and 1)"
    #expect(
      error([one, older]) == .otherRuns(paths: [one.path, older.path], differences: [version]))
  }

  @Test func `another shard and the whole run keep out of a shard's folder`() throws {
    let run = try shard(1, of: 3)
    let before = FileManager.default.contents(atPath: run.path)
    for (part, words) in [(Shard(2, of: 3), "shard 2/3"), (nil, "the whole run")] {
      let error = #expect(throws: ForecastStoreError.self) {
        _ = try ForecastStore(
          folder: run.folder, plan: plan,
          request: StoredRequest(arguments: [], replications: 9, shard: part))
      }
      #expect(
        error
          == .otherRun(
            path: run.path, differences: ["part (there shard 1/3, here \(words))"]))
    }
    #expect(FileManager.default.contents(atPath: run.path) == before)
  }

  @Test func `a store of an earlier version is a whole run without a command`() throws {
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert([Synthetic.result(plan.trials[0])])
    store.close()
    try DatabaseQueue(path: folder.store).write {
      try $0.execute(
        sql: """
          DROP TABLE request;
          DELETE FROM grdb_migrations WHERE identifier LIKE '2 %';
          """)
    }
    #expect(try StoredRun(folder: folder.path)?.request == nil)
    let request = StoredRequest(arguments: ["run", "a.yaml"], replications: 9)
    try ForecastStore(folder: folder.path, plan: plan, request: request).close()
    #expect(try StoredRun(folder: folder.path)?.request == request)
  }

  @Test func `a folder without results is nothing, and a strange file is refused`() throws {
    #expect(try StoredRun(folder: folder.path) == nil)
    try Data().write(to: URL(fileURLWithPath: folder.store))
    #expect(try StoredRun(folder: folder.path) == nil)
    try Data("no database".utf8).write(to: URL(fileURLWithPath: folder.store))
    #expect(throws: ForecastStoreError.notADatabase(path: folder.store)) {
      _ = try StoredRun(folder: folder.path)
    }
  }
}
