extension Elementary {
  /// The standard normal quantile: the number that a share `p` of the standard normal lies below.
  ///
  /// Within 1.5 · 10⁻¹⁵ of its value, and exactly antisymmetric: the quantile of 1 − p is minus that of
  /// p wherever 1 − p is exact. It never falls as `p` goes up by 2⁻⁵², the step of
  /// ``RandomSource/uniform()``; between closer neighbours it may, by less than its error. 0 and 1 give
  /// ∓∞; outside 0...1 the result is not-a-number. The form, one rational function in the middle and two
  /// in the tails by √(−log p), is that of Wichura 1988 (AS 241); the coefficients are our own.
  @inlinable public static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 { return q * middleQuantile(0.180625 - q * q) }
    return tailQuantile(p)
  }

  /// The quantile over q, where w = 0.425² − q².
  @inlinable @inline(__always)
  static func middleQuantile(_ w: Double) -> Double {
    let w2 = w * w
    let w4 = w2 * w2
    let p0 = 0x1.b18d91e9eef75p+1 + w * 0x1.2983599d649f3p+7
    let p2 = 0x1.3e8732bde2d9ap+11 + w * 0x1.51ededf403213p+14
    let p4 = 0x1.75ccbe51c79bbp+16 + w * 0x1.a11717ee2f31fp+17
    let p6 = 0x1.a273b4d7d1cfep+17 + w * 0x1.214cd4453d7b8p+16
    let q0 = 1 + w * 0x1.77631906b9149p+5
    let q2 = 0x1.b3a4578c15f57p+9 + w * 0x1.ff0e0f6ea4fe0p+12
    let q4 = 0x1.41a3f83a9964ap+15 + w * 0x1.aabcb7937a508p+16
    let q6 = 0x1.122c6c666795ap+17 + w * 0x1.1a96b5e3aeed5p+16
    let above = (p0 + w2 * p2) + w4 * ((p4 + w2 * p6) + w4 * 0x1.e860468070cd3p+11)
    let below = (q0 + w2 * q2) + w4 * ((q4 + w2 * q6) + w4 * 0x1.25b3bbaca5032p+13)
    return above / below
  }

  /// The quantile for p below 0.075 or above 0.925.
  @inlinable @inline(never)
  static func tailQuantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : (p == 1 ? .infinity : .nan) }
    let share = p < 0.5 ? p : 1 - p
    let r = (-log(share)).squareRoot()
    let distance = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5)
    return p < 0.5 ? -distance : distance
  }

  /// The distance from zero where √(−log p) is 1.6 + t, for t in 0...3.4.
  @inlinable @inline(__always)
  static func nearTail(_ t: Double) -> Double {
    let t2 = t * t
    let t4 = t2 * t2
    let p0 = 0x1.6c665fde9526ap+0 + t * 0x1.48d51175aaa2ep+2
    let p2 = 0x1.dd5ed24acc829p+2 + t * 0x1.755362013b2d0p+2
    let p4 = 0x1.5e055ce9e2dddp+1 + t * 0x1.98874052ffe29p-1
    let p6 = 0x1.262bdd0a091d6p-3 + t * 0x1.ed3c5f5d9a36dp-7
    let p8 = 0x1.a4bedb6a6c8fcp-11 + t * 0x1.06b99661aebbbp-16
    let q0 = 1 + t * 0x1.3475a4b8b7495p+1
    let q2 = 0x1.37b9c6e5e00c6p+1 + t * 0x1.58663ca90aadbp+0
    let q4 = 0x1.c468b8b10d979p-2 + t * 0x1.64ca1b1703f72p-4
    let q6 = 0x1.410442aa06ea5p-7 + t * 0x1.20436bfd12435p-11
    let q8 = 0x1.7387669403586p-17 + t * 0x1.22c7842de8e99p-38
    let above = (p0 + t2 * p2) + t4 * ((p4 + t2 * p6) + t4 * p8)
    let below = (q0 + t2 * q2) + t4 * ((q4 + t2 * q6) + t4 * q8)
    return above / below
  }

  /// The distance from zero where √(−log p) is 5 + t, for t in 0...22.4; p is below 1.4 · 10⁻¹¹ here.
  @inlinable static func farTail(_ t: Double) -> Double {
    var above = 0x1.f84276ed939f4p-37
    above = 0x1.2c217993a2f58p-28 + t * above
    above = 0x1.f0dce035a7f37p-22 + t * above
    above = 0x1.8ca5f8612e041p-16 + t * above
    above = 0x1.5fc28370b2425p-11 + t * above
    above = 0x1.7577fae04b471p-7 + t * above
    above = 0x1.ec9e41c3b3a84p-4 + t * above
    above = 0x1.9638ae67dff1dp-1 + t * above
    above = 0x1.96c7b8ae88ad7p+1 + t * above
    above = 0x1.c3bc9613d78a3p+2 + t * above
    above = 0x1.aa1b1c13ee526p+2 + t * above
    var below = 0x1.11f935ed21cadp-66
    below = 0x1.64909ead7e8f6p-37 + t * below
    below = 0x1.a17c80fcdcce6p-29 + t * below
    below = 0x1.4f11b10b900cbp-22 + t * below
    below = 0x1.fce8a31dc2941p-17 + t * below
    below = 0x1.a2cdaa9232305p-12 + t * below
    below = 0x1.8f786718ea223p-8 + t * below
    below = 0x1.c4e60ef7be3d9p-5 + t * below
    below = 0x1.2c544f31d1ebcp-2 + t * below
    below = 0x1.adbd9652ac81fp-1 + t * below
    below = 1 + t * below
    return above / below
  }
}
