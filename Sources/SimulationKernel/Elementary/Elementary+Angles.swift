extension Elementary {
  /// The sine of an angle in radians, within 1.1 ulp for magnitudes up to 2^20.
  ///
  /// The error exceeds 1 ulp only where the result is next to zero. The sine of `-0.0` is 0, and an
  /// infinite angle gives not-a-number.
  ///
  /// - Precondition: the magnitude is at most 2^20, infinite or not-a-number.
  public static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (r, low, quadrant) = reduceAngle(x)
    let value = quadrant & 1 == 0 ? sineNearZero(r, low) : cosineNearZero(r, low)
    return quadrant & 2 == 0 ? value : -value
  }

  /// The cosine of an angle in radians, within 1.1 ulp for magnitudes up to 2^20.
  ///
  /// The error exceeds 1 ulp only where the result is next to zero. An infinite angle gives
  /// not-a-number.
  ///
  /// - Precondition: the magnitude is at most 2^20, infinite or not-a-number.
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (r, low, quadrant) = reduceAngle(x)
    let value = quadrant & 1 == 0 ? cosineNearZero(r, low) : sineNearZero(r, low)
    return (quadrant &+ 1) & 2 == 0 ? value : -value
  }

  /// The angle less the nearest multiple of π/2, as a sum of two numbers, and the multiple.
  ///
  /// π/2 is taken away in three parts (Cody and Waite); the products with the first two are exact.
  private static func reduceAngle(_ x: Double) -> (Double, Double, Int64) {
    precondition(x.magnitude <= 0x1p20, "an angle beyond 2^20 radians")
    if x.magnitude < 0.785 { return (x, 0, 0) }
    let (number, quadrant) = nearest(x * 0x1.45f306dc9c883p-1)
    let first = x - number * 0x1.921fb544p0
    let part = number * 0x1.0b4611a6p-34
    let second = first - part
    // The exact error of that subtraction, whichever of the two is larger (Knuth's two-sum).
    let back = second - first
    let error = (first - (second - back)) - (part + back)
    let low = error - number * 0x1.3198a2e037073p-69
    let r = second + low
    return (r, (second - r) + low, quadrant)
  }

  /// The sine of r + low for |r| ≤ π/4.
  private static func sineNearZero(_ r: Double, _ low: Double) -> Double {
    let z = r * r
    let z2 = z * z
    let c0 = -0x1.5555555555555p-3 + z * 0x1.1111111110bb1p-7
    let c2 = -0x1.a01a019e8357dp-13 + z * 0x1.71de37961e4c6p-19
    let c4 = -0x1.ae600a926c89ap-26 + z * 0x1.5e0af186af739p-33
    let tail = (c0 + z2 * c2) + (z2 * z2) * c4
    return r + (r * z * tail + low * (1 - 0.5 * z))
  }

  /// The cosine of r + low for |r| ≤ π/4.
  private static func cosineNearZero(_ r: Double, _ low: Double) -> Double {
    let z = r * r
    let z2 = z * z
    let c0 = 0x1.5555555555555p-5 - z * 0x1.6c16c16c16966p-10
    let c2 = 0x1.a01a019f4e867p-16 - z * 0x1.27e4fa17a41b4p-22
    let c4 = 0x1.1eeb68b109173p-29 - z * 0x1.907d7aebd5e3dp-37
    let tail = (c0 + z2 * c2) + (z2 * z2) * c4
    let half = 0.5 * z
    let leading = 1 - half
    // What 1 − z/2 has lost goes back in with the small terms.
    return leading + (((1 - leading) - half) + (z2 * tail - r * low))
  }
}
