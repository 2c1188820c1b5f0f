public import SimulationKernel

/// One line of the verification table: what was expected, what came out, and whether that will do.
public struct VerificationFinding: Hashable, Sendable {
  /// The quantity, as in "average delay in queue".
  public let measure: String
  /// The expected value as it is printed, with the publication's own decimals.
  public let expected: String
  /// What came out, in the same form.
  public let got: String
  /// Whether the two agree by the rule of the check.
  public let passed: Bool

  /// Makes a finding.
  public init(measure: String, expected: String, got: String, passed: Bool) {
    self.measure = measure
    self.expected = expected
    self.got = got
    self.passed = passed
  }
}

extension VerificationFinding {
  /// A number that has to agree with a printed one in every digit printed.
  public static func printed(
    _ measure: String, _ expected: String, _ got: Double
  ) -> VerificationFinding {
    let decimals = expected.split(separator: ".").dropFirst().first?.count ?? 0
    let text = DecimalText.fixed(got, decimals: decimals)
    return VerificationFinding(
      measure: measure, expected: expected, got: text, passed: text == expected)
  }

  /// A simulated mean that has to lie within four standard errors of an exact value.
  ///
  /// For fixed seeds and a number of observations declared beforehand: the finding is then the same on
  /// every machine, and a sound simulator fails it only if it failed when it was written.
  public static func simulated(
    _ measure: String, exact: Double, _ tally: Tally, decimals: Int = 4
  ) -> VerificationFinding {
    let z = (tally.mean - exact) / tally.standardError
    let mean = DecimalText.fixed(tally.mean, decimals: decimals)
    let error = DecimalText.fixed(tally.standardError, decimals: decimals)
    return VerificationFinding(
      measure: measure, expected: DecimalText.fixed(exact, decimals: decimals),
      got: "\(mean) ± \(error) (z \(DecimalText.fixed(z, decimals: 1)))", passed: z.magnitude < 4)
  }

  /// Something that holds or does not.
  public static func holds(
    _ measure: String, _ expected: String, got: String, _ passed: Bool
  ) -> VerificationFinding {
    VerificationFinding(measure: measure, expected: expected, got: got, passed: passed)
  }
}
