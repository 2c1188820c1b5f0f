import CareModel
import Experiments
import Foundation
import GRDB
import ResultsStore
import Testing

struct ForecastStoreTests {
  private func bits(_ values: some Sequence<Double>) -> [UInt64] { values.map(\.bitPattern) }

  @Test func `results come back bit for bit after reopening, in order`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(scenarios: 2)
    var store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert(plan.trials.reversed().map { Synthetic.result($0) })
    store.close()
    store = try ForecastStore(folder: folder.path, plan: plan)
    var read: [ReplicationResult] = []
    try store.results(upTo: 3) { read.append($0) }
    let expected = (0..<2).flatMap { scenario in
      (1...3).map { Trial(scenario: scenario, replication: $0) }
    }
    #expect(read.map(\.trial) == expected)
    for result in read {
      let original = Synthetic.result(result.trial)
      #expect(bits(result.values) == bits(original.values))
      #expect(result.identities == original.identities)
      #expect(result.events == 42 && result.months == 2)
    }
  }

  @Test func `missing trials are those not stored`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(scenarios: 2, replications: 3)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    #expect(try store.missing(plan.trials) == plan.trials)
    try store.insert([plan.trials[1], plan.trials[4]].map { Synthetic.result($0) })
    #expect(try store.missing(plan.trials) == [0, 2, 3, 5].map { plan.trials[$0] })
  }

  @Test func `a table of neighbouring series holds the values of whole results`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(scenarios: 2, replications: 4)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert(plan.trials.map { Synthetic.result($0) })
    let table = try store.samples(of: 1, series: 7..<10, replications: 3)
    #expect(table.replications == 3)
    let expected = (1...3).map { replication in
      Synthetic.result(Trial(scenario: 1, replication: replication)).value(series: 8, month: 2)
    }
    #expect(bits(table.values(of: 8, month: 2)) == bits(expected))
  }

  @Test func `a table that lacks a replication is refused`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert([1, 3].map { Synthetic.result(Trial(scenario: 0, replication: $0)) })
    #expect(throws: ForecastStoreError.missing(path: store.path, scenario: 0, replication: 2)) {
      _ = try store.samples(of: 0, series: 0..<1, replications: 3)
    }
  }

  @Test func `identities are counted over the replications asked for`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(replications: 4)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert(plan.trials.map { Synthetic.result($0) })
    let summary = try store.identities(upTo: 3)
    #expect(summary.replications == 3)
    #expect(summary.rows.first { $0.name.hasPrefix("Little") }?.worst == 1.0 / 3)
    #expect(summary.rows.first { $0.name.hasPrefix("No event") }?.worst == .infinity)
  }

  @Test func `a transaction keeps all of its results or none`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert([Synthetic.result(plan.trials[0])])
    #expect(throws: ForecastStoreError.self) {
      try store.insert([plan.trials[1], plan.trials[0]].map { Synthetic.result($0) })
    }
    #expect(try store.missing(plan.trials) == Array(plan.trials.dropFirst()))
  }

  @Test func `a result whose checksum does not match is taken out and reported`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    var store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert(plan.trials.map { Synthetic.result($0) })
    #expect(try store.removeDamaged() == [])
    store.close()
    try DatabaseQueue(path: folder.store).write { connection in
      try connection.execute(
        sql: """
          UPDATE replication SET series_values =
            CAST(substr(series_values, 1, 16) || x'01' || substr(series_values, 18) AS BLOB)
            WHERE number = 2;
          UPDATE replication SET events = 43 WHERE number = 4;
          UPDATE replication SET series_values = substr(series_values, 9) WHERE number = 5;
          """)
    }
    store = try ForecastStore(folder: folder.path, plan: plan)
    let damaged = [2, 4, 5].map { Trial(scenario: 0, replication: $0) }
    #expect(try store.removeDamaged() == damaged)
    #expect(try store.missing(plan.trials) == damaged)
  }

  @Test func `a batch commits when it is full and when it is told`() async throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    let store = try ForecastStore(folder: folder.path, plan: plan)
    let batch = ResultBatch(for: store, size: 2, interval: .seconds(1000))
    try await batch.add(Synthetic.result(plan.trials[0]))
    #expect(try store.missing(plan.trials).count == 5)
    try await batch.add(Synthetic.result(plan.trials[1]))
    try await untilMissing(3, of: plan, in: store)
    try await batch.add(Synthetic.result(plan.trials[2]))
    try await batch.commit()
    #expect(try store.missing(plan.trials).count == 2)
  }

  @Test func `a batch commits when the last commit is long past`() async throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    let store = try ForecastStore(folder: folder.path, plan: plan)
    let batch = ResultBatch(for: store, size: 100, interval: .zero)
    try await batch.add(Synthetic.result(plan.trials[0]))
    try await untilMissing(4, of: plan, in: store)
  }

  @Test func `an error of a commit is told of by what comes next`() async throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    let store = try ForecastStore(folder: folder.path, plan: plan)
    let batch = ResultBatch(for: store, size: 1, interval: .seconds(1000))
    try await batch.add(Synthetic.result(plan.trials[0]))
    // A result that is there already cannot be added.
    try await batch.add(Synthetic.result(plan.trials[0]))
    await #expect(throws: ForecastStoreError.self) {
      try await batch.add(Synthetic.result(plan.trials[1]))
    }
    await #expect(throws: Never.self) { try await batch.commit() }
  }

  /// Waits for a commit, which goes on by itself.
  private func untilMissing(
    _ count: Int, of plan: ExperimentPlan, in store: ForecastStore
  ) async throws {
    for _ in 0..<1000 {
      if try store.missing(plan.trials).count == count { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("nothing was committed")
  }
}
