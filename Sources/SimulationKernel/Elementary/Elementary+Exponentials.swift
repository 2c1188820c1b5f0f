extension Elementary {
  /// The exponential, within 1 ulp.
  ///
  /// Above 709.78 the result is ∞, below −745.13 it is 0, between that and −708.4 it is subnormal and
  /// still rounded well. Not-a-number stays what it is.
  @inlinable public static func exp(_ x: Double) -> Double {
    exp(x, plus: 0)
  }

  /// The exponential minus 1, within 2.2 ulp, accurate also where x is tiny.
  ///
  /// The error exceeds 2 ulp only just above ½ ln 2, where a bit is lost to cancellation.
  /// `expm1(-∞)` is −1 and `expm1(-0.0)` is `-0.0`.
  @inlinable public static func expm1(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    if x > 40 || x.isNaN { return exp(x) - 1 }
    if x < -40 { return -1 }
    let (number, exponent) = nearest(x * 0x1.71547652b82fep0)
    let high = x - number * ln2High
    let low = number * ln2Low
    let r = high - low
    // What the subtraction has lost; it matters here because there is no 1 to drown it.
    let lost = (high - r) - low
    let fraction = r + (r * r * expTail(r) + lost)
    if exponent == 0 { return fraction }
    let power = twoToThe(exponent)
    return power * fraction + (power - 1)
  }

  /// The exponential of an unevaluated sum, whose second part is tiny beside the first.
  @inlinable @inline(__always)
  static func exp(_ x: Double, plus tiny: Double) -> Double {
    // Not-a-number fails the comparison as well.
    guard x.magnitude < 708 else { return exponentialOfExtreme(x, plus: tiny) }
    let (mantissa, exponent) = reducedExp(x, plus: tiny)
    return mantissa * twoToThe(exponent)
  }

  /// The exponential where it overflows, underflows or comes near to it.
  @inlinable @inline(never)
  static func exponentialOfExtreme(_ x: Double, plus tiny: Double) -> Double {
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    if x.isNaN { return .nan }
    let (mantissa, exponent) = reducedExp(x, plus: tiny)
    return scale(mantissa, by: exponent)
  }

  /// The exponential as m · 2^k with m in 0.7...1.42.
  @inlinable @inline(__always)
  static func reducedExp(_ x: Double, plus tiny: Double) -> (Double, Int64) {
    let (number, exponent) = nearest(x * 0x1.71547652b82fep0)
    let low = tiny - number * ln2Low
    let high = x - number * ln2High
    let r = high + low
    // The correction costs two additions and takes the error of r out of the result.
    let lost = (high - r) + low
    return (1 + (r + (r * r * expTail(r) + lost)), exponent)
  }

  /// (e^r − 1 − r) / r² for |r| ≤ 0.3466.
  @inlinable @inline(__always)
  static func expTail(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    let c0 = 0x1.0000000000001p-1 + r * 0x1.5555555555556p-3
    let c2 = 0x1.5555555553d63p-5 + r * 0x1.11111111109b3p-7
    let c4 = 0x1.6c16c1788bd90p-10 + r * 0x1.a01a01a7c41d5p-13
    let c6 = 0x1.a019b90d2ae7ap-16 + r * 0x1.71de0dae63bb3p-19
    let c8 = 0x1.289185613a3d6p-22 + r * 0x1.af38a9b0ec855p-26
    return (c0 + r2 * c2) + r4 * ((c4 + r2 * c6) + r4 * c8)
  }
}
