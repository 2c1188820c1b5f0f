import Foundation
import Testing

/// `sufficiency reproduce`.
struct ReproduceTests {
  private let workspace: Workspace
  private let scenario: String

  init() throws {
    workspace = try Workspace()
    scenario = try workspace.write(
      """
      kind: scenario
      name: mine
      title: Mine
      purpose: To be run again.
      extends: \(Workspace.baseline)

      """, to: "mine.yaml")
  }

  private func reproduce(_ folder: String, _ more: String...) throws -> CommandResult {
    try RunningCommand(
      ["reproduce", "\(folder)/manifest.json", "--no-progress"] + more, in: workspace
    ).finish()
  }

  /// Changes the text of a manifest.
  private func edit(_ folder: String, _ change: (inout [String: Any]) -> Void) throws {
    var manifest = try workspace.manifest(folder)
    change(&manifest)
    try JSONSerialization.data(withJSONObject: manifest)
      .write(to: workspace.url.appendingPathComponent("\(folder)/manifest.json"))
  }

  @Test func `a run with a lever and a comparison are reproduced`() throws {
    let lever = URL(fileURLWithPath: Workspace.baseline).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("levers/flude-house.yaml").path
    for command in ["run", "compare"] {
      let made = try workspace.run(
        command, scenario, "--with", lever, "--months", "3", "--replications", "3", "--seed", "9",
        "--output", command, "--quiet")
      #expect(made.code == 0, "\(made.errors)")
      let result = try reproduce(command, "--output", "again-\(command)", "--threads", "1")
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.contains("indicators.csv"))
      #expect(result.output.hasSuffix("tables are the same, byte for byte.\n"))
      #expect(!result.output.contains("differs"))
      #expect(try workspace.tables("again-\(command)") == workspace.tables(command))
    }
  }

  @Test func `an incomplete merge is reproduced as it is`() throws {
    try workspace.shard("1/2", into: "one")
    #expect(try workspace.merge(["one"], into: "merged", "--allow-missing").code == 0)
    let result = try reproduce("merged")
    #expect(result.code == 0, "\(result.errors)")
    let shard = try reproduce("one")
    #expect(shard.code == 2)
    #expect(shard.errors.contains("that of a shard"))
  }

  @Test func `a table that differs is named`() throws {
    #expect(
      try workspace.run(
        "run", scenario, "--months", "2", "--replications", "2", "--output", "out", "--quiet"
      ).code == 0)
    try edit("out") { manifest in
      guard var outputs = manifest["outputs"] as? [[String: Any]] else { return }
      outputs[2]["sha256"] = String(repeating: "0", count: 64)
      manifest["outputs"] = outputs
    }
    let result = try reproduce("out")
    #expect(result.code == 1)
    let differing = result.output.split(separator: "\n").filter { $0.hasSuffix("differs") }
    #expect(differing == ["indicators.csv     differs"])
    #expect(result.errors.contains("1 of 5 tables differ"))
  }

  @Test func `inputs that changed or are gone are named, and nothing is run`() throws {
    #expect(
      try workspace.run(
        "run", scenario, "--months", "2", "--replications", "2", "--output", "out", "--quiet"
      ).code == 0)
    let text = try workspace.text("mine.yaml")
    _ = try workspace.write(text + "# A remark.\n", to: "mine.yaml")
    let changed = try reproduce("out", "--output", "again")
    #expect(changed.code == 2)
    #expect(changed.errors.contains("\n  changed: \(scenario)\n"))
    try FileManager.default.removeItem(atPath: scenario)
    let gone = try reproduce("out", "--output", "again")
    #expect(gone.code == 2)
    #expect(gone.errors.contains("\n  missing: \(scenario)\n"))
    #expect(!workspace.exists("again"))
  }

  @Test func `a manifest of another version, command or program is refused`() throws {
    #expect(
      try workspace.run(
        "run", scenario, "--months", "1", "--replications", "1", "--output", "out", "--quiet"
      ).code == 0)
    #expect(try reproduce("out", "--output", "out").code == 2)
    let whole = try workspace.manifest("out")
    try edit("out") { manifest in
      var engine = manifest["engine"] as? [String: Any]
      engine?["results_version"] = 1
      manifest["engine"] = engine
    }
    #expect(try reproduce("out").errors.contains("is of results version 1"))
    try edit("out") { $0 = whole.merging(["request": ["verify"]]) { $1 } }
    let other = try reproduce("out")
    #expect(other.code == 2)
    #expect(other.errors.contains("a command that this version does not know: verify"))
    try edit("out") { $0 = whole.merging(["run_id": "0123456789abcdef"]) { $1 } }
    #expect(try reproduce("out").code == 2)
    try edit("out") { $0 = ["a": 1] }
    #expect(try reproduce("out").errors.contains("is no manifest of this program"))
    #expect(try reproduce("nowhere").code == 2)
  }
}
