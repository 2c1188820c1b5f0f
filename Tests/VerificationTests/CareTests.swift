import Testing
import Verification

/// The model of care against closed forms: the lines of `sufficiency verify`, one case a test.
struct CareTests {
  @Test(arguments: VerificationTopic.care.cases.map(\.title))
  func `the model of care follows its closed form`(title: String) throws {
    let check = try #require(VerificationTopic.care.cases.first { $0.title == title })
    let findings = check.findings()
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(
        finding.passed,
        "\(finding.measure): expected \(finding.expected), got \(finding.got)")
    }
  }
}
