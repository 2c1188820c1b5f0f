import SimulationKernel

extension VerificationFinding {
  /// Mean and variance of counts over replications against exact values.
  static func moments(
    _ what: String, _ counts: [Double], mean: Double, variance: Double, decimals: Int = 4
  ) -> [VerificationFinding] {
    var tally = Tally()
    var square = Tally()
    for count in counts {
      tally.add(count)
      // About the exact mean, so that the average is an unbiased estimate with a known error.
      square.add((count - mean) * (count - mean))
    }
    return [
      .simulated("mean \(what)", exact: mean, tally, decimals: decimals),
      .simulated("variance of \(what)", exact: variance, square, decimals: decimals),
    ]
  }

  /// The share of replications with a count at or below a limit against an exact probability.
  static func share(
    _ measure: String, of counts: [Double], atMost limit: Int, exact: Double
  ) -> VerificationFinding {
    var share = Tally()
    for count in counts { share.add(count <= Double(limit) ? 1 : 0) }
    return .simulated(measure, exact: exact, share)
  }

  /// A whole number that has to come out.
  static func count(_ measure: String, _ expected: Int, _ got: Int) -> VerificationFinding {
    .holds(measure, "\(expected)", got: "\(got)", got == expected)
  }

  /// A whole number of children, households or places that has to come out, as the model states it.
  static func count(_ measure: String, _ expected: Double, _ got: Double) -> VerificationFinding {
    .holds(
      measure, DecimalText.fixed(expected, decimals: 0), got: DecimalText.fixed(got, decimals: 0),
      got == expected)
  }

  /// A whole number that has to be above zero, or the check says nothing.
  static func some(_ measure: String, _ got: Double) -> VerificationFinding {
    .holds(measure, "more than 0", got: DecimalText.fixed(got, decimals: 0), got > 0)
  }
}
