import CareModel
import Experiments
import SimulationKernel
import Testing

struct ForecastSummaryTests {
  private func summary(replications: Int, months: Int) throws -> ForecastSummary {
    let start = try #require(CivilDate("2024-03-31"))
    return ForecastSummary(
      scenario: "base", calendar: ForecastCalendar(start: start, months: months),
      replications: replications
    ) { Synthetic.table(replications: replications, months: months, series: $0) }
  }

  @Test func `a month summarises its values over replications`() throws {
    let summary = try summary(replications: 3, months: 2)
    let last = IndicatorRegistry.series.count - 1
    #expect(summary.monthly(series: last, month: 2).mean == 202)
    #expect(summary.monthly(series: 0, month: 0).p50 == 200)
    #expect(summary.monthly(series: 0, month: 0).count == 3)
  }

  @Test func `a year sums what happened in its months and shows positions at its end`() throws {
    let summary = try summary(replications: 2, months: 24)
    let starts = try #require(IndicatorRegistry.series("starts"))
    let children = try #require(IndicatorRegistry.series("children_looked_after"))
    let rolling = try #require(IndicatorRegistry.series("three_or_more_placements"))
    let years = summary.calendar.years
    #expect(years.map(\.year) == [2024, 2025, 2026])
    // Replications hold 100 + month and 200 + month.
    let sums = (13...24).reduce(0) { $0 + 150 + $1 }
    #expect(summary.annual(series: starts, year: years[2])?.mean == Double(sums))
    #expect(summary.annual(series: children, year: years[2])?.mean == 174)
    #expect(summary.annual(series: rolling, year: years[1])?.mean == 162)
  }

  @Test func `a year of a monthly rate is the mean of its months, wherever it is read`() throws {
    let rate = try #require(IndicatorRegistry.series("cost_per_child_week"))
    // Replications hold 100 + month and 200 + month.
    let wanted = (13...24).reduce(0) { $0 + Double(150 + $1) } / 12
    let summary = try summary(replications: 2, months: 24)
    #expect(summary.annual(series: rate, year: summary.calendar.years[2])?.mean == wanted)
    #expect(summary.monthly(series: rate, month: 24).mean == 174)
    let measure = ReportedMeasure(series: rate, month: 24)
    #expect(measure.span == 13...24 && measure.monthsSummed == nil)
    let table = Synthetic.table(replications: 2, months: 24, series: rate..<(rate + 1))
    #expect(table.values(of: measure) == [wanted - 50, wanted + 50])
    let result = Synthetic.result(Trial(scenario: 0, replication: 1), months: 24)
    #expect(measure.value { result.value(series: rate, month: $0) } == wanted - 50)
    #expect(SearchMeasure(series: [rate], months: 13...24).value(in: result) == wanted - 50)
    // Fewer than twelve months since the start: the mean of those there are.
    let early = ReportedMeasure(series: rate, month: 3)
    #expect(table.values(of: early) == [102, 202])
  }

  @Test(arguments: ["starts", "cost_per_child_week"])
  func `a year that was not simulated in full has no value`(key: String) throws {
    let summary = try summary(replications: 2, months: 12)
    let series = try #require(IndicatorRegistry.series(key))
    let years = summary.calendar.years
    #expect(summary.annual(series: series, year: years[0])?.count == 0)
    #expect(summary.annual(series: series, year: years[1])?.count == 2)
  }

  @Test func `blocks of series cover every series once`() {
    for replications in [1, 200, 100_000] {
      let blocks = SampleTable.blocks(replications: replications, months: 120)
      #expect(blocks.flatMap { Array($0) } == Array(IndicatorRegistry.series.indices))
    }
    #expect(SampleTable.blocks(replications: 100_000, months: 120).count > 1)
  }

  @Test func `an experiment compares every scenario with the base`() throws {
    let plan = try Synthetic.plan(scenarios: 3, replications: 4, months: 2)
    let experiment = ExperimentSummary(of: plan, identities: IdentitySummary()) {
      Synthetic.table(scenario: $0, replications: 4, months: 2, series: $1)
    }
    #expect(experiment.forecasts.map(\.scenario) == ["scenario-0", "scenario-1", "scenario-2"])
    #expect(experiment.comparisons.map(\.scenario) == ["scenario-1", "scenario-2"])
    #expect(experiment.comparisons.map(\.base) == ["scenario-0", "scenario-0"])
    #expect(experiment.comparisons[1].monthly(series: 5, month: 1).summary.mean == 0.5)
  }
}
