import CareModel
import Experiments
import ResultsStore
import Testing

/// Single series read for some replications.
struct MeasureReadingTests {
  @Test func `a measure has the values that whole tables have, replication by replication`() throws
  {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan(scenarios: 2, replications: 6)
    let store = try ForecastStore(folder: folder.path, plan: plan)
    defer { store.close() }
    // In another order than they are read in.
    try store.insert(plan.trials.reversed().map { Synthetic.result($0) })
    let measures = [
      ReportedMeasure(
        series: try #require(IndicatorRegistry.series("outside_authority")), month: 2),
      ReportedMeasure(series: try #require(IndicatorRegistry.series("starts")), month: 2),
      ReportedMeasure(
        series: try #require(IndicatorRegistry.series("cost_per_child_week")), month: 2),
      ReportedMeasure(series: 0, month: 0),
    ]
    #expect(measures[1].monthsSummed == 1...2)
    for scenario in 0...1 {
      let all = try store.samples(
        of: scenario, series: IndicatorRegistry.series.indices, replications: 6)
      for replications in [1...6, 3...5, 6...6] {
        let read = try store.values(of: measures, scenario: scenario, replications: replications)
        let wanted = measures.map { measure in
          all.values(of: measure)[(replications.lowerBound - 1)..<replications.upperBound]
        }
        #expect(read.map { $0.map(\.bitPattern) } == wanted.map { $0.map(\.bitPattern) })
      }
    }
  }

  @Test func `a replication that is not there is named`() throws {
    let folder = try TemporaryFolder()
    let plan = try Synthetic.plan()
    let store = try ForecastStore(folder: folder.path, plan: plan)
    defer { store.close() }
    try store.insert([plan.trials[0], plan.trials[2]].map { Synthetic.result($0) })
    #expect(throws: ForecastStoreError.missing(path: folder.store, scenario: 0, replication: 2)) {
      _ = try store.values(
        of: [ReportedMeasure(series: 0, month: 0)], scenario: 0, replications: 1...3)
    }
  }
}
