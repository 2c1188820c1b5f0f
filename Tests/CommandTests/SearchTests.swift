import Foundation
import Testing

/// `search` on a few months of Cheshire East.
struct SearchTests {
  private let workspace: Workspace
  private let plan: String

  init() throws {
    workspace = try Workspace()
    let levers = Workspace.levers
    plan = try workspace.write(
      """
      kind: search
      name: two-levers
      title: Two levers of the plan
      question: Which of them is worth it?
      base: \(Workspace.baseline)
      levers:
        - {lever: \(levers)/fostering-marketing.yaml, sizes: [1, 2], starts: [2024-04-10]}
        - \(levers)/flude-house.yaml
      objective: {minimise: outside_authority@2024-04}
      budget: {indicator: cost_total@2024-04, extra_at_most: 10000000}
      months: 1
      replications: 240
      screening: 5
      trial: 20
      finalists: 2
      indifference_zone: 5

      """, to: "two-levers.yaml")
  }

  private func search(into folder: String, _ more: String...) throws -> CommandResult {
    try RunningCommand(
      ["search", plan, "--output", folder, "--no-progress"] + more, in: workspace
    ).finish()
  }

  @Test func `a search prints its answer, and again gives the same bytes`() throws {
    let result = try search(into: "out")
    let manifest = try workspace.manifest("out")
    let isGuaranteed = (manifest["search"] as? [String: Any])?["guaranteed"] as? Bool
    #expect(result.code == (isGuaranteed == true ? 0 : 5), "\(result.errors)")
    #expect(result.output.hasPrefix("Two levers of the plan\nWhich of them is worth it?\n"))
    #expect(result.output.contains("\nThe answer: "))
    #expect(result.output.contains("Always: Settled children brought back"))
    for line in result.output.split(separator: "\n") { #expect(line.count <= 118, "\(line)") }
    #expect(manifest["kind"] as? String == "search")
    let inputs = (manifest["inputs"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
    for name in ["two-levers", "baseline", "fostering-marketing", "flude-house"] {
      #expect(inputs.contains { $0.hasSuffix("/\(name).yaml") }, "\(name) in \(inputs)")
    }
    let portfolios = try workspace.text("out/portfolios.csv").split(separator: "\n")
    #expect(portfolios.count == 1 + 6)
    #expect(portfolios[1].hasPrefix("0,no lever,0,"))
    let reproduced = try workspace.run("reproduce", "out/manifest.json", "--no-progress")
    #expect(reproduced.code == 0, "\(reproduced.errors)")
    #expect(reproduced.output.contains("\nportfolios.csv  same\n"))
    #expect(reproduced.output.contains("\nSearch \(manifest["search_id"] ?? "") is reproduced: "))
    // Whatever the number of threads, and with a journal that was cut short.
    #expect(try search(into: "again", "--threads", "1").code == result.code)
    #expect(try workspace.tables("again") == workspace.tables("out"))
    let journal = workspace.url.appendingPathComponent("again/observations.journal")
    let whole = try Data(contentsOf: journal)
    try whole.prefix(whole.count / 3).write(to: journal)
    #expect(try search(into: "again").output.contains("The answer: "))
    #expect(try workspace.tables("again") == workspace.tables("out"))
    let computed = try #require(
      (workspace.manifest("again")["run"] as? [String: Any])?["trials_computed"] as? Int)
    #expect(computed > 0 && computed < 240)
  }

  @Test func `another seed in the same folder is refused and changes nothing`() throws {
    _ = try search(into: "out")
    let before = try workspace.tables("out")
    let result = try search(into: "out", "--seed", "5")
    #expect(result.code == 2)
    #expect(result.errors.contains("of another search"))
    #expect(try workspace.tables("out") == before)
  }

  @Test func `a search with nothing to choose is answered, with code 0`() throws {
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    _ = try workspace.write(
      text.replacingOccurrences(
        of: "months: 1\n",
        with:
          "constraints:\n  - {indicator: children_looked_after@2024-04, not_above: 1}\nmonths: 1\n"),
      to: "two-levers.yaml")
    let result = try search(into: "out", "--quiet")
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      result.output.hasSuffix("No portfolio is chosen: none was shown to keep every limit.\n"))
    #expect(!result.errors.contains("replications ended"))
  }

  @Test func `show and validate read a search`() throws {
    let shown = try workspace.run("show", plan)
    #expect(shown.code == 0, "\(shown.errors)")
    #expect(shown.output.contains("fostering-marketing from 10 Apr 2024 at size 2"))
    #expect(try workspace.run("validate", plan).output.hasSuffix("two-levers.yaml: ok\n"))
    #expect(try search(into: "out", "--replications", "100").code == 2)
  }
}
