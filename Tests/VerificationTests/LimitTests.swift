import Testing
import Verification

/// Worlds at the edge: the lines of `sufficiency verify`, one case a test.
struct LimitTests {
  @Test(arguments: VerificationTopic.limits.cases.map(\.title))
  func `the model of care behaves at its limits`(title: String) throws {
    let check = try #require(VerificationTopic.limits.cases.first { $0.title == title })
    let findings = check.findings()
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(
        finding.passed,
        "\(finding.measure): expected \(finding.expected), got \(finding.got)")
    }
  }

  /// Cases are chosen by their title.
  @Test func `no two cases of a topic share a title`() {
    for topic in [VerificationTopic.care, .limits] {
      #expect(Set(topic.cases.map(\.title)).count == topic.cases.count)
    }
  }
}
