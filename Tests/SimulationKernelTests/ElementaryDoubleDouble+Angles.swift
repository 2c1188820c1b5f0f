/// Sine and cosine to at least 98 bits, for angles up to 2^20.
extension DoubleDouble {
  /// (−1)ⁿ/(2n + 1)! and (−1)ⁿ/(2n)!.
  private static let sineSeries = (0..<15).map { alternating(inverseFactorials[2 * $0 + 1], $0) }
  private static let cosineSeries = (0..<16).map { alternating(inverseFactorials[2 * $0], $0) }

  private static func alternating(_ value: DoubleDouble, _ n: Int) -> DoubleDouble {
    n % 2 == 0 ? value : -value
  }

  /// π/2 in parts of 33 bits, whose products with a multiple up to 2^20 are exact.
  private static let quarterTurn = [
    0x1.921fb544p0, 0x1.0b4611a6p-34, 0x1.3198a2ep-69, 0x1.b839a252p-104, 0x1.27044533p-142,
    0x1.cc74020bbea64p-175,
  ]

  static func sin(_ x: Double) -> Precise {
    if x.magnitude < 0x1p-100 { return Precise(DoubleDouble(x)) }
    let (rest, quadrant) = withoutQuarterTurns(x)
    return Precise(part(rest, quadrant))
  }

  static func cos(_ x: Double) -> Precise {
    let (rest, quadrant) = withoutQuarterTurns(x)
    return Precise(part(rest, quadrant + 1))
  }

  private static func part(_ rest: DoubleDouble, _ quadrant: Int) -> DoubleDouble {
    let square = rest * rest
    let value =
      quadrant & 1 == 0
      ? rest * polynomial(square, sineSeries, full: 10)
      : polynomial(square, cosineSeries, full: 10)
    return quadrant & 2 == 0 ? value : -value
  }

  /// The angle less the nearest multiple of π/2; the first three subtractions are exact.
  private static func withoutQuarterTurns(_ x: Double) -> (DoubleDouble, Int) {
    let multiple = (x * 0x1.45f306dc9c883p-1).rounded()
    var rest = DoubleDouble(x)
    for part in quarterTurn { rest = rest + DoubleDouble(-multiple * part) }
    return (rest, Int(multiple))
  }
}
