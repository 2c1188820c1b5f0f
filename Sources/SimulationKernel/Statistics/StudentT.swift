/// Student's t distribution, for intervals about means of few observations.
public enum StudentT {
  /// The number that a share `p` of the distribution lies below, to about 13 digits.
  ///
  /// The cumulative function is inverted by Newton steps kept within a shrinking bracket. Costs some
  /// microseconds; not for a hot path.
  ///
  /// - Precondition: p lies strictly between 0 and 1; the degrees of freedom are positive and finite.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile of Student's t needs 0 < p < 1")
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom < .infinity, "degrees of freedom are positive")
    if p == 0.5 { return 0 }
    if p < 0.5 { return -upperQuantile(tail: p, degreesOfFreedom) }
    return upperQuantile(tail: 1 - p, degreesOfFreedom)
  }

  /// The number that a share `p` lies below, for a whole number of degrees of freedom.
  ///
  /// - Precondition: p lies strictly between 0 and 1; the degrees of freedom are positive.
  public static func quantile(_ p: Double, degreesOfFreedom: Int) -> Double {
    quantile(p, degreesOfFreedom: Double(degreesOfFreedom))
  }

  /// Half the length of the two-sided interval for the mean of a tally's observations.
  ///
  /// ∞ with fewer than two observations.
  ///
  /// - Precondition: the confidence, such as 0.95, lies strictly between 0 and 1.
  public static func halfWidth(_ tally: Tally, confidence: Double) -> Double {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    guard tally.count > 1 else { return .infinity }
    let t = quantile(0.5 + 0.5 * confidence, degreesOfFreedom: tally.count - 1)
    return t * tally.standardError
  }

  /// The positive number that a share, below ½, exceeds.
  private static func upperQuantile(tail: Double, _ freedom: Double) -> Double {
    var low = 0.0
    var high = 1.0
    while upperTail(high, freedom) > tail {
      low = high
      high *= 2
      guard high < 0x1p500 else { return .infinity }
    }
    // Twice the digits a step once near; halving the bracket whenever a step would leave it.
    let constant =
      Elementary.logGamma(0.5 * (freedom + 1)) - Elementary.logGamma(0.5 * freedom)
      - 0.5 * Elementary.log(freedom * 0x1.921fb54442d18p1)
    var t = 0.5 * (low + high)
    for _ in 0..<200 {
      let excess = upperTail(t, freedom) - tail
      if excess > 0 { low = t } else { high = t }
      let density = Elementary.exp(
        constant - 0.5 * (freedom + 1) * Elementary.log1p(t * t / freedom))
      var next = t + excess / density
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      let moved = (next - t).magnitude
      t = next
      if moved <= 0x1p-51 * t { break }
    }
    return t
  }

  /// The share that exceeds a positive number: half the incomplete beta function at ν / (ν + t²).
  private static func upperTail(_ t: Double, _ freedom: Double) -> Double {
    let sum = freedom + t * t
    return 0.5
      * IncompleteBeta.regularized(
        at: freedom / sum, complement: t * t / sum, 0.5 * freedom, 0.5)
  }
}
