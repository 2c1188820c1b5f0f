import CareModel
import Experiments
import SimulationKernel
import Testing

struct ScorecardTests {
  private func figure(_ value: Double) -> ScorecardFigure {
    ScorecardFigure(value: value, period: "2024", source: "council")
  }

  /// The scorecard of replications that hold 100, 200, 300 and 400 plus the month.
  private func scorecard(_ entries: [ScorecardEntry], months: Int) throws -> Scorecard {
    var plan = try Synthetic.plan(replications: 4, months: months)
    plan.scenarios[0].scorecard = entries
    let experiment = ExperimentSummary(of: plan, identities: IdentitySummary()) {
      Synthetic.table(scenario: $0, replications: 4, months: months, series: $1)
    }
    return try #require(experiment.scorecards.first)
  }

  @Test func `every indicator has a row, and slices that something is stated about`() throws {
    let slice = try #require(
      IndicatorRegistry.series(
        "suitable_accommodation", Breakdown(topic: "Age group", item: "17 to 18")))
    let scorecard = try scorecard(
      [ScorecardEntry(series: slice, national: figure(91))], months: 60)
    #expect(scorecard.rows.map(\.series) == (IndicatorRegistry.firstSeries + [slice]).sorted())
    #expect(scorecard.rows.filter(\.hasComparison).map(\.series) == [slice])
    #expect(scorecard.months == [12, 60])
  }

  @Test func `the chance of a target is the share of replications that meet it`() throws {
    let series = try #require(IndicatorRegistry.series("long_term_stability"))
    func chances(_ comparator: ScorecardTarget.Comparator, _ level: Double) throws -> [Double?] {
      let target = ScorecardTarget(comparator: comparator, figure: figure(level))
      let scorecard = try scorecard([ScorecardEntry(series: series, target: target)], months: 24)
      let row = try #require(scorecard.rows.first { $0.series == series })
      return row.outlooks.map(\.chanceOfTarget)
    }
    #expect(try chances(.atLeast, 212) == [0.75, 0.75])
    #expect(try chances(.above, 212) == [0.5, 0.75])
    #expect(try chances(.atMost, 212) == [0.5, 0.25])
    #expect(try chances(.below, 212) == [0.25, 0.25])
  }

  @Test func `travel is told from the whole range, and read by polarity`() throws {
    let scorecard = try scorecard([], months: 12)
    let stability = try #require(IndicatorRegistry.series("long_term_stability"))
    let row = try #require(scorecard.rows.first { $0.series == stability })
    // From 250 to 262 with a range of hundreds.
    #expect(row.start.p50 == 250)
    #expect(row.outlooks.map(\.travel) == [.level])
    #expect(DirectionOfTravel.up.words(.highIsGood) == "improving")
    #expect(DirectionOfTravel.up.words(.lowIsGood) == "worsening")
    #expect(DirectionOfTravel.down.words(.lowIsGood) == "improving")
    #expect(DirectionOfTravel.down.words(.none) == "falling")
    #expect(DirectionOfTravel.level.words(.highIsGood) == "no clear change")
  }

  @Test func `a range that leaves the start behind has a direction`() throws {
    let plan = try Synthetic.plan(replications: 3, months: 12)
    let experiment = ExperimentSummary(of: plan, identities: IdentitySummary()) { _, series in
      var table = SampleTable(series: series, months: 12)
      for sign in [1.0, 1.05, 1.1] {
        table.append(
          series.flatMap { row in (0...12).map { (row == 0 ? -sign : sign) * Double($0) } })
      }
      return table
    }
    let rows = try #require(experiment.scorecards.first).rows
    #expect(rows[0].outlooks.map(\.travel) == [.down])
    #expect(rows[1].outlooks.map(\.travel) == [.up])
  }

  @Test func `what the start cannot know has no direction`() throws {
    let narrow = try #require(IndicatorRegistry.series("three_or_more_placements_narrow"))
    let rows = try scorecard([], months: 12).rows
    #expect(rows.filter { $0.outlooks[0].travel == nil }.map(\.series).contains(narrow))
    let wide = try #require(IndicatorRegistry.series("three_or_more_placements"))
    #expect(rows.first { $0.series == wide }?.outlooks[0].travel == .level)
  }

  @Test func `two replications have neither a direction nor a chance`() throws {
    let series = try #require(IndicatorRegistry.series("long_term_stability"))
    var plan = try Synthetic.plan(replications: 2, months: 12)
    plan.scenarios[0].scorecard = [
      ScorecardEntry(
        series: series, target: ScorecardTarget(comparator: .atLeast, figure: figure(1)))
    ]
    let experiment = ExperimentSummary(of: plan, identities: IdentitySummary()) {
      Synthetic.table(scenario: $0, replications: 2, months: 12, series: $1)
    }
    let row = try #require(experiment.scorecards[0].rows.first { $0.series == series })
    #expect(row.outlooks.map(\.travel) == [nil] && row.outlooks.map(\.chanceOfTarget) == [nil])
  }
}
