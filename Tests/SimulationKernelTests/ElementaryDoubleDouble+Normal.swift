/// The normal distribution to at least 90 bits.
extension DoubleDouble {
  private static let inverseRootOfTwoPi = DoubleDouble(0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56)
  private static let rootOfTwo = DoubleDouble(0x1.6a09e667f3bcdp0, -0x1.bdd3413b26456p-54)

  /// The share of the standard normal below z.
  static func normalCumulative(_ z: Double) -> Precise {
    let halfSquare = DoubleDouble(productOf: z, z).scaled(by: 0.5)
    return upperTail(DoubleDouble(-z), halfSquare: halfSquare)
  }

  /// The complementary error function.
  static func erfc(_ x: Double) -> Precise {
    var tail = upperTail(rootOfTwo * x, halfSquare: DoubleDouble(productOf: x, x))
    tail.exponent += 1
    return tail
  }

  /// The exact quantile of p, from a number close to it: one step of Halley's method.
  static func normalQuantile(_ p: Double, near z: Double) -> Precise {
    let density = density(halfSquare: DoubleDouble(productOf: z, z).scaled(by: 0.5))
    /// A share over the density, without underflow on the way.
    func overDensity(_ share: DoubleDouble) -> DoubleDouble {
      let half = -density.exponent / 2
      let first = Double(sign: .plus, exponent: half, significand: 1)
      let second = Double(sign: .plus, exponent: -density.exponent - half, significand: 1)
      return share.scaled(by: first).scaled(by: second) / density.value
    }
    let step: DoubleDouble
    if z.magnitude <= 3 {
      step = centralRatio(DoubleDouble(z)) - overDensity(DoubleDouble(sumOf: p, -0.5))
    } else if z < 0 {
      step = tailRatio(DoubleDouble(-z)) - overDensity(DoubleDouble(p))
    } else {
      step = overDensity(DoubleDouble(sumOf: 1, -p)) - tailRatio(DoubleDouble(z))
    }
    // With f the share below z less p: f/f′ is the step and f″/f′ is −z.
    return Precise(DoubleDouble(z) - step / (step * (z * 0.5) + 1))
  }

  /// The share above z, where halfSquare is z²/2.
  private static func upperTail(_ z: DoubleDouble, halfSquare: DoubleDouble) -> Precise {
    // Up to there the share below is less than a thousandth of the last place of 1.
    if z.high < -9 { return Precise(DoubleDouble(1, -0x1p-63)) }
    let density = density(halfSquare: halfSquare)
    if z.high > 3 { return Precise(density.value * tailRatio(z), exponent: density.exponent) }
    let power = Double(sign: .plus, exponent: density.exponent, significand: 1)
    if z.high < -3 { return Precise(-(density.value * tailRatio(-z)).scaled(by: power) + 1) }
    return Precise(-(density.value * centralRatio(z)).scaled(by: power) + 0.5)
  }

  private static func density(halfSquare: DoubleDouble) -> Precise {
    let exponential = exp(-halfSquare)
    return Precise(exponential.value * inverseRootOfTwoPi, exponent: exponential.exponent)
  }

  /// The share between 0 and z over the density: Σ z^(2n + 1) / (1 · 3 · … · (2n + 1)), |z| ≤ 3.
  private static func centralRatio(_ z: DoubleDouble) -> DoubleDouble {
    let square = z * z
    var term = z
    var sum = z
    var odd = 1.0
    while term.high.magnitude > sum.high.magnitude * 0x1p-110 {
      odd += 2
      term = term * square / DoubleDouble(odd)
      sum = sum + term
    }
    return sum
  }

  /// The share above z over the density: the continued fraction 1/(z + 1/(z + 2/(z + 3/…))), z ≥ 3.
  ///
  /// An error at level n weighs e^(−2z√(2n)) in the result, so that the farther three quarters need
  /// no more than a number.
  private static func tailRatio(_ z: DoubleDouble) -> DoubleDouble {
    let last = Int(1600 / (z.high * z.high)) + 16
    let full = last / 4 + 4
    var outer = z.high
    for n in stride(from: last, to: full, by: -1) { outer = z.high + Double(n) / outer }
    var sum = DoubleDouble(outer)
    for n in stride(from: full, to: 0, by: -1) { sum = z + DoubleDouble(Double(n)) / sum }
    return DoubleDouble(1) / sum
  }
}
