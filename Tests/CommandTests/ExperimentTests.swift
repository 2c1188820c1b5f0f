import Foundation
import Testing

/// `compare` and `show` with experiment files.
struct ExperimentTests {
  private let workspace: Workspace
  private let plan: String

  init() throws {
    workspace = try Workspace()
    plan = try workspace.write(
      """
      kind: experiment
      name: two-levers
      title: Two levers of the plan
      question: What do they do?
      base: \(Workspace.baseline)
      levers: [\(Workspace.levers)/third-constellation.yaml, \(Workspace.levers)/flude-house.yaml]
      run: [each_alone, all_together, all_but_each]
      months: 9
      replications: 3
      report: [three_or_more_placements, nights_bridged]

      """, to: "two-levers.yaml")
  }

  /// Runs the experiment.
  private func compare(_ more: String..., into folder: String) throws -> CommandResult {
    try RunningCommand(
      ["compare", plan, "--output", folder, "--no-progress"] + more, in: workspace
    ).finish()
  }

  @Test func `an experiment runs its scenarios and shows what each lever does`() throws {
    let result = try compare(into: "out")
    #expect(result.code == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.prefix(3) == [
        "Two levers of the plan", "What do they do?",
        "cheshire-east-baseline, 4 scenarios · 3 replications · 9 months from 31 Mar 2024 · seed 20240331",
      ])
    #expect(result.output.contains("\nLess the base: each lever by itself, and levers together\n"))
    #expect(
      result.output.contains("\nWhat is lost without a lever: all others less all of them\n"))
    #expect(lines.contains { $0.hasPrefix("without third") })
    #expect(!result.output.contains(", less cheshire-east-baseline"))
    #expect(!result.output.contains("\u{1B}"))
    for line in lines { #expect(line.count <= 118, "\(line)") }
    let rows = try workspace.text("out/effects.csv").split(separator: "\n")
    #expect(rows.count == 1 + 7 * 2)
    #expect(
      rows[1].hasPrefix(
        "alone,third-constellation,cheshire-east-baseline + third-constellation,cheshire-east-baseline,"
          + "three_or_more_placements,Total,Total,percent,Low is good,2024-12-31,0,"))
    let manifest = try workspace.manifest("out")
    let experiment = try #require(manifest["experiment"] as? [String: Any])
    #expect(experiment["name"] as? String == "two-levers")
    #expect((experiment["arms"] as? [Any])?.count == 6)
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    #expect(inputs.contains { ($0["path"] as? String)?.hasSuffix("two-levers.yaml") == true })
  }

  @Test func `the command line wins over the file, and JSON has the effects`() throws {
    let result = try compare("--months", "2", "--replications", "2", "--json", into: "out")
    #expect(result.code == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let summary = try #require(object as? [String: Any])
    #expect(summary["months"] as? Int == 2)
    #expect(summary["replications"] as? Int == 2)
    let effects = try #require(summary["effects"] as? [[String: Any]])
    #expect(effects.count == 14)
    #expect((summary["attribution"] as? [Any])?.count == 4)
    #expect(effects.allSatisfy { $0["verdict"] is String && $0["compared_with"] is String })
  }

  @Test func `an interrupted experiment goes on and ends with the same bytes`() throws {
    #expect(try compare("--months", "3", "--replications", "1", into: "grown").code == 0)
    #expect(try compare("--months", "3", "--replications", "3", into: "grown").code == 0)
    #expect(
      try compare("--months", "3", "--replications", "3", "--threads", "1", into: "whole").code
        == 0)
    let run = try workspace.manifest("grown")["run"] as? [String: Any]
    #expect(run?["trials_computed"] as? Int == 8)
    let tables = try workspace.tables("grown")
    #expect(tables.keys.contains("effects.csv") && tables.keys.contains("attribution.csv"))
    #expect(tables.keys.contains("differences.csv"))
    #expect(try tables == workspace.tables("whole"))
    // What was only begun is never left beside the tables.
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.url.appendingPathComponent("grown").path)
    #expect(names.allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func `show says what an experiment asks, runs and reports`() throws {
    let result = try workspace.run("show", plan)
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      result.output == """
        Two levers of the plan
        What do they do?

        Base cheshire-east-baseline · 4 scenarios · 3 replications · 9 months from 31 Mar 2024

        Levers, and the first day each acts
        third-constellation  30 Sep 2024  A third Mockingbird constellation
        flude-house          30 Apr 2024  Flude House, the council's first children's home

        Scenarios
        base: 1
        alone: 2
        together: 1
        without: 2
        attribution: every subset

        Reported
        3 or more placements in the year (wide), % in rolling 365 days to 31 Dec 2024
        Nights in bridging placements in the 9 months to 31 Dec 2024

        """)
    let json = try workspace.run("show", plan, "--json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect((object as? [String: Any])?["base"] as? String == "cheshire-east-baseline")
  }

  @Test func `validate checks the experiment, its base and its levers`() throws {
    let good = try workspace.run("validate", plan)
    #expect(good.code == 0)
    #expect(good.output.hasSuffix("\(plan): ok\n"))
    let text = try workspace.text("two-levers.yaml")
      .replacing("flude-house.yaml", with: "flud-house.yaml")
    let broken = try workspace.write(text, to: "broken.yaml")
    let result = try workspace.run("validate", broken)
    #expect(result.code == 2)
    #expect(result.output.hasPrefix("\(broken):6:"))
    #expect(result.output.contains("error: levers: no lever “"))
    let compared = try workspace.run("compare", broken)
    #expect(compared.code == 2)
    #expect(compared.errors == result.output)
    #expect(!workspace.exists("results"))
  }

  @Test func `a lever that is in force at the start is refused and nothing is written`() throws {
    let result = try compare("--start", "2024-09-30", into: "out")
    #expect(result.code == 2)
    #expect(
      result.errors.contains(
        "third-constellation.yaml:12:7: error: from: the lever third-constellation is dated "
          + "2024-09-30, on or before the start 2024-09-30; expected a later date"))
    #expect(!workspace.exists("out"))
  }

  @Test func `levers beside an experiment, and nothing to compare, are told plainly`() throws {
    let result = try compare("--with", "foster4", into: "out")
    #expect(result.code == 2)
    #expect(
      result.errors
        == "error: --with does not go with an experiment file, which names its own levers.\n")
    let alone = try workspace.run("compare", Workspace.baseline)
    #expect(alone.code == 2)
    #expect(
      alone.errors == """
        error: Nothing to compare with: name a lever, as in --with foster4, or give a file of kind \
        experiment.

        """)
    let ran = try workspace.run("run", plan)
    #expect(ran.code == 2)
    #expect(ran.errors.contains("this is an experiment; expected a scenario"))
  }
}
