import Foundation
import Testing

/// `expect:` in scenario and experiment files, and the code with which commands end.
struct ExpectationTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// A scenario on the baseline with some expectations.
  private func scenario(_ lines: [String], more: String = "") throws -> String {
    let items = lines.map { "  - {that: \"\($0)\", why: A reason\(more)}\n" }.joined()
    return try workspace.write(
      """
      kind: scenario
      name: expecting
      title: Expecting
      purpose: To test.
      extends: \(Workspace.baseline)

      """ + (lines.isEmpty ? "" : "expect:\n\(items)"), to: "expecting.yaml")
  }

  private func run(
    _ file: String, into folder: String, months: String = "3", _ more: String...
  ) throws -> CommandResult {
    try RunningCommand(
      [
        "run", file, "--months", months, "--replications", "3", "--output", folder, "--no-progress",
      ] + more, in: workspace
    ).finish()
  }

  private static let good = "children_looked_after@2024-04 mean > 100"
  private static let bad = "children_looked_after@2024-05 mean > 9000"

  @Test func `a failed expectation ends with 4 once everything is written`() throws {
    let result = try run(scenario([Self.good, Self.bad]), into: "out")
    #expect(result.code == 4)
    #expect(
      result.errors == """
        error: 1 of 2 expectations failed; all files are written.
          \(Self.bad): failed

        """)
    #expect(result.output.contains("✓ met") && result.output.contains("✗ \(Self.bad): A reason"))
    let files = try #require(result.output.firstRange(of: "\nWritten to "))
    #expect(result.output[files.upperBound...].contains("expectations.csv"))
    #expect(!result.output.contains("\u{1B}"))
    let rows = try workspace.text("out/expectations.csv").split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[2].contains(",3,failed,yes,pass,A reason"))
    let manifest = try workspace.manifest("out")
    let entries = try #require(manifest["expectations"] as? [[String: Any]])
    #expect(entries.map { $0["outcome"] as? String } == ["met", "failed"])
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    #expect(outputs.contains { $0["path"] as? String == "expectations.csv" })
  }

  @Test func `expectations change no run, no other table and no store`() throws {
    #expect(try run(scenario([]), into: "out").code == 0)
    let plain = try workspace.manifest("out")["run_id"] as? String
    let tables = try workspace.tables("out")
    let judged = try run(scenario([Self.bad]), into: "out", months: "3", "--quiet")
    #expect(judged.code == 4)
    #expect(
      judged.output == "Run \(plain ?? ""), seed 20240331: results in out\n"
        + "Expectations: 1 failed\n")
    let run = try workspace.manifest("out")["run"] as? [String: Any]
    #expect(run?["trials_computed"] as? Int == 0)
    var after = try workspace.tables("out")
    #expect(after.removeValue(forKey: "expectations.csv") != nil)
    #expect(after == tables)
    // An answer to what is no longer asked would mislead.
    #expect(try self.run(scenario([]), into: "out").code == 0)
    #expect(!workspace.exists("out/expectations.csv"))
  }

  @Test func `what is undecided, or not simulated, passes unless the file says otherwise`() throws {
    // Three replications say nothing about a median's interval.
    let line = "children_looked_after@2024-06 p50 > 9000"
    #expect(try run(scenario([line]), into: "a", months: "3", "--quiet").code == 0)
    let strict = try scenario([line], more: ", undecided: estimate")
    let result = try run(strict, into: "a", months: "3", "--quiet")
    #expect(result.code == 4)
    #expect(result.output.hasSuffix("Expectations: 1 failed by the estimate\n"))
    let short = try run(strict, into: "b", months: "2", "--quiet")
    #expect(short.code == 0)
    #expect(short.errors == "" && short.output.hasSuffix("Expectations: 1 not judged\n"))
  }

  @Test func `an experiment is judged by its own expectations, a comparison by the base's`() throws
  {
    let base = try scenario([Self.bad])
    let lever = URL(fileURLWithPath: Workspace.baseline).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("levers/flude-house.yaml").path
    let text = """
      kind: experiment
      name: one
      title: One lever
      question: What does it do?
      base: \(base)
      levers: [\(lever)]
      run: [each_alone]
      months: 2
      replications: 2
      expect:
        - {that: children_looked_after@2024-05 mean > 100, for: flude-house, why: A reason}

      """
    let good = try workspace.write(text, to: "one.yaml")
    let met = try workspace.run("compare", good, "--output", "out", "--no-progress")
    #expect(met.code == 0, "\(met.errors)")
    #expect(met.output.contains("\nflude-house: children_looked_after@2024-05 mean > 100 "))
    let shown = try workspace.run("show", good)
    #expect(
      shown.output.hasSuffix(
        "\nExpected\nflude-house: children_looked_after@2024-05 mean > 100\n"))
    let byHand = try workspace.run(
      "compare", base, "--with", lever, "--months", "2", "--replications", "2", "--output", "hand",
      "--quiet")
    #expect(byHand.code == 4)
    #expect(byHand.output.hasSuffix("Expectations: 1 failed\n"))
  }

  @Test func `validate and run refuse a wrong expectation and write nothing`() throws {
    let file = try scenario(["children_looked_afer@2024-05 mean > 9"])
    let result = try run(file, into: "out")
    #expect(result.code == 2)
    #expect(result.errors.hasPrefix("\(file):7:13: error: expect.that: unknown indicator"))
    #expect(try workspace.run("validate", file).code == 2)
    #expect(!workspace.exists("out"))
  }
}
