import CareModel
import Experiments
import ForecastOutput
import Foundation
import SimulationKernel
import Testing

struct ExpectationOutputTests {
  private func expectation(
    _ text: String, _ key: String, _ statistic: ForecastExpectation.Statistic, _ level: Double,
    at day: String = "2025-03-31", undecided: ForecastExpectation.WhenUndecided = .pass
  ) throws -> ForecastExpectation {
    let day = try #require(CivilDate(day))
    return ForecastExpectation(
      text: text, why: "Reasons, \"quoted\"", series: try #require(IndicatorRegistry.series(key)),
      days: day...day, statistic: statistic, comparator: .below, level: level,
      whenUndecided: undecided)
  }

  /// Five replications of 522, 532, … 562 on 31 March 2025.
  private func experiment(_ expectations: [ForecastExpectation]) throws -> ExperimentSummary {
    let arms = [ExperimentArm(role: .base, name: "", title: "", scenario: 0)]
    var design = ExperimentDesign(
      file: "plan.yaml", name: "plan", title: "The plan", question: "What?", levers: [], arms: arms,
      measures: [])
    design.expectations = expectations
    return try Synthetic.experiment(design: design)
  }

  private func five() throws -> ExperimentSummary {
    try experiment([
      expectation("met", "starts", .mean, 1e6), expectation("failed", "foster_share", .mean, 10),
      expectation("unclear", "foster_share", .percentile(50), 550),
      expectation("shown", "children_looked_after", .share(.below, 530), 0.5, undecided: .fail),
      expectation("late", "foster_share", .mean, 10, at: "2034-03-31"),
    ])
  }

  @Test func `the table has a row for each expectation`() throws {
    let lines = ExpectationsTable.csv(try five()).split(separator: "\n").map(String.init)
    let header = """
      expectation,scenario,compared_with,indicator,breakdown_topic,breakdown,unit,first_date,\
      last_date,statistic,event,event_level,comparison,level,estimate,lower_95,upper_95,n,outcome,\
      fails,when_undecided,why
      """
    let why = "\"Reasons, \"\"quoted\"\"\""
    #expect(lines.count == 6)
    #expect(lines[0] == header)
    #expect(
      lines[2]
        == "failed,baseline,z,foster_share,Total,Total,percent,2025-03-31,2025-03-31,mean,z,z,<,10,"
        + "542,522.367568,561.632432,5,failed,yes,pass,\(why)")
    #expect(
      lines[3].hasPrefix("unclear,baseline,z,foster_share,Total,Total,percent,2025-03-31,2025"))
    #expect(lines[3].hasSuffix(",p50,z,z,<,550,542,z,z,5,cannot tell,no,pass,\(why)"))
    #expect(lines[4].contains(",share,<,530,<,0.5,0.2,0.036224,0.624465,5,not shown,yes,fail,"))
    #expect(lines[5].contains(",z,z,z,0,not judged,no,pass,"))
  }

  @Test func `the console marks each and gives the reasons of those that fail`() throws {
    let text = ExpectationText.text(try five(), style: .plain)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines == [
        "Expectations Estimate 95% interval", lines[1], "met 6,438.0 6,202.4 to 6,673.6 ✓ met",
        "failed 542.0% 522.4 to 561.6 ✗ failed", "unclear 542.0% not known ? cannot tell",
        "shown 20.0% 3.6 to 62.4 ✗ not shown", "late – – – not judged",
        "✗ failed: Reasons, \"quoted\"", "✗ shown: Reasons, \"quoted\"",
        "The interval is the precision of the simulation: where it holds the level, more replications may",
        "tell. Not judged: a month outside those simulated.",
      ])
    for line in text.split(separator: "\n") { #expect(line.count <= 118) }
    #expect(ExpectationText.tally(try five().expectations).hasPrefix("1 met, 1 failed, 1 cannot"))
  }

  @Test func `differences name both sides and are in points`() throws {
    var expected = try expectation("mean < 0 points", "foster_share", .mean, 0)
    expected.subject = ForecastExpectation.Side(scenario: 1, name: "together")
    expected.reference = ForecastExpectation.Side(scenario: 0, name: "base")
    var design = try experiment([]).design
    design?.expectations = [expected]
    let text = ExpectationText.text(
      try Synthetic.experiment(scenarios: 2, design: design), style: .plain)
    #expect(text.contains("together less base: mean < 0 points  1.00 points"))
    #expect(text.contains("✗ failed"))
  }

  @Test func `the expectations are first in the summary, and in the files for programs`() throws {
    let experiment = try five()
    let text = SummaryText.text(experiment, files: [], folder: "out", style: .plain)
    let first = try #require(text.firstRange(of: "Expectations"))
    #expect(first.lowerBound < (try #require(text.firstRange(of: "Median"))).lowerBound)
    let json = try JSONText.text(
      SummaryJSON(experiment, files: [], folder: "out", warnings: []))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let entries = try #require(object?["expectations"] as? [[String: Any]])
    #expect(entries.map { $0["fails"] as? Bool } == [false, true, false, true, false])
    #expect(entries[1]["outcome"] as? String == "failed")
    #expect(entries[2]["lower_95"] == nil && entries[2]["estimate"] as? Double == 542)
  }

  @Test func `without expectations nothing is said of them`() throws {
    let experiment = try Synthetic.experiment()
    #expect(ExpectationText.text(experiment, style: .plain) == "")
    let json = try JSONText.text(
      SummaryJSON(experiment, files: [], folder: "out", warnings: []))
    #expect(!json.contains("expectations"))
  }
}
