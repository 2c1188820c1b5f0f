import CareModel
import Experiments
import Foundation
import ResultsStore
import Testing

struct SampleScratchTests {
  private func bits(_ table: SampleTable) -> [[UInt64]] {
    table.series.map { table.values(of: $0, month: 1).map(\.bitPattern) }
  }

  private let blocks = stride(from: 0, to: IndicatorRegistry.series.count, by: 200).map {
    $0..<min($0 + 200, IndicatorRegistry.series.count)
  }

  @Test func `blocks come out of the copy as out of the store`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(scenarios: 3, replications: 4)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert(plan.trials.reversed().map { Synthetic.result($0) })
    let scratch = SampleScratch(of: store, among: [1, 2, 3, 4], blocks: blocks)
    for scenario in [0, 1, 2, 0] {
      for series in blocks + [3..<5] {
        let table = try scratch.samples(of: scenario, series: series)
        #expect(table.series == series && table.replications == 4)
        #expect(
          bits(table) == bits(try store.samples(of: scenario, series: series, replications: 4)))
      }
    }
    // The copy has no name, so that a run killed at any moment leaves nothing behind.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.allSatisfy { !$0.contains("scratch") })
  }

  @Test func `a replication that is not stored is told of`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(replications: 4)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert([plan.trials[0], plan.trials[1], plan.trials[3]].map { Synthetic.result($0) })
    let missing = ForecastStoreError.missing(path: store.path, scenario: 0, replication: 3)
    #expect(throws: missing) {
      try SampleScratch(of: store, among: [1, 2, 3, 4], blocks: blocks)
        .samples(of: 0, series: blocks[0])
    }
  }

  @Test func `replications that are not wanted are passed over`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(replications: 4)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert([plan.trials[0], plan.trials[1], plan.trials[3]].map { Synthetic.result($0) })
    let table = try SampleScratch(of: store, among: [1, 4], blocks: blocks)
      .samples(of: 0, series: blocks[1])
    #expect(
      bits(table) == bits(try store.samples(of: 0, series: blocks[1], among: [1, 4])))
  }

  @Test func `what is added while a run goes on need not be read again`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(scenarios: 2, replications: 6)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    try store.insert(plan.trials.map { Synthetic.result($0) })
    let scratch = SampleScratch(of: store, among: [1, 3, 4, 6], blocks: blocks)
    // In the order in which they end; one is not asked for, and two are left to be read.
    for replication in [4, 2, 1] {
      for scenario in [1, 0] {
        var result = Synthetic.result(Trial(scenario: scenario, replication: replication))
        // Tells apart what was added and what was read.
        result.values = result.values.map { -$0 }
        try scratch.add(result)
      }
    }
    for scenario in [0, 1, 0] {
      for series in blocks {
        let table = try scratch.samples(of: scenario, series: series)
        for row in series {
          let expected = [1, 3, 4, 6].map { replication in
            let value = Synthetic.result(Trial(scenario: scenario, replication: replication))
              .value(series: row, month: 1)
            return scenario == 0 && [1, 4].contains(replication) ? -value : value
          }
          #expect(table.values(of: row, month: 1).map(\.bitPattern) == expected.map(\.bitPattern))
        }
      }
    }
  }
}
