/// An unevaluated sum of two numbers, with about 106 bits: the arithmetic of the references.
///
/// It shares nothing with the kernel: products are split by fused multiply-add, which is exact on
/// every processor. The algorithms and their error bounds are those of Joldes, Muller and Popescu
/// 2017, "Tight and rigorous error bounds for basic building blocks of double-word arithmetic".
struct DoubleDouble {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two numbers.
  @inline(__always)
  init(sumOf a: Double, _ b: Double) {
    high = a + b
    let part = high - a
    low = (a - (high - part)) + (b - part)
  }

  /// The exact sum of two numbers, the first of which is the larger.
  @inline(__always)
  init(large a: Double, small b: Double) {
    high = a + b
    low = b - (high - a)
  }

  /// The exact product of two numbers, as long as its error does not underflow.
  @inline(__always)
  init(productOf a: Double, _ b: Double) {
    high = a * b
    low = (-high).addingProduct(a, b)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let s = DoubleDouble(sumOf: a.high, b.high)
    let t = DoubleDouble(sumOf: a.low, b.low)
    let v = DoubleDouble(large: s.high, small: s.low + t.high)
    return DoubleDouble(large: v.high, small: t.low + v.low)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let s = DoubleDouble(sumOf: a.high, b)
    return DoubleDouble(large: s.high, small: a.low + s.low)
  }

  @inline(__always)
  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.high, -a.low) }

  @inline(__always)
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  @inline(__always)
  static func - (a: DoubleDouble, b: Double) -> DoubleDouble { a + -b }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let c = DoubleDouble(productOf: a.high, b.high)
    let cross = (a.low * b.low).addingProduct(a.high, b.low).addingProduct(a.low, b.high)
    return DoubleDouble(large: c.high, small: c.low + cross)
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let c = DoubleDouble(productOf: a.high, b)
    return DoubleDouble(large: c.high, small: c.low.addingProduct(a.low, b))
  }

  @inline(__always)
  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let quotient = a.high / b.high
    let rest = a - b * quotient
    let next = rest.high / b.high
    return DoubleDouble(large: quotient, small: next) + (rest - b * next).high / b.high
  }

  /// The product with a power of two.
  @inline(__always)
  func scaled(by power: Double) -> DoubleDouble { DoubleDouble(high * power, low * power) }

  /// A polynomial in x, its lowest coefficients carried in full and the small rest as numbers.
  ///
  /// - Parameter full: how many of the coefficients need all bits.
  static func polynomial(_ x: DoubleDouble, _ coefficients: [DoubleDouble], full: Int)
    -> DoubleDouble
  {
    var rest = 0.0
    for i in stride(from: coefficients.count - 1, through: full, by: -1) {
      rest = coefficients[i].high + x.high * rest
    }
    var sum = DoubleDouble(rest)
    for i in stride(from: full - 1, through: 0, by: -1) { sum = coefficients[i] + x * sum }
    return sum
  }
}

/// A number far more precise than a `Double`, with its own exponent: value · 2^exponent.
struct Precise {
  var value: DoubleDouble
  var exponent: Int

  init(_ value: DoubleDouble, exponent: Int = 0) {
    self.value = value
    self.exponent = exponent
  }

  /// A number from the two parts and the exponent of a table.
  init(_ high: Double, _ low: Double, _ exponent: Int) {
    self.init(DoubleDouble(high, low), exponent: exponent)
  }

  /// How far a result is from this number, in units of the last place of this number.
  ///
  /// The unit is that of the binade in which the exact number lies, 2^−1074 among the subnormals.
  /// Correct rounding means 0.5 at most.
  func ulps(to result: Double) -> Double {
    if result.isInfinite && value.high != 0 {
      // Half a unit beyond the largest number rounding goes to infinity.
      let scaled = Double(sign: .plus, exponent: exponent - 1000, significand: value.high.magnitude)
      return scaled >= 0x1.fffffffffffffp23 && (result > 0) == (value.high > 0) ? 0 : .infinity
    }
    guard value.high != 0 else { return result == 0 ? 0 : .infinity }
    let scaled =
      exponent == 0 ? result : Double(sign: .plus, exponent: -exponent, significand: result)
    let difference = ((scaled - value.high) - value.low).magnitude
    var binade = Int(value.high.exponent)
    if value.high.significand == 1, (value.low < 0) == (value.high > 0), value.low != 0 {
      binade -= 1
    }
    let unit = max(binade + exponent - 52, -1074) - exponent
    return Double(sign: .plus, exponent: -unit, significand: difference)
  }
}
