import CareModel
import Experiments
import ForecastOutput
import Testing

struct EffectTextTests {
  /// Two levers alone, together and all but each; scenario n holds n more in every series.
  private func experiment(_ indicators: [String], months: Int = 24) throws -> ExperimentSummary {
    let roles: [(ExperimentArm.Role, String, Int)] = [
      (.base, "", 0), (.alone, "foster4", 1), (.alone, "step-down-carers", 2), (.together, "", 3),
      (.without, "foster4", 2), (.without, "step-down-carers", 1),
    ]
    let design = ExperimentDesign(
      file: "plan.yaml", name: "plan", title: "The plan", question: "What does it do?", levers: [],
      arms: roles.map { ExperimentArm(role: $0, name: $1, title: $1, scenario: $2) },
      measures: try indicators.map {
        ReportedMeasure(series: try #require(IndicatorRegistry.series($0)), month: months)
      })
    return try Synthetic.experiment(scenarios: 4, months: months, design: design)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test func `a table has the base, every lever, all of them, and what each is worth to all`()
    throws
  {
    let text = EffectText.text(
      try experiment(["long_term_stability", "over_20_miles"]), style: .plain)
    #expect(
      lines(text).prefix(29) == [
        "Less the base: each lever by itself, and levers together",
        "Long-term Over 20 miles",
        "stability, % from home, %",
        "(high is good) (low is good)",
        "31 Mar 2026 31 Mar 2026",
        lines(text)[5],
        "base, mean (8 in 10) 554.0 554.0",
        "538.0 to 570.0 538.0 to 570.0",
        "foster4 +1 ±0 +1 ±0",
        "better worse",
        "100 in 100 0 in 100",
        "step down carers +2 ±0 +2 ±0",
        "better worse",
        "100 in 100 0 in 100",
        "all together +3 ±0 +3 ±0",
        "better worse",
        "100 in 100 0 in 100",
        "What is lost without a lever: all others less all of them",
        "Long-term Over 20 miles",
        "stability, % from home, %",
        "(high is good) (low is good)",
        "31 Mar 2026 31 Mar 2026",
        lines(text)[22],
        "all together, mean (8 in 10) 557.0 557.0",
        "541.0 to 573.0 541.0 to 573.0",
        "without foster4 -1 ±0 -1 ±0",
        "worse better",
        "0 in 100 100 in 100",
        "without step down carers -2 ±0 -2 ±0",
      ])
    let note = lines(text).joined(separator: " ")
    // Two arms share scenarios with two others when beside the base.
    #expect(note.contains("which holds for all 5 comparisons of a column at once"))
    #expect(note.contains("(expect 0.10 such columns among 2)"))
  }

  @Test func `what happens in months says over how many it is summed`() throws {
    #expect(
      EffectText.text(try experiment(["nights_bridged"]), style: .plain).contains("year to"))
    #expect(
      EffectText.text(try experiment(["nights_bridged"], months: 9), style: .plain)
        .contains("9 months to"))
  }

  @Test func `a scenario has the same words in the table of costs`() throws {
    let text = lines(
      CostEffectText.text(try experiment(["long_term_stability"]), style: .plain))
    let rows = text.filter { $0.hasSuffix("loss instead of gain loss instead of gain") }
    #expect(
      rows.map { String($0.dropLast(42)) } == ["foster4", "step down carers", "all together"])
  }

  @Test func `many measures take several tables, none wider than a screen`() throws {
    let keys = IndicatorRegistry.indicators.filter { $0.direction != .none }.map(\.key)
    let text = EffectText.text(try experiment(keys), style: .plain)
    #expect(keys.count > 20)
    for line in text.split(separator: "\n") { #expect(line.count <= 118, "\(line)") }
    #expect(!text.contains("\u{1B}"))
    for arm in ["foster4", "all together"] {
      #expect(text.components(of: arm) > 3)
    }
  }

  @Test func `the table of effects has a row for each arm and measure, with its verdict`() throws {
    let csv = EffectsTable.csv(try experiment(["long_term_stability", "over_20_miles"]))
    let rows = Synthetic.cells(
      csv.replacing("\"baseline + a, \"\"quoted\"\" lever\"", with: "quoted"))
    #expect(rows.count == 1 + 7 * 2)
    #expect(
      rows[1].joined(separator: ",")
        == "alone,foster4,baseline + foster4,baseline,long_term_stability,Total,Total,percent,"
        + "High is good,2026-03-31,0,555,554,1,0,1,1,1,1,1,1,0,better,5,at month end,1,1,5,0.565518,1,z"
    )
    let last = try #require(rows.last)
    #expect(
      last[..<5] == [
        "without", "step-down-carers", "baseline + foster4", "baseline + all", "over_20_miles",
      ])
    #expect(last[22...24] == ["better", "5", "at month end"])
  }

  @Test func `the summary of an experiment begins with its question and has no table a lever`()
    throws
  {
    let text = SummaryText.text(
      try experiment(["long_term_stability"]), files: ["effects.csv"], folder: "out", style: .plain)
    #expect(text.hasPrefix("The plan\nWhat does it do?\nbaseline, 4 scenarios · 5 replications"))
    #expect(!text.contains("baseline + foster4, less baseline"))
    #expect(text.contains("Only 5 replications"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
