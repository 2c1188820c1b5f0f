import Experiments
import Foundation
import GRDB
import ResultsStore
import Testing

struct ForecastStoreOpeningTests {
  /// Makes a store with one result in it, and closes it.
  private func fill(_ folder: TemporaryFolder, _ plan: ExperimentPlan) throws {
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert([Synthetic.result(plan.trials[0])])
    store.close()
  }

  /// Opens a store that has to be refused; returns why, having checked that nothing changed.
  private func refusal(
    _ folder: TemporaryFolder, _ plan: ExperimentPlan
  ) throws -> ForecastStoreError? {
    let before = FileManager.default.contents(atPath: folder.store)
    let error = #expect(throws: ForecastStoreError.self) {
      _ = try ForecastStore(folder: folder.path, plan: plan)
    }
    #expect(FileManager.default.contents(atPath: folder.store) == before)
    return error
  }

  @Test(arguments: [
    ("seed", "seed (there 1, here 2)"), ("start", "start (there 2024-03-31, here 2025-03-31)"),
    ("months", "months (there 2, here 3)"), ("inner", "inner (there 1, here 4)"),
    ("text", "scenario scenario-0 (first: there line two; here line 2)"),
    ("scenarios", "scenarios (there scenario-0; here scenario-0, scenario-1)"),
  ])
  func `another run is refused and what differs is named`(
    _ what: String, _ difference: String
  ) throws {
    let folder = try TemporaryFolder()
    try fill(folder, try Synthetic.plan())
    let other =
      switch what {
      case "seed": try Synthetic.plan(seed: 2)
      case "start": try Synthetic.plan(start: "2025-03-31")
      case "months": try Synthetic.plan(months: 3)
      case "inner": try Synthetic.plan(inner: 4)
      case "text": try Synthetic.plan(text: "line one\nline 2")
      default: try Synthetic.plan(scenarios: 2)
      }
    let error = try refusal(folder, other)
    #expect(error == .otherRun(path: folder.store, differences: [difference]))
    #expect(error?.description.contains("differs: \(difference)") == true)
  }

  @Test func `another results version is refused`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    try fill(folder, plan)
    try DatabaseQueue(path: folder.store).write {
      try $0.execute(sql: "UPDATE run SET results_version = 99, run_id = '0123456789abcdef'")
    }
    let difference = "results version (there 99, here \(ExperimentPlan.resultsVersion))"
    #expect(
      try refusal(folder, plan) == .otherRun(path: folder.store, differences: [difference]))
  }

  @Test func `more replications and better descriptions are the same run`() throws {
    let folder = try TemporaryFolder()
    try fill(folder, try Synthetic.plan(replications: 5))
    let longer = try Synthetic.plan(replications: 9, purpose: "better said")
    let store = try ForecastStore(folder: folder.path, plan: longer)
    #expect(try store.missing(longer.trials).count == 8)
    store.close()
    let purpose = try DatabaseQueue(path: folder.store).read {
      try String.fetchOne($0, sql: "SELECT purpose FROM scenario")
    }
    #expect(purpose == "better said")
  }

  @Test func `a file that is no database is refused`() throws {
    let folder = try TemporaryFolder()
    try Data("scenario,month\n".utf8).write(to: URL(fileURLWithPath: folder.store))
    #expect(try refusal(folder, try Synthetic.plan()) == .notADatabase(path: folder.store))
  }

  @Test func `a database of another program is refused`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { try $0.execute(sql: "CREATE TABLE run (seed INTEGER)") }
    try queue.close()
    #expect(try refusal(folder, try Synthetic.plan()) == .notAForecast(path: folder.store))
  }

  @Test func `a store of a newer version is refused`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    try fill(folder, plan)
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 something later')")
    }
    try queue.close()
    #expect(try refusal(folder, plan) == .newerVersion(path: folder.store))
  }

  @Test func `a store from before there were two levels is one of one level`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    try fill(folder, plan)
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write {
      try $0.execute(
        sql: """
          ALTER TABLE run DROP COLUMN inner_replications;
          DELETE FROM grdb_migrations WHERE identifier = '3 runs of two levels';
          """)
    }
    try queue.close()
    #expect(
      try refusal(folder, try Synthetic.plan(inner: 4))
        == .otherRun(path: folder.store, differences: ["inner (there 1, here 4)"]))
    let store = try ForecastStore(folder: folder.path, plan: plan)
    #expect(try store.missing(plan.trials).count == 4)
    store.close()
  }

  @Test func `a second writer is told to wait`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    let first = try ForecastStore(folder: folder.path, plan: plan)
    #expect(throws: ForecastStoreError.busy(path: folder.store)) {
      _ = try ForecastStore(folder: folder.path, plan: plan)
    }
    first.close()
    let second = try ForecastStore(folder: folder.path, plan: plan)
    #expect(try second.missing(plan.trials).count == 5)
  }

  @Test func `a file left empty by a killed run is filled`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.store))
    let plan = try Synthetic.plan()
    let store = try ForecastStore(folder: folder.path, plan: plan)
    #expect(try store.missing(plan.trials).count == 5)
  }

  @Test func `the tables refuse rows that make no sense`() throws {
    let folder = try TemporaryFolder()
    try fill(folder, try Synthetic.plan())
    let queue = try DatabaseQueue(path: folder.store)
    let statements = [
      "INSERT INTO replication VALUES (9, 1, 0, '', x'', '0123456789abcdef')",
      "INSERT INTO replication VALUES (0, 0, 0, '', x'', '0123456789abcdef')",
      "INSERT INTO replication VALUES (0, 2, 0, '', x'00', '0123456789abcdef')",
      "INSERT INTO replication VALUES (0, 2, 'many', '', x'', '0123456789abcdef')",
      "INSERT INTO run VALUES (2, '0123456789abcdef', 1, '1', '2024-03-31', 1, '0123456789abcdef')",
      "UPDATE scenario SET records = 'not json'",
    ]
    for statement in statements {
      #expect(throws: DatabaseError.self, "\(statement)") {
        try queue.write { try $0.execute(sql: statement) }
      }
    }
  }
}
