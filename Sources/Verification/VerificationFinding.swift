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
  ///
  /// A true minus sign in the expected text counts as the hyphen that ``DecimalText`` writes.
  public static func printed(
    _ measure: String, _ expected: String, _ got: Double
  ) -> VerificationFinding {
    let expected = String(expected.map { $0 == "−" ? "-" : $0 })
    let text = DecimalText.fixed(got, decimals: decimals(of: expected))
    return VerificationFinding(
      measure: measure, expected: expected, got: text, passed: text == expected)
  }

  /// A number that has to be the expected one to the last bit, printed so that it reads back as itself.
  public static func exactly(
    _ measure: String, _ expected: Double, _ got: Double
  ) -> VerificationFinding {
    VerificationFinding(
      measure: measure, expected: "\(expected)", got: "\(got)", passed: got == expected)
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

  /// Somebody else's simulated estimate, as printed, that has to be compatible with a number.
  ///
  /// The two may lie apart by half a unit of the last decimal printed, which rounding explains, and four
  /// of the estimate's standard errors, which chance explains. The sum is printed behind the `±`.
  public static func estimate(
    _ measure: String, _ published: String, standardError: Double, _ got: Double, decimals: Int = 4
  ) -> VerificationFinding {
    estimate(measure, published, standardError: standardError, got...got, decimals: decimals)
  }

  /// Somebody else's simulated estimate that has to be compatible with a number of a range.
  public static func estimate(
    _ measure: String, _ published: String, standardError: Double, _ got: ClosedRange<Double>,
    decimals: Int = 4
  ) -> VerificationFinding {
    func text(_ value: Double) -> String { DecimalText.fixed(value, decimals: decimals) }
    let value = Double(published) ?? .nan
    let unit = (0..<Self.decimals(of: published)).reduce(1.0) { unit, _ in unit / 10 }
    let margin = 0.5 * unit + 4 * standardError
    let ends = [text(got.lowerBound), text(got.upperBound)]
    return VerificationFinding(
      measure: measure, expected: "\(published) ± \(text(margin))",
      got: ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to "),
      passed: got.lowerBound <= value + margin && got.upperBound >= value - margin)
  }

  /// Something that holds or does not.
  public static func holds(
    _ measure: String, _ expected: String, got: String, _ passed: Bool
  ) -> VerificationFinding {
    VerificationFinding(measure: measure, expected: expected, got: got, passed: passed)
  }

  /// How many decimals a printed number has.
  private static func decimals(of text: String) -> Int {
    text.split(separator: ".").dropFirst().first?.count ?? 0
  }
}
