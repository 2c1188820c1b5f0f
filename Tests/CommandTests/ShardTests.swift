import Foundation
import Testing

/// `--shard` and what becomes of it.
struct ShardTests {
  @Test(arguments: [1, 3, 7])
  func `shards in any order, one twice and one killed, give the bytes of one run`(
    _ count: Int
  ) throws {
    let workspace = try Workspace()
    let whole = try workspace.whole()
    let killed = try RunningCommand(
      ["run", Workspace.baseline] + Workspace.small
        + ["--shard", "1/\(count)", "--output", "shards/1", "--threads", "1"], in: workspace)
    while killed.process.isRunning, !workspace.exists("shards/1/results.sqlite") { usleep(500) }
    kill(killed.process.processIdentifier, SIGKILL)
    _ = try killed.finish()
    for number in 1...count {
      try workspace.shard("\(number)/\(count)", into: "shards/\(number)")
    }
    // Twice: computed anew elsewhere, and named again.
    try workspace.shard("\(count)/\(count)", into: "shards/again")
    let folders = (1...count).reversed().map { "shards/\($0)" } + ["shards/again", "shards/1"]
    let result = try workspace.merge(folders, into: "merged")
    #expect(result.code == 0, "\(result.errors)")
    #expect(try workspace.tables("merged") == whole)
    let manifest = try workspace.manifest("merged")
    #expect(manifest["status"] as? String == "draft")
    let wholeManifest = try workspace.manifest("whole")
    #expect(manifest["run_id"] as? String == wholeManifest["run_id"] as? String)
    #expect(manifest["request"] as? [String] == wholeManifest["request"] as? [String])
  }

  @Test func `a shard says one line, writes no tables, and is computed once`() throws {
    let workspace = try Workspace()
    let line = try workspace.shard("2/3", into: "out")
    #expect(line["shard"] as? String == "2/3")
    #expect(line["replications"] as? Int == 5)
    #expect(line["trials_computed"] as? Int == 5)
    #expect(try workspace.tables("out").isEmpty)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.url.appendingPathComponent("out").path)
    #expect(names.sorted() == ["manifest.json", "results.sqlite"])
    let manifest = try workspace.manifest("out")
    #expect(manifest["shard"] as? Int == 2 && manifest["shards"] as? Int == 3)
    #expect(manifest["replications"] as? Int == 14)
    #expect(try workspace.shard("2/3", into: "out")["trials_computed"] as? Int == 0)
    let more = try workspace.shard("2/3", into: "out", "--replications", "20")
    #expect(more["trials_computed"] as? Int == 2)
  }

  @Test func `a shard without work is done, in a folder of its own`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "run", Workspace.baseline, "--months", "1", "--replications", "2", "--shard", "3/5")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains(#""replications":0"#))
    #expect(workspace.exists("results/cheshire-east-baseline/shard-3-of-5/results.sqlite"))
  }

  @Test(arguments: ["0/3", "4/3", "3", "a/b", "1/0", "Auto", ""])
  func `a part that there is not is refused`(_ part: String) throws {
    let workspace = try Workspace()
    let result = try workspace.run("run", Workspace.baseline, "--shard", part)
    #expect(result.code == 2)
    #expect(!workspace.exists("results"))
  }

  @Test func `a polite request to end keeps what is done, and the next start finishes`() throws {
    let workspace = try Workspace()
    let arguments = [
      "run", Workspace.baseline, "--months", "3", "--replications", "4000", "--shard", "1/2",
      "--output", "out", "--threads", "1",
    ]
    let command = try RunningCommand(arguments, in: workspace)
    defer { command.process.terminate() }
    while command.process.isRunning, (workspace.contents("out/results.sqlite")?.count ?? 0) < 60_000
    { usleep(2000) }
    let second = try RunningCommand(arguments, in: workspace).finish()
    #expect(second.code == 75)
    #expect(second.errors.contains("another run is writing"))
    let early = try workspace.merge(["out"], into: "merged")
    #expect(early.code == 75)
    command.process.terminate()
    let result = try command.finish()
    #expect(result.code == 75 && !result.wasKilled)
    #expect(result.output == "")
    #expect(!workspace.exists("out/manifest.json"))
    // Fewer are enough to finish, and what is beyond them stays.
    try workspace.shard("1/2", into: "out")
    try workspace.shard("2/2", into: "other")
    #expect(try workspace.merge(["out", "other"], into: "merged").code == 0)
    #expect(try workspace.tables("merged") == workspace.whole())
  }

  @Test func `an experiment is run in shards and merged with all its tables`() throws {
    let workspace = try Workspace()
    let plan = try workspace.experiment(
      with: ("flude-house", "third-constellation"), months: 3, replications: 3)
    #expect(try workspace.run("compare", plan, "--output", "whole", "--quiet").code == 0)
    for number in 1...2 {
      let result = try workspace.run(
        "compare", "two.yaml", "--shard", "\(number)/2", "--output", "s\(number)", "--no-progress")
      #expect(result.code == 0, "\(result.errors)")
    }
    let result = try workspace.merge(["s2", "s1"], into: "merged")
    #expect(result.code == 0, "\(result.errors)")
    let tables = try workspace.tables("merged")
    #expect(tables.keys.contains("effects.csv") && tables.keys.contains("actions.csv"))
    #expect(try tables == workspace.tables("whole"))
  }
}
