extension Elementary {
  /// A non-negative number to any power, within 2 ulp, and within 1 ulp for results in e^−8...e^8.
  ///
  /// The logarithm is carried in two numbers, because its error is multiplied by the exponent. Any
  /// number to the power 0 is 1, and so is 1 to any power; 0 to a positive power is 0 and to a negative
  /// one ∞; a negative base (other than `-0.0`, which counts as 0) gives not-a-number.
  public static func pow(_ base: Double, _ exponent: Double) -> Double {
    pow(base, exponent, logarithm: doubleLog(base))
  }

  /// A power of a number whose logarithm is known: that of ``doubleLog(_:)``, where it is wanted.
  @inline(__always)
  static func pow(
    _ base: Double, _ exponent: Double, logarithm: @autoclosure () -> (high: Double, low: Double)
  ) -> Double {
    if exponent == 1 { return base < 0 ? .nan : base }
    if exponent == 0 || base == 1 { return 1 }
    guard base > 0, base < .infinity, exponent.magnitude < 0x1p65 else {
      return powerOfSpecial(base, exponent)
    }
    let (high, low) = logarithm()
    let (product, error) = exactProduct(exponent, high)
    return exp(product, plus: error + exponent * low)
  }

  /// Powers at the edges: zero, negative, infinite, not-a-number, or an exponent so large that only
  /// the side of 1 on which the base lies matters.
  private static func powerOfSpecial(_ base: Double, _ exponent: Double) -> Double {
    if base.isNaN || exponent.isNaN || base < 0 { return .nan }
    return (base > 1) == (exponent > 0) ? .infinity : 0
  }

  /// The logarithm of a positive finite number as the sum of two numbers, within 2^−62 of itself.
  ///
  /// With m = 2^−k x and s = (m − 1) / (m + 1), log m = 2s (1 + s²/3 + s⁴/5 + …). The first two terms
  /// are carried in two numbers each, the others are small enough for one.
  static func doubleLog(_ x: Double) -> (high: Double, low: Double) {
    var bits = x.bitPattern
    var shift: Int64 = 0
    if x < 0x1p-1022 {
      bits = (x * 0x1p54).bitPattern
      shift = -54
    }
    let (k, m) = splitNearOne(bits)
    let f = m - 1
    let d = m + 1
    let dLow = m - (d - 1)
    let s = f / d
    let (back, backError) = exactProduct(s, d)
    let sLow = (((f - back) - backError) - s * dLow) / d

    var (z, zLow) = exactProduct(s, s)
    zLow += 2 * s * sLow
    var (q, qLow) = exactProduct(z, 0x1.5555555555555p-2)
    qLow += z * 0x1.5555555555555p-56 + zLow * 0x1.5555555555555p-2
    let tail = z * z * doubleLogTail(z)
    let sum = q + tail
    qLow += (q - sum) + tail

    let (t, tError) = exactProduct(2 * s, sum)
    let tLow = tError + (2 * s * qLow + 2 * sLow * sum)
    let high = 2 * s + t
    let low = (2 * s - high) + t + (tLow + 2 * sLow)

    let power = Double(k &+ shift)
    let total = power * ln2High + high
    let rest = power == 0 ? low : (power * ln2High - total) + high + (low + power * ln2Low)
    // Brought to a form in which the high part is the nearest number to the sum.
    let normal = total + rest
    return (normal, (total - normal) + rest)
  }

  /// (atanh(s) / s − 1 − s²/3) / s⁴ as a function of z = s², for s² ≤ 0.0295.
  private static func doubleLogTail(_ z: Double) -> Double {
    let z2 = z * z
    let c0 = 0x1.999999999999ap-3 + z * 0x1.2492492492522p-3
    let c2 = 0x1.c71c71c6ea5acp-4 + z * 0x1.745d177ad436ap-4
    let c4 = 0x1.3b1395b82701ep-4 + z * 0x1.1118cd67251c5p-4
    let c6 = 0x1.df7ba1f4809c3p-5 + z * 0x1.e03a7acf07f85p-5
    return (c0 + z2 * c2) + (z2 * z2) * (c4 + z2 * c6)
  }

  /// A product as the sum of its rounded value and the exact error (Dekker 1971).
  ///
  /// For magnitudes below 2^970, and where the error does not underflow.
  static func exactProduct(_ x: Double, _ y: Double) -> (product: Double, error: Double) {
    let product = x * y
    let (xHigh, xLow) = split(x)
    let (yHigh, yLow) = split(y)
    let error = ((xHigh * yHigh - product) + xHigh * yLow + xLow * yHigh) + xLow * yLow
    return (product, error)
  }

  /// A number as the sum of two with at most 26 bits each (Veltkamp 1968).
  private static func split(_ x: Double) -> (high: Double, low: Double) {
    let scaled = x * 0x1.0000002p27
    let high = scaled - (scaled - x)
    return (high, x - high)
  }
}
