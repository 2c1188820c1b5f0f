/// Primitive polynomials over the field of two elements, found by trying them in order.
///
/// A polynomial is a number whose bit k is the coefficient of x^k. One of degree s is primitive when the
/// powers of x modulo it run through all 2^s − 1 remainders but nought.
package enum PrimitivePolynomials {
  /// The first ones in order of degree and then of size, from x + 1 on.
  package static func first(_ count: Int) -> [UInt32] {
    var found: [UInt32] = []
    var candidate: UInt32 = 3
    while found.count < count {
      if isPrimitive(candidate) { found.append(candidate) }
      // An even number is divisible by x.
      candidate += 2
    }
    return found
  }

  static func degree(_ polynomial: UInt32) -> Int { 31 - polynomial.leadingZeroBitCount }

  /// Whether x comes back to 1 after 2^s − 1 steps and not before.
  static func isPrimitive(_ polynomial: UInt32) -> Bool {
    let degree = degree(polynomial)
    let period = 1 << degree - 1
    var power: UInt32 = 1
    for step in 1...period {
      power <<= 1
      if power >> UInt32(degree) & 1 == 1 { power ^= polynomial }
      if power == 1 { return step == period }
    }
    return false
  }
}
