import Foundation
import Testing

/// What may lie in an output folder before a command, and what must not lie there after it.
struct OutputFolderTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func run(_ command: String, into folder: String) throws -> CommandResult {
    let search = URL(fileURLWithPath: Workspace.baseline)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("searches/cheshire-east-plan.yaml").path
    let arguments =
      switch command {
      // So few that a search that is not refused for its folder ends at once.
      case "search": ["search", search, "--replications", "1"]
      case "sensitivity":
        [
          "sensitivity", Workspace.baseline, "--months", "1", "--method", "tornado", "--runs", "2",
          "--factors", "entries.starts_per_year", "--outcome", "children_looked_after@2024-04",
        ]
      default: [command, Workspace.baseline, "--months", "1", "--replications", "2"]
      }
    return try RunningCommand(arguments + ["--output", folder, "--quiet"], in: workspace).finish()
  }

  private func names(_ folder: String) throws -> Set<String> {
    Set(
      try FileManager.default.contentsOfDirectory(
        atPath: workspace.url.appendingPathComponent(folder).path))
  }

  @Test func `a folder of another kind of command is refused and left as it is`() throws {
    let made = [("run", "a run or comparison"), ("sensitivity", "a sensitivity analysis")]
    for (command, _) in made { #expect(try run(command, into: command).code == 0) }
    try FileManager.default.createDirectory(
      at: workspace.url.appendingPathComponent("search"), withIntermediateDirectories: true)
    _ = try workspace.write("", to: "search/observations.journal")
    for (folder, words) in made + [("search", "a search")] {
      let before = try names(folder)
      for command in ["run", "search", "sensitivity"] where command != folder {
        let result = try run(command, into: folder)
        #expect(result.code == 2, "\(command) into \(folder)")
        #expect(
          result.errors
            == "error: \(folder) holds the results of \(words); name another folder with --output. "
            + "Nothing was changed.\n")
      }
      #expect(try names(folder) == before)
    }
  }

  @Test(arguments: ["run", "search", "sensitivity"])
  func `a file in the way is refused`(command: String) throws {
    _ = try workspace.write("mine", to: "file")
    let result = try run(command, into: "file/out")
    #expect(result.code == 2)
    #expect(result.errors.hasPrefix("error: file is a file; name a folder with --output."))
    #expect(try workspace.text("file") == "mine")
  }

  @Test func `tables that are not of this run do not stay beside its manifest`() throws {
    #expect(try run("run", into: "out").code == 0)
    let written = try names("out")
    // As an earlier choice of what is compared and expected would have left them.
    var manifest = try workspace.manifest("out")
    let stale = ["effects.csv", "uncertainty.csv", "expectations.csv"]
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    manifest["outputs"] = outputs + stale.map { ["path": $0, "sha256": "", "rows": 1] }
    for name in stale { _ = try workspace.write("stale", to: "out/\(name)") }
    let text = try JSONSerialization.data(withJSONObject: manifest)
    _ = try workspace.write(String(decoding: text, as: UTF8.self), to: "out/manifest.json")
    // Nobody has listed these, so that they are not ours, whatever their names.
    let mine = ["notes.csv", "differences.csv", "actions.csv"]
    for name in mine { _ = try workspace.write("mine", to: "out/\(name)") }
    #expect(try run("run", into: "out").code == 0)
    #expect(try names("out") == written.union(mine))
    for name in mine { #expect(try workspace.text("out/\(name)") == "mine") }
  }

  @Test(arguments: [
    ("forecast.csv", ["run"]), ("actions.csv", ["run"]), ("portfolios.csv", ["search"]),
    ("sensitivity.csv", ["sensitivity"]), ("manifest.json", ["run", "search", "sensitivity"]),
  ])
  func `somebody else's file is not written over`(name: String, commands: [String]) throws {
    try FileManager.default.createDirectory(
      at: workspace.url.appendingPathComponent("out"), withIntermediateDirectories: true)
    _ = try workspace.write("mine", to: "out/\(name)")
    for command in commands {
      let result = try run(command, into: "out")
      #expect(result.code == 2)
      #expect(
        result.errors
          == "error: out holds \(name) but no results that it could be of; move it away, or name "
          + "another folder with --output. Nothing was changed.\n")
    }
    #expect(try names("out") == [name] && workspace.text("out/\(name)") == "mine")
  }
}
