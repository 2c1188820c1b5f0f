import Foundation
import Testing

/// The commands that run no experiment.
struct InspectionTests {
  @Test func `validate says ok for good files and prints every problem of the others`() throws {
    let workspace = try Workspace()
    let good = try workspace.run("validate", Workspace.baseline)
    #expect(good.code == 0)
    #expect(good.output.hasSuffix("\(Workspace.baseline): ok\n"))
    let file = try workspace.write(
      "kind: scenario\nname: broken\nwrong_one: 1\nwrong_two: 2\n", to: "broken.yaml")
    let mixed = try workspace.run("validate", file, Workspace.baseline)
    #expect(mixed.code == 2)
    #expect(mixed.output.contains("\(file):3:1: error:"))
    #expect(mixed.output.contains("\(file):4:1: error:"))
    #expect(mixed.output.contains("\(Workspace.baseline): ok\n"))
    #expect(!mixed.output.contains("\(file): ok"))
  }

  @Test func `show prints every value, as text and as JSON`() throws {
    let workspace = try Workspace()
    let text = try workspace.run("show", Workspace.baseline)
    #expect(text.code == 0)
    #expect(text.output.contains("\nentries.starts_per_year"))
    #expect(text.output.contains("\nSources\n"))
    let json = try workspace.run("show", Workspace.baseline, "--json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let records = try #require(object as? [[String: Any]])
    #expect(records.count > 50)
    #expect(records.allSatisfy { $0["path"] is String && $0["quality"] is String })
  }

  @Test func `show with a difference prints only what differs`() throws {
    let workspace = try Workspace()
    let baseline = Workspace.baseline
    let same = try workspace.run("show", baseline, "--diff", baseline)
    #expect(same.output == "No stated value differs.\n")
    let other = try workspace.run("show", baseline, "--with", "foster4", "--diff", baseline)
    #expect(other.code == 0)
    #expect(other.output.contains("foster4"))
    #expect(!other.output.contains("\nentries.starts_per_year"))
  }

  @Test func `a trace is a CSV of one replication`() throws {
    let workspace = try Workspace()
    let first = try workspace.run(
      "trace", Workspace.baseline, "--replication", "2", "--months", "2")
    #expect(first.code == 0)
    let lines = first.output.split(separator: "\n")
    #expect(
      lines[0] == """
        scenario,replication,date,day,event,child,place,placement,locality,legal_status,reason,detail
        """)
    #expect(lines.count > 100)
    #expect(lines[1].hasPrefix("cheshire-east-baseline,2,2024-03-31,0,"))
    let again = try workspace.run(
      "trace", Workspace.baseline, "--replication", "2", "--months", "2")
    #expect(again.output == first.output)
    let other = try workspace.run(
      "trace", Workspace.baseline, "--replication", "3", "--months", "2")
    #expect(other.output != first.output)
  }

  @Test(arguments: [
    ["run"], ["bogus"], ["run", "x", "--bogus"], ["run", "x", "--replications", "0"],
    ["run", "x", "--replications", "100001"], ["run", "x", "--months", "0"],
    ["run", "x", "--months", "601"], ["run", "x", "--threads", "0"],
    ["run", "x", "--start", "2024-02-30"], ["run", "x", "--seed", "many"], ["compare", "x"],
    ["validate"], ["show"], ["trace", "x"], ["trace", "x", "--replication", "0"],
    ["trace", "x", "--replication", "1", "--child", "some"],
    ["trace", "x", "--replication", "1", "--child", "1", "--returns", "y"],
    ["trace", "x", "--replication", "1", "--stacked"],
    ["trace", "x", "--replication", "1", "--returns", ""],
    ["run", "missing.yaml"], ["validate", "missing.yaml"],
  ])
  func `bad usage and missing files exit with 2`(_ arguments: [String]) throws {
    let result = try RunningCommand(arguments, in: Workspace()).finish()
    #expect(result.code == 2)
    #expect(!result.errors.isEmpty)
  }
}
