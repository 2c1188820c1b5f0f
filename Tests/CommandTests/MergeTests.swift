import Foundation
import Testing

/// `sufficiency merge` and `export`.
struct MergeTests {
  @Test func `a gap is named, and the commands that are printed fill it`() throws {
    let workspace = try Workspace()
    for number in [1, 3, 6, 7] {
      try workspace.shard("\(number)/7", into: "my shards/part-0\(number)")
    }
    let folders = [7, 1, 6, 3].map { "my shards/part-0\($0)" }
    let result = try workspace.merge(folders, into: "merged")
    #expect(result.code == 6)
    #expect(result.output == "")
    #expect(!workspace.exists("merged"))
    #expect(result.errors.contains("6 of 14 replications are missing: 2, 4-5, 9, 11-12."))
    #expect(
      result.errors.contains(
        "--seed 20240331 --replications 14 --shard 4/7 --output 'my shards/part-04'"))
    #expect(result.errors.contains("--array=1,3-4 --export=ALL,SUFFICIENCY_SHARDS=7"))
    let commands = result.errors.split(separator: "\n").filter { $0.hasPrefix("  sufficiency ") }
    #expect(commands.count == 4)
    let script = try workspace.write(
      "set -e\n" + commands.joined(separator: " > /dev/null\n"), to: "fill.sh")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [script]
    shell.currentDirectoryURL = workspace.url
    shell.environment = [
      "PATH": try RunningCommand.program().deletingLastPathComponent().path
    ]
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(try workspace.tables("merged") == workspace.whole())
  }

  @Test func `what is there can be shown, and is marked as incomplete everywhere`() throws {
    let workspace = try Workspace()
    try workspace.shard("1/2", into: "one")
    let quiet = try workspace.merge(["one"], into: "merged", "--allow-missing")
    #expect(quiet.code == 0, "\(quiet.errors)")
    #expect(quiet.output.hasSuffix(", incomplete: results in merged\n"))
    let manifest = try workspace.manifest("merged")
    #expect(manifest["status"] as? String == "incomplete")
    let replications = try #require(manifest["replications"] as? [String: Any])
    #expect(replications["requested"] as? Int == 14 && replications["done"] as? Int == 7)
    #expect(replications["missing"] as? String == "2, 4, 6, 8, 10, 12, 14")
    let text = try workspace.run("merge", "one", "--output", "merged", "--allow-missing").output
    #expect(
      text.contains("INCOMPLETE: 7 of 14 replications; missing 2, 4, 6, 8, 10, 12, 14."))
    let json = try workspace.run(
      "merge", "one", "--output", "merged", "--allow-missing", "--json")
    #expect(json.output.contains(#""missing_replications" : "2, 4, 6, 8, 10, 12, 14""#))
    let csv = try workspace.text("merged/indicators.csv").split(separator: "\n")
    #expect(csv[1].contains(",7,"))
    let refused = try workspace.run("export", "merged")
    #expect(refused.code == 6)
    let line = try #require(
      refused.errors.split(separator: "\n").first { $0.hasPrefix("  sufficiency merge ") })
    #expect(line.hasSuffix(" --output merged"), "\(refused.errors)")
    // What was missing fills the same folder, and the mark goes.
    try workspace.shard("2/2", into: "two")
    #expect(try workspace.merge(["two"], into: "merged").code == 0)
    #expect(try workspace.manifest("merged")["status"] as? String == "draft")
    #expect(try workspace.tables("merged") == workspace.whole())
  }

  @Test func `of what is there actions cost what their heading says`() throws {
    let workspace = try Workspace()
    let plan = try workspace.experiment(
      with: ("fostering-marketing", "third-constellation"), months: 12, replications: 5)
    // Replications 2 and 4, whose drawn costs are not those of 1 and 2.
    let shard = try workspace.run(
      "compare", plan, "--shard", "2/2", "--output", "part", "--no-progress")
    #expect(shard.code == 0, "\(shard.errors)")
    let merge = try workspace.merge(["part"], into: "merged", "--allow-missing")
    #expect(merge.code == 0, "\(merge.errors)")
    func rows(_ name: String) throws -> [[String]] {
      try workspace.text("merged/\(name)").split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let actions = try rows("actions.csv").dropFirst()
    let forecast = try rows("forecast.csv")
    let column = try #require(forecast[0].firstIndex(of: "cost_total_mean"))
    let headings = forecast.filter { $0[12] == "Actions" && $0[0] == "2025" }
    let stated = try #require(Double(headings[0][column]))
    for (heading, count) in zip(headings.dropFirst(), [1, 1, 2]) {
      let of = actions.filter { $0[0] == heading[10] }
      #expect(of.count == count)
      let sum = of.compactMap { Double($0[5]) }.reduce(0, +)
      #expect(try abs(#require(Double(heading[column])) - stated - sum) < 1e-3, "\(heading[10])")
    }
    // A lever that states no cost is there all the same.
    let unstated = actions.filter { $0[1] == "third-constellation" }
    #expect(unstated.map { $0[5...] } == [["z", "z", "z", "z", "0"], ["z", "z", "z", "z", "0"]])
    #expect(actions.contains { $0[1] == "fostering-marketing" && $0[9] == "2" })
  }

  @Test func `merging in a tree is merging at once`() throws {
    let workspace = try Workspace()
    for number in 1...5 { try workspace.shard("\(number)/5", into: "s\(number)") }
    #expect(try workspace.merge(["s4", "s1"], into: "left", "--allow-missing").code == 0)
    #expect(try workspace.merge(["s2", "s5", "s3"], into: "right", "--allow-missing").code == 0)
    #expect(try workspace.merge(["right", "left", "s1"], into: "tree").code == 0)
    #expect(try workspace.merge(["s1", "s2", "s3", "s4", "s5"], into: "flat").code == 0)
    #expect(try workspace.tables("tree") == workspace.tables("flat"))
    #expect(try workspace.tables("tree") == workspace.whole())
  }

  @Test func `shards of another seed or scenario are refused with what differs`() throws {
    let workspace = try Workspace()
    let other = try workspace.write(
      """
      kind: scenario
      name: cheshire-east-baseline
      title: Another
      purpose: To be refused.
      extends: \(Workspace.baseline)

      parameters:
        entries:
          starts_per_year:
            values: {under_1: 42, 1_to_4: 36, 5_to_9: 42, 10_to_15: 66, 16_and_over: 27}
            unit: children per year
            period: years to 31 March 2022 to 2024
            source: dfe-cla-2025 la_children_who_started_to_be_looked_after_during_the_year
            quality: derived
            known_on: 2024-11-14

      """, to: "other.yaml")
    try workspace.shard("1/2", into: "one")
    try workspace.shard("2/2", into: "seed", "--seed", "7")
    let seed = try workspace.merge(["one", "seed"], into: "merged")
    #expect(seed.code == 2)
    #expect(seed.errors.contains("one/results.sqlite and seed/results.sqlite hold different runs"))
    #expect(seed.errors.contains("differs: seed (20240331 and 7)"))
    let run = try workspace.run(
      "run", other, "--months", "3", "--replications", "14", "--shard", "2/2", "--output",
      "scenario")
    #expect(run.code == 0, "\(run.errors)")
    let scenario = try workspace.merge(["scenario", "one"], into: "merged")
    #expect(scenario.code == 2)
    #expect(scenario.errors.contains("differs: scenario cheshire-east-baseline (first: "))
    #expect(!workspace.exists("merged"))
  }

  @Test func `a scenario that changed since is refused`() throws {
    let workspace = try Workspace()
    let text = """
      kind: scenario
      name: mine
      title: Mine
      purpose: To be changed.
      extends: \(Workspace.baseline)

      """
    let file = try workspace.write(text, to: "mine.yaml")
    let run = try workspace.run(
      "run", file, "--months", "2", "--replications", "2", "--shard", "1/1", "--output", "one")
    #expect(run.code == 0, "\(run.errors)")
    _ = try workspace.write(text + "start: 2024-04-30\n", to: "mine.yaml")
    let changed = try workspace.merge(["one"], into: "merged")
    #expect(changed.code == 2)
    #expect(changed.errors.contains("differs: start"), "\(changed.errors)")
    try FileManager.default.removeItem(atPath: file)
    let gone = try workspace.merge(["one"], into: "merged")
    #expect(gone.code == 2)
    #expect(gone.errors.contains("mine.yaml"))
    #expect(!workspace.exists("merged"))
  }

  @Test func `folders without results are told of`() throws {
    let workspace = try Workspace()
    let typo = try workspace.merge(["nowhere"], into: "merged")
    #expect(typo.code == 2)
    #expect(typo.errors == "error: nowhere is no folder; name the folders of the shards.\n")
    try FileManager.default.createDirectory(
      at: workspace.url.appendingPathComponent("empty"), withIntermediateDirectories: true)
    #expect(try workspace.merge(["empty"], into: "merged").code == 2)
    try workspace.shard("1/2", into: "one")
    let result = try workspace.merge(["one", "empty"], into: "merged")
    #expect(result.code == 6)
    #expect(result.errors.hasPrefix("warning: empty holds no results yet\n"))
  }

  @Test func `export writes the tables of a store again`() throws {
    let workspace = try Workspace()
    let tables = try workspace.whole()
    for name in tables.keys {
      try FileManager.default.removeItem(at: workspace.url.appendingPathComponent("whole/\(name)"))
    }
    let result = try workspace.run("export", "whole", "--quiet")
    #expect(result.code == 0, "\(result.errors)")
    #expect(try workspace.tables("whole") == tables)
    try workspace.shard("1/2", into: "one")
    let shard = try workspace.run("export", "one")
    #expect(shard.code == 2)
    #expect(shard.errors.contains("one holds shard 1/2 only"))
  }
}
