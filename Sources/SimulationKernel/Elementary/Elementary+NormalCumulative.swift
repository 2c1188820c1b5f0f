extension Elementary {
  /// The share of the standard normal that lies below a number.
  ///
  /// Within 10 ulp down to −37.5, where it becomes subnormal; `∓∞` give 0 and 1.
  public static func normalCumulative(_ z: Double) -> Double {
    // Dividing by √2 rounds, and far out the tail is steep: the error grows with z².
    let root = 0x1.6a09e667f3bcdp-1
    let x = -z * root
    guard x > 0.5, x < 28 else { return 0.5 * erfc(x) }
    // So the tail takes e^(−z²/2) from z itself.
    return 0.5 * gaussian(z, over: 2) * scaledErfc(x)
  }

  /// The complementary error function, 1 − erf x.
  ///
  /// Within 9 ulp; 0 beyond 27.3 and 2 below −6, and `∓∞` give 2 and 0.
  public static func erfc(_ x: Double) -> Double {
    guard !x.isNaN else { return .nan }
    // Further out 1 − erf would lose digits.
    if x <= 0.5 && x >= -1 { return 1 - x * errorRatio(x * x) }
    if x < 0 { return 2 - erfc(-x) }
    guard x < 28 else { return 0 }
    return gaussian(x, over: 1) * scaledErfc(x)
  }

  /// e^(−x²/d) for d of 1 or 2, with the square carried in two numbers.
  private static func gaussian(_ x: Double, over divisor: Double) -> Double {
    let (square, error) = exactProduct(x, x)
    return exp(-square / divisor, plus: -error / divisor)
  }

  /// erf(x) / x as a function of x², for |x| ≤ 1.
  private static func errorRatio(_ z: Double) -> Double {
    var above = 0x1.e1b1c199c3e66p-24
    above = 0x1.7453cac56fc65p-18 + z * above
    above = 0x1.33f4a83fc65a8p-12 + z * above
    above = 0x1.67670a1feb3e8p-9 + z * above
    above = 0x1.94194ef0c9e6ep-5 + z * above
    above = 0x1.44a3dfa5f0caap-3 + z * above
    above = 0x1.20dd750429b6dp+0 + z * above
    var below = 0x1.131042f332108p-20
    below = 0x1.84b873d661141p-15 + z * below
    below = 0x1.049c24b20382cp-10 + z * below
    below = 0x1.a18f6029909d2p-7 + z * below
    below = 0x1.a0603fce1c8c8p-4 + z * below
    below = 0x1.e52f8d0e0a557p-2 + z * below
    below = 1 + z * below
    return above / below
  }

  /// e^(x²) erfc(x) for x from 0.5 to 28.
  private static func scaledErfc(_ x: Double) -> Double {
    x <= 4 ? scaledErfcNear(x - 0.5) : scaledErfcFar(1 / (x * x)) / x
  }

  /// e^(x²) erfc(x) for x = 0.5 + t, t in 0...3.5.
  private static func scaledErfcNear(_ t: Double) -> Double {
    var above = -0x1.2ddd1bab7024cp-44
    above = 0x1.0a7ab7fa40279p-15 + t * above
    above = 0x1.70ff51979c878p-11 + t * above
    above = 0x1.dc1b046850574p-8 + t * above
    above = 0x1.743fc4964777ap-5 + t * above
    above = 0x1.81240fd24c58bp-3 + t * above
    above = 0x1.0e29d853829dap-1 + t * above
    above = 0x1.f7ca27803f903p-1 + t * above
    above = 0x1.1fd621d8346f9p+0 + t * above
    above = 0x1.3b3bc3c98b0f3p-1 + t * above
    var below = 0x1.d852840880142p-15
    below = 0x1.4e653d3370453p-10 + t * below
    below = 0x1.bb4c638296839p-7 + t * below
    below = 0x1.66c3ff87b7a49p-4 + t * below
    below = 0x1.84cf84a433b8dp-2 + t * below
    below = 0x1.2377c980d4b14p+0 + t * below
    below = 0x1.2d56cf3207a0fp+1 + t * below
    below = 0x1.9d41c31209124p+1 + t * below
    below = 0x1.54565a076bd08p+1 + t * below
    below = 1 + t * below
    return above / below
  }

  /// x e^(x²) erfc(x) as a function of 1/x², for x from 4 to 28.
  private static func scaledErfcFar(_ w: Double) -> Double {
    var above = 0x1.0cee767f59d94p+6
    above = 0x1.8832c0fdaf922p+9 + w * above
    above = 0x1.4b7269365c98fp+10 + w * above
    above = 0x1.72d0fcf2bc9c3p+9 + w * above
    above = 0x1.562ed80a1368dp+7 + w * above
    above = 0x1.0b38aedbe1bcfp+4 + w * above
    above = 0x1.20dd750429b6dp-1 + w * above
    var below = 0x1.958a743ea1148p+8
    below = 0x1.0f86f00876faap+11 + w * below
    below = 0x1.68fcf0dc4e79fp+11 + w * below
    below = 0x1.6b256820356bcp+10 + w * below
    below = 0x1.3d8d8e1ee6193p+8 + w * below
    below = 0x1.e1a33bd3637b9p+4 + w * below
    below = 1 + w * below
    return above / below
  }
}
