/// The regularised incomplete beta function.
enum IncompleteBeta {
  /// I_x(a, b), for x and 1 − x given apart so that neither loses digits.
  ///
  /// By the classical continued fraction, evaluated by the modified Lentz method, on whichever side of
  /// the distribution it converges quickly.
  static func regularized(
    at x: Double, complement y: Double, _ a: Double, _ b: Double
  ) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    let logFront =
      Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b)
      + a * Elementary.log(x) + b * Elementary.log(y)
    let front = Elementary.exp(logFront)
    if x < (a + 1) / (a + b + 2) { return front * fraction(x, a, b) / a }
    return 1 - front * fraction(y, b, a) / b
  }

  /// The continued fraction.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1), from: tiny)
    var result = d
    var m = 1.0
    // Converges in O(√max(a, b)) passes.
    while m < 100_000 {
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d, from: tiny)
      c = away(1 + even / c, from: tiny)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d, from: tiny)
      c = away(1 + odd / c, from: tiny)
      let factor = d * c
      result *= factor
      if (factor - 1).magnitude < 0x1p-52 { break }
      m += 1
    }
    return result
  }

  /// A number, or a tiny one in place of zero.
  private static func away(_ number: Double, from tiny: Double) -> Double {
    number.magnitude < tiny ? tiny : number
  }
}
