/// One thing that the simulator is checked against: a published run, a closed form, a limit.
///
/// A case is a function of nothing, so it finds the same on every machine. Running it yields one or
/// more findings, the lines of the table that `sufficiency verify` prints.
public struct VerificationCase: Sendable {
  /// What is checked, in a few words.
  public let title: String
  /// The authority: a publication with its place, or the formula's usual name.
  public let source: String
  /// Does the work.
  private let body: @Sendable () -> [VerificationFinding]

  /// Makes a case.
  public init(
    _ title: String, source: String, body: @escaping @Sendable () -> [VerificationFinding]
  ) {
    self.title = title
    self.source = source
    self.body = body
  }

  /// Runs the case.
  public func findings() -> [VerificationFinding] { body() }
}

/// A heading of the verification table and its cases.
public struct VerificationTopic: Sendable {
  /// The heading.
  public let title: String
  /// What stands under it, in order.
  public let cases: [VerificationCase]

  /// Makes a topic.
  public init(_ title: String, cases: [VerificationCase]) {
    self.title = title
    self.cases = cases
  }
}
