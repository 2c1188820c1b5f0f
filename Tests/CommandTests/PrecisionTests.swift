import Foundation
import Testing

/// `--precision` and `--inner`.
struct PrecisionTests {
  private static let goal = ["--precision", "outside_authority@2024-06=0.42"]

  @Test func `a run ends when the mean is known, the same from scratch and from a store`() throws {
    let workspace = try Workspace()
    let first = try RunningCommand(
      ["run", Workspace.baseline, "--months", "3", "--replications", "300", "--output", "one"]
        + Self.goal + ["--threads", "2", "--no-progress"], in: workspace
    ).finish()
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output.contains("\nReached with 150 replications of at most 300;"))
    let manifest = try workspace.manifest("one")
    #expect((manifest["replications"] as? [String: Any])?["requested"] as? Int == 300)
    #expect((manifest["replications"] as? [String: Any])?["done"] as? Int == 150)
    #expect((manifest["precision"] as? [[String: Any]])?.first?["is_reached"] as? Bool == true)
    // A store with more and other replications, on another number of threads.
    _ = try workspace.forecast(into: "two", replications: 170)
    let second = try RunningCommand(
      ["run", Workspace.baseline, "--months", "3", "--replications", "300", "--output", "two"]
        + Self.goal + ["--threads", "1", "--json"], in: workspace
    ).finish()
    #expect(second.code == 0, "\(second.errors)")
    #expect(try workspace.tables("one") == workspace.tables("two"))
    let object = try JSONSerialization.jsonObject(with: Data(second.output.utf8))
    let summary = try #require(object as? [String: Any])
    #expect(summary["replications"] as? Int == 150)
    let told = try #require((summary["precision"] as? [[String: Any]])?.first)
    #expect(told["replications_needed"] as? Int == 100)
    let plain = try workspace.forecast(into: "two", replications: 150)
    #expect(plain.code == 0)
    #expect(try workspace.tables("one") == workspace.tables("two"))
  }

  @Test func `the tables of a run that ended early are made again from its store`() throws {
    let workspace = try Workspace()
    // The store holds more replications than the wish needs.
    _ = try workspace.forecast(into: "out", replications: 110)
    let made = try RunningCommand(
      ["run", Workspace.baseline, "--months", "3", "--replications", "300", "--output", "out"]
        + ["--precision", "outside_authority@2024-06=5", "--quiet"], in: workspace
    ).finish()
    #expect(made.code == 0, "\(made.errors)")
    let done = (try workspace.manifest("out")["replications"] as? [String: Any])?["done"] as? Int
    #expect(try #require(done) < 110)
    let tables = try workspace.tables("out")
    let exported = try workspace.run("export", "out", "--quiet")
    #expect(exported.code == 0, "\(exported.errors)")
    #expect(try workspace.tables("out") == tables)
  }

  @Test func `a budget that ends first writes the tables and ends with 5`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "run", Workspace.baseline, "--months", "2", "--replications", "6", "--output", "out",
      "--quiet", "--precision", "children_looked_after=0.01", "--precision",
      "outside_authority=60")
    #expect(result.code == 5)
    #expect(result.errors.contains("error: the wanted precision was not reached in 6 replications"))
    #expect(result.errors.contains("children_looked_after@2024-05: wanted ±0.01, reached ±"))
    #expect(!result.errors.contains("outside_authority"))
    #expect(workspace.exists("out/indicators.csv") && workspace.exists("out/manifest.json"))
    let tables = try workspace.tables("out")
    #expect(try workspace.run("export", "out", "--quiet").code == 0)
    #expect(try workspace.tables("out") == tables)
  }

  @Test(arguments: [
    ("outside_autority=1", "did you mean outside_authority?"),
    ("outside_authority=0", "with a half-width above 0"),
    ("outside_authority", "with a half-width above 0"),
    ("outside_authority@2099-01=1", "lies outside the forecast"),
  ])
  func `a wish that cannot be read changes nothing`(wish: String, problem: String) throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "run", Workspace.baseline, "--months", "2", "--output", "out", "--precision", wish)
    #expect(result.code == 2)
    #expect(result.errors.contains("--precision \(wish): ") && result.errors.contains(problem))
    #expect(!workspace.exists("out"))
  }

  @Test func `two levels are split, and their store is of no other run`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "run", Workspace.baseline, "--months", "2", "--replications", "6", "--output", "out",
      "--inner", "2", "--no-progress")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("3 parameter vectors with 2 replications each"))
    #expect(result.output.contains("uncertainty.csv, "))
    #expect(try workspace.manifest("out")["inner"] as? Int == 2)
    #expect(try workspace.text("out/uncertainty.csv").contains(",2024-05-31,"))
    let other = try workspace.run(
      "run", Workspace.baseline, "--months", "2", "--replications", "6", "--output", "out")
    #expect(other.code == 2)
    #expect(other.errors.contains("differs: inner (there 2, here 1)"))
    let single = try workspace.run(
      "run", Workspace.baseline, "--months", "2", "--replications", "6", "--output", "new",
      "--inner", "6")
    #expect(single.code == 2 && single.errors.contains("leaves a single parameter vector"))
    #expect(!workspace.exists("new"))
    let none = try workspace.run("run", Workspace.baseline, "--inner", "0")
    #expect(none.code == 2 && none.errors.contains("--inner must be from 1 to 1000, not 0."))
  }
}
