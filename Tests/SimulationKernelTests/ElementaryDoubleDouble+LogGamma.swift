/// The logarithm of the gamma function to at least 97 bits, or to 2^−95 absolutely near 1 and 2.
extension DoubleDouble {
  /// B₂ₙ / 2n(2n − 1) from n = 1: the coefficients of Stirling's series.
  private static let stirlingSeries = [
    DoubleDouble(0x1.5555555555555p-4, 0x1.5555555555555p-58),
    DoubleDouble(-0x1.6c16c16c16c17p-9, 0x1.f49f49f49f49fp-64),
    DoubleDouble(0x1.a01a01a01a01ap-11, 0x1.a01a01a01a01ap-71),
    DoubleDouble(-0x1.3813813813814p-11, 0x1.fb1fb1fb1fb2p-65),
    DoubleDouble(0x1.b951e2b18ff23p-11, 0x1.5c3a9ce01b952p-65),
    DoubleDouble(-0x1.f6ab0d9993c7dp-10, 0x1.f82553c999b0ep-64),
    DoubleDouble(0x1.a41a41a41a41ap-8, 0x1.069069069069p-62),
    DoubleDouble(-0x1.e4286cb0f5398p-6, 0x1.1efcdab896745p-61),
    DoubleDouble(0x1.6fe96381e068p-3, -0x1.79e2405a71f88p-61),
    DoubleDouble(-0x1.6476701181f3ap0, 0x1.24246319da678p-56),
    DoubleDouble(0x1.ace44322ce006p3, -0x1.62c2b1bbcdd32p-51),
    DoubleDouble(-0x1.39b2525cccc1bp7, 0x1.52604768a30fcp-47),
    DoubleDouble(0x1.12234e81b4e82p11, -0x1.2c5f92c5f92c6p-43),
    DoubleDouble(-0x1.1a198ae1c4ab8p15, 0x1.4c012227b696ep-41),
    DoubleDouble(0x1.51a2089a6e11ap19, 0x1.c219ee4fdc447p-36),
  ]
  private static let halfLogOfTwoPi = DoubleDouble(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55)
  private static let eulersConstant = 0x1.2788cfc6fb619p-1

  static func logGamma(_ x: Double) -> Precise {
    if x < 0x1p-120 { return Precise(-log(x) - eulersConstant * x) }
    var shifted = DoubleDouble(x)
    var product = DoubleDouble(1)
    while shifted.high < 32 {
      product = product * shifted
      shifted = shifted + 1
    }
    let inverse = DoubleDouble(1) / shifted
    let series = inverse * polynomial(inverse * inverse, stirlingSeries, full: 9)
    // (s − ½)(log s − 1) − ½ leaves out what would cancel in (s − ½) log s − s.
    let main = (shifted - 0.5) * (log(shifted) - 1) - 0.5
    let value = main + (halfLogOfTwoPi + series)
    return Precise(x < 32 ? value - log(product) : value)
  }
}
