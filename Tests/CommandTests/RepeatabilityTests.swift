import Foundation
import Testing

/// The promises of byte-identical tables, whatever the threads and interruptions.
struct RepeatabilityTests {
  @Test func `one thread and two give the same bytes`() throws {
    let workspace = try Workspace()
    _ = try workspace.forecast(into: "one", replications: 6, "--threads", "1")
    _ = try workspace.forecast(into: "two", replications: 6, "--threads", "2")
    let tables = try workspace.tables("one")
    #expect(
      tables.keys.sorted() == [
        "forecast.csv", "forecast.meta.csv", "indicators.csv", "scorecard.csv", "snapshot.csv",
      ])
    #expect(try workspace.tables("two") == tables)
    let ids = try ["one", "two"].map { try workspace.manifest($0)["run_id"] as? String }
    #expect(ids[0] != nil && ids[0] == ids[1])
  }

  @Test func `four replications extended to eight equal eight at once`() throws {
    let workspace = try Workspace()
    _ = try workspace.forecast(into: "grown", replications: 4)
    let four = try workspace.tables("grown")
    _ = try workspace.forecast(into: "grown", replications: 8)
    _ = try workspace.forecast(into: "whole", replications: 8)
    #expect(try workspace.tables("grown") == workspace.tables("whole"))
    let run = try workspace.manifest("grown")["run"] as? [String: Any]
    #expect(run?["trials_computed"] as? Int == 4)
    // The surplus stays in the store and out of the tables.
    _ = try workspace.forecast(into: "grown", replications: 4)
    #expect(try workspace.tables("grown") == four)
  }

  @Test func `another seed gives other numbers`() throws {
    let workspace = try Workspace()
    _ = try workspace.forecast(into: "one", replications: 2)
    _ = try workspace.forecast(into: "two", replications: 2, "--seed", "7")
    #expect(try workspace.tables("one") != workspace.tables("two"))
  }

  @Test func `a killed run goes on where it was and ends with the same bytes`() throws {
    let workspace = try Workspace()
    _ = try workspace.forecast(into: "short", replications: 1)
    let short = try #require(workspace.contents("short/results.sqlite")).count
    // A fast machine may finish before it is killed, so ask for more until one is killed half-way.
    for replications in [60, 240, 960] {
      let folder = "killed-\(replications)"
      let command = try RunningCommand(
        [
          "run", Workspace.baseline, "--months", "3", "--replications", "\(replications)",
          "--output", folder, "--quiet",
        ], in: workspace)
      // Twenty results, a commit, need less room than this: the kill comes in or after the second one.
      while command.process.isRunning,
        (workspace.contents("\(folder)/results.sqlite")?.count ?? 0) < short + 200_000
      { usleep(2000) }
      kill(command.process.processIdentifier, SIGKILL)
      guard try command.finish().wasKilled else { continue }
      #expect(!workspace.exists("\(folder)/indicators.csv"))
      _ = try workspace.forecast(into: folder, replications: replications)
      _ = try workspace.forecast(into: "whole", replications: replications)
      let run = try workspace.manifest(folder)["run"] as? [String: Any]
      let computed = try #require(run?["trials_computed"] as? Int)
      // Killed before the first commit or after the last: nothing was put to the test.
      guard (1..<replications).contains(computed) else { continue }
      #expect(try workspace.tables(folder) == workspace.tables("whole"))
      return
    }
    Issue.record("every run was over before it could be killed")
  }
}
