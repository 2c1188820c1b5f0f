extension Elementary {
  /// The natural logarithm, within 1 ulp.
  ///
  /// `log(0)` is −∞, `log(∞)` is ∞ and the logarithm of a negative number is not a number. Subnormal
  /// arguments are read exactly, like all others.
  @inlinable public static func log(_ x: Double) -> Double {
    var bits = x.bitPattern
    var exponent: Int64 = 0
    // One comparison finds zero, subnormal, negative, infinite and not-a-number arguments.
    if bits &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 {
      guard x > 0, x < .infinity else { return logarithmOfSpecial(x) }
      bits = (x * 0x1p54).bitPattern
      exponent = -54
    }
    let (k, m) = splitNearOne(bits)
    return logarithm(of: m, exponent: exponent &+ k)
  }

  /// The logarithm of a positive normal number: ``log(_:)`` without its tests.
  @inlinable @inline(__always)
  static func logarithmOfNormal(_ x: Double) -> Double {
    let (k, m) = splitNearOne(x.bitPattern)
    return logarithm(of: m, exponent: k)
  }

  /// The logarithm of 2^k · m, with m in √½...√2.
  @inlinable @inline(__always)
  static func logarithm(of m: Double, exponent: Int64) -> Double {
    let f = m - 1
    let s = f / (2 + f)
    let z = s * s
    let power = Double(exponent)
    // log(1 + f) = f − s (f − R(s²)): the leading term is exact and the rest much smaller.
    let rest = s * (f - z * logTail(z))
    return power * ln2High - ((rest - power * ln2Low) - f)
  }

  /// The logarithm of 1 + x, within 2 ulp, accurate also where x is tiny.
  ///
  /// `log1p(-1)` is −∞, below −1 the result is not a number, and `log1p(-0.0)` is `-0.0`.
  @inlinable @inline(__always)
  public static func log1p(_ x: Double) -> Double {
    let sum = 1 + x
    // For many arguments, such as a uniform with its sign changed, the sum is exact.
    if x > -1, x <= -0x1p-53, sum - 1 == x { return logarithmOfNormal(sum) }
    return log1pOfAny(x)
  }

  /// The logarithm of 1 + x, whatever x is.
  @inlinable static func log1pOfAny(_ x: Double) -> Double {
    if x.magnitude < 0x1p-53 { return x }
    let sum = 1 + x
    guard sum > 0, sum < .infinity else { return log(sum) }
    // What rounding the sum has lost, found exactly.
    let lost = x.magnitude < 1 ? x - (sum - 1) : 1 - (sum - x)
    let logarithm = log(sum)
    return lost == 0 ? logarithm : logarithm + lost / sum
  }

  /// The logarithm of a number that is not positive and finite.
  @inlinable @inline(never)
  static func logarithmOfSpecial(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    return x == .infinity ? x : .nan
  }

  /// Splits a positive normal number into 2^k · m with m in √½...√2.
  @inlinable @inline(__always)
  static func splitNearOne(_ bits: UInt64) -> (exponent: Int64, significand: Double) {
    let offset = Int64(bitPattern: bits &- 0x3FE6_A09E_667F_3BCD)
    let exponent = offset >> 52
    return (exponent, Double(bitPattern: bits &- UInt64(bitPattern: exponent << 52)))
  }

  /// (log((1 + s) / (1 − s)) − 2s) / s³ as a function of z = s², for s² ≤ 0.0295.
  @inlinable @inline(__always)
  static func logTail(_ z: Double) -> Double {
    let z2 = z * z
    let low = (0x1.5555555555555p-1 + z * 0x1.9999999999a39p-2)
    let low2 = (0x1.2492492476a1ap-2 + z * 0x1.c71c7201a55d7p-3)
    let high = (0x1.745cf8e4bba1bp-3 + z * 0x1.3b1c3c1c81c8fp-3)
    let high2 = (0x1.0fbde0f4ad17bp-3 + z * 0x1.0c0aff044a970p-3)
    return (low + z2 * low2) + (z2 * z2) * (high + z2 * high2)
  }
}
