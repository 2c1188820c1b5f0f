import CareModel
import Experiments
import Testing

struct IdentitySummaryTests {
  @Test func `the worst violation and the replications that hold are counted`() throws {
    var summary = IdentitySummary()
    summary.add(IdentityReport())
    var broken = IdentityReport()
    broken.childrenConservation = -2
    broken.littlesLaw = 1e-12
    summary.add(broken)
    #expect(summary.replications == 2)
    #expect(!summary.holds)
    let children = try #require(summary.rows.first { $0.name == "Children conserved" })
    #expect(children.held == 1 && children.worst == 2)
    let little = try #require(summary.rows.first { $0.name.hasPrefix("Little") })
    #expect(little.held == 2 && little.worst == 1e-12)
  }

  @Test func `a violation that is not a number does not hold`() {
    var summary = IdentitySummary()
    var report = IdentityReport()
    report.bedNights = .nan
    summary.add(report)
    #expect(!summary.holds)
  }

  @Test func `sound replications hold`() {
    var summary = IdentitySummary()
    summary.add(IdentityReport())
    #expect(summary.holds)
  }
}
