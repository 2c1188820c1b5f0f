/// A finding for programs, with everything that says where it belongs.
public struct VerificationRecord: Encodable, Hashable, Sendable {
  /// The heading.
  public let topic: String
  /// What is checked.
  public let check: String
  /// The quantity.
  public let measure: String
  /// The expected value as text.
  public let expected: String
  /// What came out as text.
  public let got: String
  /// Whether the two agree.
  public let agrees: Bool
  /// The authority.
  public let source: String
}

extension VerificationTopicResult {
  /// The topic's findings for programs, in order.
  public var records: [VerificationRecord] {
    results.flatMap { result in
      result.findings.map { finding in
        VerificationRecord(
          topic: title, check: result.title, measure: finding.measure,
          expected: finding.expected, got: finding.got, agrees: finding.passed,
          source: result.source)
      }
    }
  }
}
