import CareModel
import Experiments
import SimulationKernel
import Testing

struct ExperimentDesignTests {
  /// Four scenarios in which every value is a quarter higher than in the one before.
  private func experiment(
    _ indicators: [String], month: Int, months: Int, isAbridged: Bool = false,
    take: (ScenarioSummary) -> Void = { _ in }
  ) throws -> ExperimentSummary {
    let plan = try Synthetic.plan(scenarios: 4, replications: 3, months: months)
    return ExperimentSummary(
      of: plan, design: try Synthetic.design(indicators, month: month),
      identities: IdentitySummary(), isAbridged: isAbridged, take: take,
      samples: { Synthetic.table(scenario: $0, replications: 3, months: months, series: $1) })
  }

  @Test func `every arm is beside the base, and all but each also beside all`() throws {
    let effects = try experiment(["long_term_stability"], month: 2, months: 2).effects
    #expect(
      effects.map { "\($0.arm.role) \($0.arm.name) - \($0.reference.role)" } == [
        "alone a - base", "alone b - base", "together  - base", "without a - base",
        "without b - base", "without a - together", "without b - together",
      ])
    #expect(effects.map(\.difference.summary.mean) == [0.25, 0.5, 0.75, 0.5, 0.25, -0.25, -0.5])
    #expect(effects.map(\.level.mean) == [202.25, 202.5, 202.75, 202.5, 202.25, 202.5, 202.25])
    #expect(effects.map(\.referenceLevel.mean).suffix(2) == [202.75, 202.75])
    #expect(
      effects.map(\.verdict) == [.better, .better, .better, .better, .better, .worse, .worse])
  }

  @Test func `what happens in months is summed over the last twelve, or since the start`() throws {
    let long = try experiment(["nights_bridged"], month: 18, months: 18).effects[0]
    #expect(long.measure.monthsSummed == 7...18)
    // Replication 2, the middle one, holds 200 + month.
    #expect(long.referenceLevel.mean == Double((7...18).reduce(0) { $0 + 200 + $1 }))
    let short = try experiment(["nights_bridged"], month: 5, months: 18).effects[0]
    #expect(short.measure.monthsSummed == 1...5)
    #expect(short.difference.summary.mean == 5 * 0.25)
    let position = try experiment(["over_20_miles"], month: 5, months: 18).effects[0]
    #expect(position.measure.monthsSummed == nil)
  }

  @Test func `an abridged summary hands over everything and keeps the totals`() throws {
    var taken: [Int] = []
    let whole = try experiment(["over_20_miles"], month: 2, months: 14)
    let abridged = try experiment(
      ["over_20_miles"], month: 2, months: 14, isAbridged: true,
      take: { summary in
        taken.append(summary.number)
        #expect((summary.comparison == nil) == (summary.number == 0))
        let last = IndicatorRegistry.series.count - 1
        #expect(
          summary.forecast.monthly(series: last, month: 14)
            == whole.forecasts[summary.number].monthly(series: last, month: 14))
      })
    #expect(taken == [0, 1, 2, 3])
    let year = try #require(whole.calendar.years.last)
    for row in IndicatorRegistry.firstSeries {
      #expect(
        abridged.forecasts[2].monthly(series: row, month: 7)
          == whole.forecasts[2].monthly(series: row, month: 7))
      #expect(
        abridged.forecasts[2].annual(series: row, year: year)
          == whole.forecasts[2].annual(series: row, year: year))
    }
    let headline = try #require(IndicatorRegistry.series("long_term_stability"))
    #expect(
      abridged.comparisons[1].milestone(series: headline, month: 12)
        == whole.comparisons[1].milestone(series: headline, month: 12))
  }

  @Test func `a verdict goes by the interval and the good direction`() {
    func verdict(
      _ scenario: [Double], _ base: [Double], _ direction: IndicatorDirection
    ) -> PairedDifference.Verdict {
      PairedDifference(scenario: scenario, base: base, direction: direction).verdict(direction)
    }
    let base = [1.0, 2, 3]
    #expect(verdict(base, base, .highIsGood) == .none)
    #expect(verdict([2, 3, 4.5], base, .highIsGood) == .better)
    #expect(verdict([2, 3, 4.5], base, .lowIsGood) == .worse)
    #expect(verdict([2, 3, 4.5], base, .none) == .differs)
    #expect(verdict([0, 1, 1.5], base, .highIsGood) == .worse)
    #expect(verdict([0, 1, 1.5], base, .lowIsGood) == .better)
    #expect(verdict([0, 3, 3], base, .highIsGood) == .noise)
    // One replication apart is no longer "no difference", however small.
    #expect(verdict([1, 2, 3.0.nextUp], base, .highIsGood) == .noise)
    #expect(verdict([5], [1], .highIsGood) == .unknown)
    #expect(verdict([.nan], [.nan], .highIsGood) == .unknown)
    // A value on one side only is a difference, though no pair shows its size.
    #expect(verdict([1, .nan, 3], [1, .nan, 3], .highIsGood) == .none)
    #expect(verdict([1, 2, 3], [1, .nan, 3], .highIsGood) == .noise)
  }
}
