extension Elementary {
  /// The logarithm of the gamma function of a positive number.
  ///
  /// Within 10⁻¹⁴ absolutely or 4 ulp of its value, whichever is more; next to the zeros at 1 and 2
  /// only the absolute bound holds. Stirling's series with the recurrence below 10. `0` and `∞` give ∞.
  ///
  /// - Precondition: the argument is not negative.
  public static func logGamma(_ x: Double) -> Double {
    precondition(!(x < 0), "logGamma of a negative number")
    guard x > 0, x < .infinity else { return x.isNaN ? .nan : .infinity }
    if x < 0x1p-60 { return -log(x) }
    // Γ(x) = Γ(x + n) / (x (x + 1) … (x + n − 1)); the product stays far below overflow.
    var shifted = x
    var product = 1.0
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    // From here the series' terms fall to 10⁻¹⁷ within seven.
    let w = 1 / shifted
    let z = w * w
    var series = 0x1.a41a41a41a41ap-8
    series = -0x1.f6ab0d9993c7dp-10 + z * series
    series = 0x1.b951e2b18ff23p-11 + z * series
    series = -0x1.3813813813814p-11 + z * series
    series = 0x1.a01a01a01a01ap-11 + z * series
    series = -0x1.6c16c16c16c17p-9 + z * series
    series = 0x1.5555555555555p-4 + z * series
    let halfLogOfTwoPi = 0x1.d67f1c864beb5p-1
    let stirling = (shifted - 0.5) * (log(shifted) - 1) + (halfLogOfTwoPi - 0.5) + w * series
    return product == 1 ? stirling : stirling - log(product)
  }
}
