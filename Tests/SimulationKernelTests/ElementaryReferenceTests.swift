import SimulationKernel
import Testing

/// The tests' own arithmetic against mpmath, before anything is measured with it.
@Suite struct ElementaryReferenceTests {
  /// The difference of two precise numbers in bits below the second.
  private func agreement(_ value: Precise, _ reference: Precise) -> (bits: Double, text: String) {
    let shift = value.exponent - reference.exponent
    let scaled = DoubleDouble(
      Double(sign: .plus, exponent: shift, significand: value.value.high),
      Double(sign: .plus, exponent: shift, significand: value.value.low))
    let difference = (scaled - reference.value).high.magnitude
    return (
      difference == 0 ? 200 : -Double(difference.exponent),
      "\(scaled) instead of \(reference.value) times 2^\(reference.exponent)"
    )
  }

  @Test func `the precise functions agree with mpmath`() {
    typealias References = ElementaryPreciseReferences
    let cases: [(String, References.Table, Double, (Double) -> Precise)] = [
      ("log", References.log, 98, { Precise(DoubleDouble.log($0)) }),
      ("log1p", References.log1p, 98, DoubleDouble.log1p),
      ("exp", References.exp, 98, DoubleDouble.exp),
      ("expm1", References.expm1, 98, DoubleDouble.expm1),
      ("sin", References.sin, 98, DoubleDouble.sin),
      ("cos", References.cos, 98, DoubleDouble.cos),
      ("normalCumulative", References.normalCumulative, 90, DoubleDouble.normalCumulative),
      ("erfc", References.erfc, 90, DoubleDouble.erfc),
      (
        "normalQuantile", References.normalQuantile, 90,
        { DoubleDouble.normalQuantile($0, near: Elementary.normalQuantile($0)) }
      ),
    ]
    for (name, table, bits, function) in cases {
      for (x, value) in table {
        let (found, text) = agreement(function(x), value)
        #expect(found >= bits, "\(name)(\(x)): \(found) bits, \(text)")
      }
    }
    for (x, value) in References.logGamma {
      let (found, text) = agreement(DoubleDouble.logGamma(x), value)
      #expect(
        found - Double(value.exponent) >= 95 || found >= 97, "logGamma(\(x)): \(found), \(text)")
    }
    for (x, y, value) in References.pow {
      let (found, text) = agreement(DoubleDouble.pow(x, y), value)
      #expect(found >= 90, "\(x) to the \(y): \(found) bits, \(text)")
    }
  }
}
