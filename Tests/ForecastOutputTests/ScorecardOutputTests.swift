import CareModel
import Experiments
import ForecastOutput
import Testing

struct ScorecardOutputTests {
  private func entry(_ key: String) throws -> ScorecardEntry {
    func figure(_ value: Double, _ source: String) -> ScorecardFigure {
      ScorecardFigure(value: value, period: "2024", source: source)
    }
    return ScorecardEntry(
      series: try #require(IndicatorRegistry.series(key)),
      target: ScorecardTarget(comparator: .atLeast, figure: figure(560, "plan")),
      region: figure(68, "DfE"), national: figure(67.5, "DfE"))
  }

  @Test func `the table has every measure, with target, comparators and chance`() throws {
    let csv = ScorecardTable.csv(
      try Synthetic.experiment(scorecard: [entry("long_term_stability")]))
    let rows = Synthetic.cells(csv)
    #expect(rows.count == 1 + IndicatorRegistry.indicators.count)
    let header = """
      scenario,group,indicator,breakdown_topic,breakdown,measure,polarity,unit,target,\
      statistical_neighbours,region,national,previous_year_end,start_p50,start_published,next_date,\
      next_p10,next_p50,next_p90,next_direction_of_travel,next_judgement,next_chance_of_target,last_date,\
      last_p10,last_p50,last_p90,last_direction_of_travel,last_judgement,last_chance_of_target,\
      target_source,statistical_neighbours_source,region_source,national_source,\
      previous_year_end_source
      """
    #expect(rows[0].joined(separator: ",") == header)
    let row = try #require(rows.first { $0[2] == "long_term_stability" })
    let expected = """
      baseline,Stability,long_term_stability,Total,Total,Long-term stability,High is good,\
      percent,>= 560,z,68,67.5,z,530,z,2025-03-31,526,542,558,→,no clear change,0.2,2026-03-31,\
      538,554,570,↑,improving,0.4,plan (2024),,DfE (2024),DfE (2024),
      """
    #expect(row.joined(separator: ",") == expected)
    let flow = try #require(rows.first { $0[2] == "starts" })
    #expect(flow[8] == "z" && flow[13] == "z" && flow[19] == "z")
  }

  @Test func `the console has the measures that something is stated about`() throws {
    let experiment = try Synthetic.experiment(scorecard: [entry("long_term_stability")])
    let text = ScorecardText.text(
      experiment.scorecards[0], calendar: experiment.calendar, style: .plain)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "Scorecard Target Region National Start Forecast Forecast",
        "31 Mar 2024 31 Mar 2025 31 Mar 2026", lines[2],
        "Long-term stability, % (high is good) >= 560 68 67.5 530 542.0 554.0",
        "2024 (526.0 to 558.0) (538.0 to 570.0)", "→ no clear change ↑ improving",
        "on target in 20% on target in 40%",
      ])
    for line in text.split(separator: "\n") { #expect(line.count <= 118) }
  }

  @Test func `a start that is not where the council was says so and has no direction`() throws {
    let series = try #require(IndicatorRegistry.series("long_term_stability"))
    let experiment = try Synthetic.experiment(
      published: [
        PublishedValue(series: series, value: 70.4, source: "s", isFixedByScenario: false)
      ], scorecard: [entry("long_term_stability")])
    let row = try #require(
      Synthetic.cells(ScorecardTable.csv(experiment)).first { $0[2] == "long_term_stability" })
    #expect(row[13...14] == ["530", "70.4"])
    #expect(row[19...21] == ["z", "z", "0.2"])
    let text = ScorecardText.text(
      experiment.scorecards[0], calendar: experiment.calendar, style: .plain)
    #expect(text.contains("published") && text.contains("70.4"))
    #expect(text.split { $0.isWhitespace }.joined(separator: " ").contains("no change can be read"))
    #expect(!text.contains("→") && !text.contains("↑"))
  }

  @Test func `without anything stated there is no console table`() throws {
    let experiment = try Synthetic.experiment()
    #expect(
      ScorecardText.text(experiment.scorecards[0], calendar: experiment.calendar, style: .plain)
        == "")
  }
}
