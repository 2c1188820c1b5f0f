import CareModel
import Experiments
import ForecastOutput
import Foundation
import Testing

/// Scenarios that are run for an attribution alone are in no list of scenarios.
struct ShownScenariosTests {
  private func experiment(arms: Int) throws -> ExperimentSummary {
    let roles: [(ExperimentArm.Role, Int)] = [(.base, 0), (.alone, 1), (.alone, 2), (.together, 3)]
    let design = ExperimentDesign(
      file: "plan.yaml", name: "plan", title: "The plan", question: "What does it do?", levers: [],
      arms: roles.prefix(arms).map {
        ExperimentArm(role: $0, name: "lever-\($1)", title: "", scenario: $1)
      }, measures: [])
    return try Synthetic.experiment(scenarios: 4, design: design)
  }

  @Test func `the file for programs names the arms' scenarios`() throws {
    let json = try JSONText.text(
      SummaryJSON(try experiment(arms: 2), files: [], folder: "out", warnings: []))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["scenarios"] as? [String] == ["baseline", "baseline + foster4"])
  }

  @Test(arguments: [2, 4]) func `actions have rows for the arms' scenarios`(arms: Int) throws {
    let design = try experiment(arms: arms).design
    var plan = try experiment(arms: arms).plan
    let definition = try #require(
      ModelParameters.definitions.firstIndex { $0.path == "costs.actions" })
    for number in 1..<4 {
      plan.scenarios[number].levers = ["foster4", "third-constellation"]
      plan.scenarios[number].model.changes = [
        PolicyChange(
          lever: "foster4", definition: definition, row: nil, operation: .add,
          amount: .constant(1000), address: 1, from: 0, to: nil, ramp: 0)
      ]
    }
    let whole = ExperimentSummary(of: plan, design: design, identities: IdentitySummary()) {
      _, series in
      var table = SampleTable(series: series, months: plan.months)
      for _ in 0..<plan.replications {
        table.append([Double](repeating: 1, count: series.count * (plan.months + 1)))
      }
      return table
    }
    let text = ActionsTable.csv(whole)
    let backwards = Workers(count: 3) { parts, body in
      for part in (0..<parts).reversed() { body(part) }
    }
    #expect(ActionsTable.csv(whole, workers: backwards) == text)
    let rows = Synthetic.cells(text).dropFirst()
    // Two levers in two complete years each; one name has a comma and is cut there.
    #expect(rows.count == 4 * (arms - 1))
    // A lever that changes nothing, because it opens a constellation, has rows too.
    let first = rows.filter { $0[0] == "baseline + foster4" }
    #expect(first.map { $0[1] }.suffix(2) == ["third-constellation", "third-constellation"])
    #expect(first.suffix(2).allSatisfy { $0[5...] == ["z", "z", "z", "z", "0"] })
    #expect(first.prefix(2).allSatisfy { $0[5] == "1000" || $0[5].hasPrefix("999.") })
    #expect(rows.contains { $0[0] == "baseline + all" } == (arms == 4))
  }
}
