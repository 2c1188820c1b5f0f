import Foundation
import Testing

/// `sufficiency patterns` as a user meets it.
struct PatternsTests {
  @Test func `a page and its table are written, the same on any number of threads`() throws {
    let workspace = try Workspace()
    for threads in ["1", "3"] {
      let result = try workspace.run(
        "patterns", Workspace.baseline, "--with", "flude-house", "--replications", "2",
        "--threads", threads, "--output", "page-\(threads).md")
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output == "")
    }
    let page = try workspace.text("page-1.md")
    let command = "sufficiency patterns \(Workspace.baseline) --with flude-house --replications 2"
    #expect(page.contains(command))
    #expect(
      page == (try workspace.text("page-3.md")).replacing("page-3.md", with: "page-1.md"))
    #expect(try workspace.text("page-1.csv") == workspace.text("page-3.csv"))
  }

  @Test(arguments: [
    ["patterns"], ["patterns", "missing.yaml"], ["patterns", "x", "--replications", "0"],
    ["patterns", "x", "--threads", "0"], ["patterns", "x", "--output", ""],
  ])
  func `bad usage is refused`(arguments: [String]) throws {
    let workspace = try Workspace()
    let result = try RunningCommand(arguments, in: workspace).finish()
    #expect(result.code == 2)
    #expect(result.output == "")
  }

  @Test func `a folder without published numbers is refused`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "patterns", Workspace.baseline, "--published", "nowhere", "--replications", "1")
    #expect(result.code == 2)
    #expect(result.errors.contains("no CSV file"))
  }
}
