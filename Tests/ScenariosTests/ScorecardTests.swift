import CareModel
import Experiments
import Scenarios
import Testing

/// Targets and comparators in scenario files.
struct ScorecardTests {
  private static let block = """
    scorecard:
      period: March 2024
      source: stats-2025
      quality: official
      items:
        - indicator: long_term_stability
          target: {at_least: 80, period: 2015-16, source: council-2024 page 2, quality: council}
          statistical_neighbours: 67
          national: {value: 68.5, note: As revised}
          previous_year: {value: 70, period: March 2023}
        - {indicator: suitable_accommodation, topic: Age group, item: 17 to 18, region: 94}

    """

  private func scenario(_ block: String) throws -> Scenario {
    let folder = try TestFolder()
    let file = try folder.write(Fixture.scenario + block, to: "main.yaml")
    return try ScenarioReader().scenario(at: file, months: 12)
  }

  @Test func `figures have their own provenance or that of their list`() throws {
    let scenario = try scenario(Self.block)
    let published = "Children looked after, https://example.org/cla"
    func figure(_ value: Double, _ period: String, _ source: String) -> ScorecardFigure {
      ScorecardFigure(value: value, period: period, source: source)
    }
    let stability = try #require(IndicatorRegistry.series("long_term_stability"))
    let slice = Breakdown(topic: "Age group", item: "17 to 18")
    let suitable = try #require(IndicatorRegistry.series("suitable_accommodation", slice))
    #expect(
      scenario.scorecard == [
        ScorecardEntry(
          series: stability,
          target: ScorecardTarget(
            comparator: .atLeast, figure: figure(80, "2015-16", "The plan, page 2")),
          statisticalNeighbours: figure(67, "March 2024", published),
          national: figure(68.5, "March 2024", published),
          previousYear: figure(70, "March 2023", published)),
        ScorecardEntry(series: suitable, region: figure(94, "March 2024", published)),
      ])
    let records = scenario.records.filter { $0.path.hasPrefix("scorecard.") }
    #expect(
      records.map { "\($0.path) \($0.stated) \($0.quality)" } == [
        "scorecard.long_term_stability.national 68.5 official",
        "scorecard.long_term_stability.previous_year 70 official",
        "scorecard.long_term_stability.statistical_neighbours 67 official",
        "scorecard.long_term_stability.target >= 80 council",
        "scorecard.suitable_accommodation/Age group/17 to 18.region 94 official",
      ])
  }

  @Test func `its numbers are in the canonical text, and a scenario without one keeps its own`()
    throws
  {
    let plain = try scenario("").canonicalText
    let text = try scenario(Self.block).canonicalText
    #expect(
      text == plain + """
        scorecard "long_term_stability" target >= 80.0 beside 67.0 none 68.5 70.0
        scorecard "suitable_accommodation/Age group/17 to 18" target none beside none 94.0 none none

        """)
  }

  @Test(arguments: [
    ("at_least: 80", "atleast: 80", "7:16: error: scorecard.target.atleast: unknown key"),
    (
      "at_least: 80,", "at_least: 80, below: 90,",
      "7:7: error: scorecard.target: 2 sides of a target"
    ),
    ("at_least: 80,", "", "7:7: error: scorecard.target: 0 sides of a target are stated"),
    (
      "at_least: 80", "at_least: many",
      "7:26: error: scorecard.target.at_least: “many” is not a number"
    ),
    (
      "statistical_neighbours: 67", "statistical_neighbours: x",
      "8:31: error: scorecard.statistical_neighbours: “x” is not"
    ),
    (
      "{value: 68.5, note: As revised}", "{note: As revised}",
      "9:7: error: scorecard.national: “value” is missing"
    ),
    (
      "item: 17 to 18, region: 94", "item: 17 to 18",
      "11:7: error: scorecard: nothing is stated about the indicator"
    ),
    (
      "topic: Age group, item: 17 to 18, region", "item: 17 to 18, region",
      "11:7: error: scorecard: “topic” is missing"
    ),
    (
      "- indicator: long_term_stability", "- indicator: long_term_stabilit",
      "6:18: error: scorecard.indicator: unknown indicator"
    ),
    (
      "source: council-2024 page 2", "source: nobody",
      "7:55: error: scorecard.target.source: unknown source “nobody”"
    ),
    (
      "suitable_accommodation, topic: Age group, item: 17 to 18", "long_term_stability",
      "11:19: error: scorecard: “long_term_stability” is listed twice"
    ),
  ])
  func `a broken scorecard is told at its place`(old: String, new: String, says: String) throws {
    try #require(Self.block.contains(old))
    let problems = try #require(throws: ScenarioProblems.self) {
      try scenario(Self.block.replacing(old, with: new))
    }
    let before = Fixture.scenario.count { $0 == "\n" }
    let parts = says.split(separator: ":", maxSplits: 1)
    let place = "main.yaml:\(before + (Int(parts[0]) ?? 0)):\(parts[1])"
    #expect(problems.diagnostics.count == 1)
    #expect(problems.description.contains(place), "\(problems)")
  }
}
