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
    // Results are stored twenty at a time, so a store larger than one of twenty has a commit behind it.
    _ = try workspace.forecast(into: "twenty", replications: 20)
    let twenty = try #require(workspace.contents("twenty/results.sqlite")).count
    // More than any machine finishes before this test notices that results were stored, however busy it is.
    let command = try RunningCommand(
      [
        "run", Workspace.baseline, "--months", "3", "--replications", "100000", "--output",
        "killed", "--quiet",
      ], in: workspace)
    while command.process.isRunning,
      (workspace.contents("killed/results.sqlite")?.count ?? 0) <= twenty
    { usleep(2000) }
    kill(command.process.processIdentifier, SIGKILL)
    #expect(try command.finish().wasKilled)
    #expect(!workspace.exists("killed/indicators.csv"))
    // How many were stored when it was killed, chance decides: ask for more until some are missing.
    for replications in (5...16).map({ 1 << $0 }) {
      _ = try workspace.forecast(into: "killed", replications: replications)
      let run = try workspace.manifest("killed")["run"] as? [String: Any]
      let computed = try #require(run?["trials_computed"] as? Int)
      guard computed > 0 else { continue }
      #expect(computed < replications)
      _ = try workspace.forecast(into: "whole", replications: replications)
      #expect(try workspace.tables("killed") == workspace.tables("whole"))
      return
    }
    Issue.record("the killed run had stored everything it was asked for")
  }
}
