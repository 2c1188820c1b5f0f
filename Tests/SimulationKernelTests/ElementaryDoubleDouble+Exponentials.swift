/// Exponentials and logarithms to at least 98 bits.
extension DoubleDouble {
  /// ln 2 in three parts: products of the first two with numbers of 13 bits are exact.
  static let ln2 = (0x1.62e42fefa2p-1, 0x1.9ef35793c6p-41, 0x1.673007e5ed5e8p-81)

  /// 1/n! from n = 0.
  static let inverseFactorials: [DoubleDouble] = {
    var all = [DoubleDouble(1)]
    for n in 1..<32 { all.append(all[n - 1] / DoubleDouble(Double(n))) }
    return all
  }()

  /// Σ xⁿ/(n + 1)!, of which x times is e^x − 1.
  private static let exponentialSeries = Array(inverseFactorials[1..<25])

  /// 2/(2n + 1), the series of the logarithm.
  private static let logarithmSeries = (0..<23).map {
    DoubleDouble(2) / DoubleDouble(Double(2 * $0 + 1))
  }

  /// x − k ln 2 with the k nearest to x / ln 2.
  private static func withoutPowers(_ x: DoubleDouble) -> (rest: DoubleDouble, power: Double) {
    let power = (x.high * 0x1.71547652b82fep0).rounded()
    if power == 0 { return (x, 0) }
    let (a, b, c) = ln2
    let first = DoubleDouble(sumOf: x.high, -power * a)
    return (first + DoubleDouble(sumOf: -power * b, x.low) + -power * c, power)
  }

  static func exp(_ x: DoubleDouble) -> Precise {
    let (rest, power) = withoutPowers(x)
    return Precise(rest * polynomial(rest, exponentialSeries, full: 14) + 1, exponent: Int(power))
  }

  static func exp(_ x: Double) -> Precise { exp(DoubleDouble(x)) }

  static func expm1(_ x: Double) -> Precise {
    if x.magnitude < 0x1p-200 { return Precise(DoubleDouble(x, x * x * 0.5)) }
    let (rest, power) = withoutPowers(DoubleDouble(x))
    let fraction = rest * polynomial(rest, exponentialSeries, full: 14)
    if power == 0 { return Precise(fraction) }
    // Divided by 2^k, the result is e^rest − 2^−k.
    let less = power > 200 ? 0 : Double(sign: .plus, exponent: -Int(power), significand: 1)
    if power < -200 { return Precise(DoubleDouble(-1)) }
    return Precise(fraction + DoubleDouble(sumOf: 1, -less), exponent: Int(power))
  }

  /// The logarithm of 2^power · (1 + f) for 1 + f in √½...√2.
  private static func log(onePlus f: DoubleDouble, power: Double) -> DoubleDouble {
    let s = f / (f + 2)
    let logarithm = s * polynomial(s * s, logarithmSeries, full: 11)
    if power == 0 { return logarithm }
    let (a, b, c) = ln2
    return DoubleDouble(sumOf: power * a, power * b) + power * c + logarithm
  }

  static func log(_ x: Double) -> DoubleDouble {
    var power = Double(x.exponent)
    var m = x.significand
    if m > 0x1.6a09e667f3bcdp0 {
      m *= 0.5
      power += 1
    }
    return log(onePlus: DoubleDouble(m - 1), power: power)
  }

  static func log(_ x: DoubleDouble) -> DoubleDouble {
    let exponent = Int(x.high.exponent) + (x.high.significand > 0x1.6a09e667f3bcdp0 ? 1 : 0)
    let m = x.scaled(by: Double(sign: .plus, exponent: -exponent, significand: 1))
    return log(onePlus: m - 1, power: Double(exponent))
  }

  static func log1p(_ x: Double) -> Precise {
    if x.magnitude < 0x1p-200 { return Precise(DoubleDouble(x, -x * x * 0.5)) }
    let sum = DoubleDouble(sumOf: x, 1)
    if sum.high > 0x1.6a09e667f3bcdp-1 && sum.high < 0x1.6a09e667f3bcdp0 {
      return Precise(log(onePlus: DoubleDouble(x), power: 0))
    }
    return Precise(sum.high > 0x1p1000 ? log(x) : log(sum))
  }

  /// x to the power y, for positive x; precise to 98 bits less those of |y log x|.
  static func pow(_ x: Double, _ y: Double) -> Precise { exp(log(x) * y) }
}
