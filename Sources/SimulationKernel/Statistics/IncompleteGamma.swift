/// The regularised incomplete gamma function.
enum IncompleteGamma {
  /// P(a, x) and Q(a, x) = 1 − P(a, x): the shares of a gamma of unit scale below and above x.
  ///
  /// By the power series below a + 1 and by the continued fraction (modified Lentz) above, each on the
  /// side where it converges quickly and where its result is the smaller share.
  static func shares(_ a: Double, at x: Double) -> (below: Double, above: Double) {
    if x <= 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    let front = Elementary.exp(a * Elementary.log(x) - x - Elementary.logGamma(a))
    if x < a + 1 {
      let below = min(1, front * series(a, x))
      return (below, 1 - below)
    }
    let above = min(1, front * fraction(a, x))
    return (1 - above, above)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = 1.0
    while n < 100_000 {
      term *= x / (a + n)
      sum += term
      if term < sum * 0x1p-54 { break }
      n += 1
    }
    return sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    var n = 1.0
    while n < 100_000 {
      let numerator = -n * (n - a)
      b += 2
      d = numerator * d + b
      if d.magnitude < tiny { d = tiny }
      c = b + numerator / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      result *= factor
      if (factor - 1).magnitude < 0x1p-52 { break }
      n += 1
    }
    return result
  }
}
