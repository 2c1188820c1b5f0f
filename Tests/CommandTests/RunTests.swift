import Foundation
import Testing

struct RunTests {
  @Test func `an interrupted run keeps its trials and tables and says how to go on`() throws {
    let workspace = try Workspace()
    _ = try workspace.forecast(into: "out", replications: 1)
    let earlier = try workspace.tables("out")
    let command = try RunningCommand(
      [
        "run", Workspace.baseline, "--months", "3", "--replications", "100000", "--output", "out",
      ], in: workspace)
    defer { command.process.terminate() }
    let before = try #require(workspace.contents("out/results.sqlite")).count
    while command.process.isRunning,
      try #require(workspace.contents("out/results.sqlite")).count < before + 50_000
    { usleep(2000) }
    // While it writes, another run is told to wait.
    let second = try workspace.run(
      "run", Workspace.baseline, "--months", "3", "--output", "out")
    #expect(second.code == 75)
    #expect(second.errors.contains("another run is writing"))
    command.process.interrupt()
    let result = try command.finish()
    #expect(result.code == 75 && !result.wasKilled)
    #expect(result.output == "")
    #expect(result.errors.contains("Run the same command again to go on."))
    #expect(try workspace.tables("out") == earlier)
    _ = try workspace.forecast(into: "out", replications: 3)
  }

  @Test func `an invalid file writes nothing`() throws {
    let workspace = try Workspace()
    let file = try workspace.write(
      "kind: scenario\nname: broken\nunknown_key: 1\nparameters: 7\n", to: "broken.yaml")
    for command in ["run", "show"] {
      let result = try workspace.run(command, file)
      #expect(result.code == 2)
      #expect(result.output == "")
      #expect(result.errors.contains("\(file):3:1: error:"))
    }
    #expect(!workspace.exists("results"))
  }

  @Test(arguments: ["0001-01-31", "1899-12-31", "2200-01-31", "9999-12-31"])
  func `a start far away is refused`(day: String) throws {
    let workspace = try Workspace()
    for command in ["run", "show"] {
      let result = try workspace.run(command, Workspace.baseline, "--start", day)
      #expect(result.code == 2, "\(result.errors)")
      #expect(result.errors.contains("\(day) is out of range: the year must be from 1900 to 2199"))
    }
    #expect(!workspace.exists("results"))
  }

  @Test func `a folder with another run is refused and says what differs`() throws {
    let workspace = try Workspace()
    _ = try workspace.forecast(into: "out", replications: 1)
    let store = workspace.contents("out/results.sqlite")
    let result = try workspace.run(
      "run", Workspace.baseline, "--months", "4", "--seed", "5", "--replications", "1",
      "--output", "out")
    #expect(result.code == 2)
    #expect(result.errors.contains("differs: seed (there 20240331, here 5)"))
    #expect(result.errors.contains("differs: months (there 3, here 4)"))
    #expect(workspace.contents("out/results.sqlite") == store)
  }

  @Test func `a folder with a strange file is refused`() throws {
    let workspace = try Workspace()
    try FileManager.default.createDirectory(
      at: workspace.url.appendingPathComponent("out"), withIntermediateDirectories: true)
    _ = try workspace.write("no database", to: "out/results.sqlite")
    let result = try workspace.run("run", Workspace.baseline, "--months", "1", "--output", "out")
    #expect(result.code == 2)
    #expect(try workspace.text("out/results.sqlite") == "no database")
  }

  @Test func `a folder that lies in a file is refused`() throws {
    let workspace = try Workspace()
    _ = try workspace.write("a file", to: "taken")
    let result = try workspace.run("run", Workspace.baseline, "--output", "taken/out")
    #expect(result.code == 2)
    #expect(result.errors.contains("taken is a file"))
    #expect(try workspace.text("taken") == "a file")
  }

  @Test func `the folder is named after the scenario's path`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "run", Workspace.baseline, "--months", "1", "--replications", "2", "--threads", "1")
    #expect(result.code == 0, "\(result.errors)")
    #expect(workspace.exists("results/cheshire-east-baseline/forecast.csv"))
    #expect(result.output.contains("seed 20240331"))
    #expect(result.output.contains("Written to results/cheshire-east-baseline: forecast.csv"))
    #expect(result.output.contains("2 replications"))
    let manifest = try workspace.manifest("results/cheshire-east-baseline")
    #expect(manifest["seed"] as? Int == 20_240_331)
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    #expect(outputs.count == 5)
  }

  @Test func `JSON and quiet replace the tables`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "run", Workspace.baseline, "--months", "1", "--replications", "2", "--output", "out",
      "--json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let summary = try #require(object as? [String: Any])
    #expect(summary["replications"] as? Int == 2)
    #expect((summary["headline"] as? [Any])?.isEmpty == false)
    let quiet = try workspace.run(
      "run", Workspace.baseline, "--months", "1", "--replications", "2", "--output", "out",
      "--quiet")
    let id = try #require(summary["run_id"] as? String)
    #expect(quiet.output == "Run \(id), seed 20240331: results in out\n")
  }

  @Test func `a full standard output is a failure`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let path = try RunningCommand.program().path
    process.arguments = ["-c", "\"$0\" show \"$1\" > /dev/full", path, Workspace.baseline]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }
}
