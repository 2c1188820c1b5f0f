import Foundation
import Testing

/// What `sufficiency trace` writes besides the event log.
struct TraceTests {
  private static let options = ["trace", Workspace.baseline, "--replication", "2"]

  @Test func `a life course reads as text`() throws {
    let workspace = try Workspace()
    let result = try RunningCommand(Self.options + ["--months", "24"], in: workspace).finish()
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let row = try #require(rows.first { $0[4] == "entered" })
    let child = String(row[5])
    let course = try RunningCommand(
      Self.options + ["--months", "24", "--child", child], in: workspace
    ).finish()
    #expect(course.code == 0)
    let lines = course.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("Child \(child), born "))
    #expect(lines.count == 1 + rows.count { $0[5] == child })
    #expect(lines[1].hasPrefix("\(row[2])  "))
    #expect(lines[1].contains("  entered: "))
  }

  @Test func `a child that is not there is bad usage`() throws {
    let result = try RunningCommand(
      Self.options + ["--months", "1", "--child", "18446744073709551615"], in: Workspace()
    ).finish()
    #expect(result.code == 2)
    #expect(result.output == "")
    #expect(
      result.errors == """
        error: replication 2 has no child 18446744073709551615; without --child every one is listed

        """)
  }

  @Test func `returns keep every rule and come as a folder a year`() throws {
    let workspace = try Workspace()
    let result = try RunningCommand(
      Self.options + ["--months", "36", "--returns", "out"], in: workspace
    ).finish()
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("2024-25: children "))
    #expect(lines[2].hasPrefix("2026-27: children "))
    #expect(lines[3] == "32 rules, none broken")
    for year in ["2024-25", "2025-26", "2026-27"] {
      for name in ["header", "episodes", "uasc", "locations", "periods"] {
        #expect(workspace.exists("out/\(year)/\(name).csv"))
      }
    }
    #expect(!workspace.exists(".out.part"))
    let episodes = try workspace.text("out/2024-25/episodes.csv").split(separator: "\n")
    #expect(
      episodes[0] == """
        CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
        """)
    #expect(lines[0].contains("episodes \(episodes.count - 1), "))

    let again = try RunningCommand(
      Self.options + ["--months", "36", "--returns", "out"], in: workspace
    ).finish()
    #expect(again.code == 2)
    #expect(again.errors == "error: out exists already; --returns needs a new folder\n")
  }

  @Test func `returns can be stacked`() throws {
    let workspace = try Workspace()
    let result = try RunningCommand(
      Self.options + ["--months", "18", "--returns", "out", "--stacked"], in: workspace
    ).finish()
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("\n2025-26 to 2025-09-30: children "))
    #expect(
      Set(try workspace.tables("out").keys) == [
        "header.csv", "episodes.csv", "uasc.csv", "locations.csv", "periods.csv",
      ])
    let episodes = try workspace.text("out/episodes.csv").split(separator: "\n")
    #expect(episodes[0].hasSuffix(",URN,LA,YEAR"))
    #expect(episodes[1].hasSuffix(",Cheshire East,2025"))
    #expect(episodes.last?.hasSuffix(",Cheshire East,2026") == true)
  }
}
