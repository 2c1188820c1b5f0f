import CareModel
import Experiments
import ForecastOutput
import SimulationKernel
import Testing

struct AttributionTextTests {
  /// Two levers whose scenarios hold 1 and 2 more than the base, and 3 together.
  private func experiment(
    _ method: AttributionDesign.Method, key: String = "over_20_miles"
  ) throws -> ExperimentSummary {
    let day = try #require(CivilDate("2024-09-30"))
    let levers = ["foster4", "step-down-carers"].map {
      DesignLever(name: $0, title: $0, from: day)
    }
    let roles: [(ExperimentArm.Role, String, Int)] = [
      (.base, "", 0), (.alone, "foster4", 1), (.alone, "step-down-carers", 2), (.together, "", 3),
    ]
    let design = ExperimentDesign(
      file: "plan.yaml", name: "plan", title: "The plan", question: "What does it do?",
      levers: levers,
      arms: roles.map { ExperimentArm(role: $0, name: $1, title: $1, scenario: $2) },
      measures: [
        ReportedMeasure(series: try #require(IndicatorRegistry.series(key)), month: 24)
      ],
      attribution: AttributionDesign(levers: levers, method: method, together: 3, added: 0))
    return try Synthetic.experiment(scenarios: 4, design: design)
  }

  @Test func `the table says that months are summed`() throws {
    let csv = AttributionTable.csv(
      try experiment(.everySubset(scenarios: [0, 1, 2, 3]), key: "nights_bridged"))
    let rows = Synthetic.cells(csv).dropFirst()
    #expect(rows.allSatisfy { $0[10] == "12" && $0.last == "year to 31 March" })
    #expect(rows.count == 4)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test func `the waterfall goes from the base by each lever to all of them`() throws {
    let summary = try experiment(.everySubset(scenarios: [0, 1, 2, 3]))
    let text = AttributionText.text(summary, style: .plain)
    let expected = [
      "From the base to all together: what each lever contributes", "Over 20 miles",
      "from home, %", "(low is good)", "31 Mar 2026",
    ]
    #expect(Array(lines(text).prefix(5)) == expected)
    #expect(
      lines(text)[6...10] == [
        "base, mean 554.0", "foster4 +1 ±0", "step down carers +2 ±0", "all together, mean 557.0",
        "less base +3 ±0",
      ])
    #expect(text.contains("Shapley values from every subset of the 2 levers"))
    #expect(
      SummaryText.text(summary, files: [], folder: "out", style: .plain).contains(text))
    for line in text.split(separator: "\n") { #expect(line.count <= 118) }
  }

  @Test func `each method says what it is, and what is left over has a row`() throws {
    let last = try experiment(.firstAndLast(alone: [1, 2], without: [2, 1]))
    let text = lines(AttributionText.text(last, style: .plain))
    #expect(text.contains("three or more at a time 0"))
    #expect(
      text.joined(separator: " ").contains("Half of what a lever does alone and half of what"))
    let paths = [[0, 1], [1, 0], [0, 1], [1, 0]].map {
      AttributionDesign.Path(order: $0, scenarios: [0, $0[0] + 1, 3])
    }
    let orders = lines(AttributionText.text(try experiment(.orders(paths)), style: .plain))
    #expect(
      orders.joined(separator: " ").contains(
        "estimated from 2 orders in which the levers join and their reverses"))
    #expect(AttributionText.text(try Synthetic.experiment(), style: .plain).isEmpty)
  }

  @Test func `the table has the levels before and after each step`() throws {
    let csv = AttributionTable.csv(try experiment(.firstAndLast(alone: [1, 2], without: [2, 1])))
    let rows = Synthetic.cells(csv)
    #expect(rows.map { $0[0] } == ["step", "base", "lever", "lever", "remainder", "together"])
    let key = "over_20_miles,Total,Total,percent,Low is good,2026-03-31,0"
    #expect(
      rows[2].joined(separator: ",")
        == "lever,foster4,first_and_last,z,\(key),554,555,1,0,1,1,0,5,at month end")
    #expect(
      rows[3].joined(separator: ",")
        == "lever,step-down-carers,first_and_last,z,\(key),555,557,2,0,2,2,0,5,at month end")
    #expect(rows[5][11...13] == ["554", "557", "3"])
    for row in rows { #expect(row.count == rows[0].count) }
  }
}
