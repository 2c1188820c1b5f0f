import Foundation
import Testing

struct LeverTests {
  /// The rows of a scenario in a table, its name taken off.
  private func rows(_ table: String, of scenario: String) -> [Substring] {
    table.split(separator: "\n").filter { $0.hasPrefix("\(scenario),") }
      .map { $0.dropFirst(scenario.count) }
  }

  @Test func `a lever after the horizon warns and changes not one byte`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "compare", Workspace.baseline, "--with", "foster4", "--months", "3", "--replications", "3",
      "--output", "out")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.contains("warning:"))
    let table = try workspace.text("out/indicators.csv")
    let base = rows(table, of: "cheshire-east-baseline")
    #expect(!base.isEmpty)
    #expect(rows(table, of: "cheshire-east-baseline + foster4") == base)
    #expect(workspace.exists("out/differences.csv"))
  }

  @Test func `a lever before the start is refused and nothing is written`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "run", Workspace.baseline, "--with", "foster4", "--start", "2025-03-31")
    #expect(result.code == 2)
    #expect(result.errors.contains("foster4"))
    #expect(!workspace.exists("results"))
  }

  @Test func `several levers are compared alone and together`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "compare", Workspace.baseline, "--with", "foster4,third-constellation", "--months", "9",
      "--replications", "2", "--json")
    #expect(result.code == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let summary = try #require(object as? [String: Any])
    let base = "cheshire-east-baseline"
    #expect(
      summary["scenarios"] as? [String] == [
        base, "\(base) + foster4", "\(base) + third-constellation",
        "\(base) + foster4 + third-constellation",
      ])
    #expect(workspace.exists("results/cheshire-east-baseline-compare/differences.csv"))
  }

  @Test func `an unknown lever, a lever given twice and no lever are refused`() throws {
    let workspace = try Workspace()
    let baseline = Workspace.baseline
    for levers in [["--with", "no-such-lever"], ["--with", "foster4", "x/foster4.yaml"], []] {
      let command = try RunningCommand(["compare", baseline] + levers, in: workspace)
      #expect(try command.finish().code == 2)
    }
    #expect(!workspace.exists("results"))
  }
}
