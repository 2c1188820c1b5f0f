import Foundation
import Testing

/// `sufficiency sensitivity` as a user meets it.
struct SensitivityTests {
  private func run(_ workspace: Workspace, _ more: String...) throws -> CommandResult {
    try RunningCommand(
      [
        "sensitivity", Workspace.baseline, "--months", "3", "--outcome",
        "children_looked_after@2024-06",
      ]
        + more, in: workspace
    ).finish()
  }

  @Test func `a tornado writes its table, the same on any number of threads`() throws {
    let workspace = try Workspace()
    for threads in ["1", "3"] {
      let result = try run(
        workspace, "--method", "tornado", "--runs", "2", "--factors", "entries.starts_per_year",
        "--threads", threads, "--output", "out-\(threads)")
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.contains("entries.starts_per_year"))
      #expect(result.errors.contains("6 trials of 3 months"))
    }
    let csv = try workspace.text("out-1/sensitivity.csv")
    #expect(csv == (try workspace.text("out-3/sensitivity.csv")))
    let lines = csv.split(separator: "\n").map { $0.split(separator: ",", maxSplits: 5) }
    #expect(
      lines.map { $0[3] } == ["measure", "mean_at_medians", "change_at_10", "change_at_90"])
    let changes = try lines[2...].map { try #require(Double($0[4])) }
    #expect(changes[0] < 0 && changes[1] > 0, "more starts are more children")
    let manifest = try workspace.manifest("out-1")
    let entry = try #require(manifest["sensitivity"] as? [String: Any])
    #expect(entry["method"] as? String == "tornado")
    #expect(entry["factors"] as? [String] == ["entries.starts_per_year"])
    #expect((entry["effort"] as? [String: Any])?["replications"] as? Int == 2)
    let reproduced = try workspace.run("reproduce", "out-1/manifest.json", "--no-progress")
    #expect(reproduced.code == 0, "\(reproduced.errors)")
    #expect(reproduced.output.hasPrefix("sensitivity.csv  same\nSensitivity analysis "))
    #expect(reproduced.output.hasSuffix(" is reproduced: its table is the same, byte for byte.\n"))
    #expect(manifest["run_id"] as? String == (try workspace.manifest("out-3")["run_id"] as? String))
  }

  @Test func `as many trials shared out otherwise are another analysis`() throws {
    let workspace = try Workspace()
    var ids: Set<String> = []
    for (walks, replications) in [("2", "4"), ("4", "2")] {
      let result = try run(
        workspace, "--method", "morris", "--runs", walks, "--replications", replications,
        "--factors", "entries.starts_per_year", "--output", "out-\(walks)", "--quiet")
      #expect(result.code == 0, "\(result.errors)")
      let manifest = try workspace.manifest("out-\(walks)")
      ids.insert(try #require(manifest["run_id"] as? String))
      let entry = try #require(manifest["sensitivity"] as? [String: Any])
      #expect((entry["trials"] as? [String: Int]) == ["Morris screening": 16])
    }
    #expect(ids.count == 2)
  }

  @Test func `a decision names the datum, its quality and its line`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "sensitivity", Workspace.baseline, "--method", "value", "--months", "8", "--runs", "3",
      "--with", "fostering-marketing", "--worth",
      "children_looked_after@2024-11=-1000", "--factors", "entries.starts_per_year", "--output",
      "out",
      "--no-progress")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Which datum is worth buying?"))
    let csv = try workspace.text("out/sensitivity.csv")
    #expect(csv.contains("value,decision,doing nothing,net_benefit,"))
    #expect(csv.contains("value,decision,entries.starts_per_year,evppi,"))
    #expect(result.errors.contains("trials") == false)
  }

  @Test func `bad usage is refused in words and writes nothing`() throws {
    let workspace = try Workspace()
    let cases: [([String], String)] = [
      (["--method", "morals"], "morals"), (["--runs", "1"], "--runs must be"),
      (["--top", "0"], "--top must be"), (["--replications", "0"], "--replications must be"),
      (["--outcome", "children_looked_after@2031-01"], "lies outside the forecast"),
      (["--outcome", "children@2024-06"], "no indicator"),
      (["--factors", "nonsense"], "No uncertain value has a path like “nonsense”"),
      (["--method", "value"], "needs to know what outcomes are worth"),
      (["--worth", "children_looked_after@2024-06=-1"], "--worth goes with --method value only"),
      (["--method", "value", "--worth", "children_looked_after@2024-06=-1"], "name a lever"),
      (["--design", "grid"], "grid is no design"), (["--output", ""], "--output needs"),
    ]
    for (arguments, words) in cases {
      let result = try RunningCommand(
        ["sensitivity", Workspace.baseline, "--months", "3"] + arguments, in: workspace
      ).finish()
      #expect(result.code == 2, "\(arguments)")
      #expect(result.errors.contains(words), "\(arguments): \(result.errors)")
      #expect(result.output == "")
    }
    #expect(!workspace.exists("results"))
  }
}
