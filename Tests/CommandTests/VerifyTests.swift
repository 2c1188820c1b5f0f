import Foundation
import Testing

/// The command `verify`, end to end.
///
/// Its table is long; here stand its beginning, one check and its last line.
struct VerifyTests {
  @Test func `verify prints a table that agrees`() throws {
    let result = try Workspace().run("verify")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(!result.output.contains("DIFFERS"))
    #expect(!result.output.contains("\u{1B}"), "a file gets no colours")
    #expect(result.output.hasPrefix("Random numbers "))
    #expect(
      result.output.contains(
        """

        Law, single-server queue
          average delay in queue                           0.430                    0.430  ✓ agrees
          average number in queue                          0.418                    0.418  ✓ agrees
          server utilisation                               0.460                    0.460  ✓ agrees
          time the simulation ended                     1027.915                 1027.915  ✓ agrees
          Published: A. M. Law, Simulation Modeling and Analysis, single-server queueing system; generator
          PMMLCG, stream 1.

        Law, (s, S) inventory

        """))
    let lines = result.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    let agreeing = lines.count { $0.hasSuffix("  ✓ agrees") }
    let last = try #require(lines.last)
    #expect(last.hasPrefix("\(agreeing) checks agree in "))
    #expect(last.wholeMatch(of: #/\d+ checks agree in \d+\.\d seconds\./#) != nil)
  }

  @Test func `verify prints JSON`() throws {
    let result = try Workspace().run("verify", "--json")
    #expect(result.code == 0)
    #expect(result.errors == "")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let records = try #require(object as? [[String: Any]])
    #expect(records.count > 150)
    let keys: Set = ["topic", "check", "measure", "expected", "got", "agrees", "source"]
    #expect(records.allSatisfy { Set($0.keys) == keys })
    #expect(records.allSatisfy { $0["agrees"] as? Bool == true })
    let delay = records.first { $0["measure"] as? String == "average delay in queue" }
    #expect(delay?["topic"] as? String == "Published runs")
    #expect(delay?["check"] as? String == "Law, single-server queue")
    #expect(delay?["expected"] as? String == "0.430" && delay?["got"] as? String == "0.430")
  }

  @Test func `verify takes no arguments`() throws {
    let result = try Workspace().run("verify", "everything")
    #expect(result.code == 2)
    #expect(result.output == "")
  }

  @Test func `help of verify`() throws {
    let result = try Workspace().run("verify", "--help")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        OVERVIEW: Check the simulator against published runs and exact results.

        Repeats runs that others published, to the last printed digit, and compares
        simulations with closed forms. Reads no files. Exits with 1 if a check differs.

        USAGE: sufficiency verify [--json]

        OPTIONS:
          --json                  Print JSON.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }
}
