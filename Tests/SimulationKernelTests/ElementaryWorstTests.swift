import SimulationKernel
import Testing

/// The arguments at which a search has found the largest errors.
///
/// 3 to 12 million arguments of each of a dozen kinds per function; the documentation of `Elementary`
/// gives the same figures. They change only with a function's bits.
@Suite struct ElementaryWorstTests {
  @Test func `the largest errors found are as documented`() {
    typealias Function = (Double) -> Double
    let cases: [(String, Double, Double, Function, (Double) -> Precise)] = [
      ("exp", 496.65386908408664, 0.975, Elementary.exp, DoubleDouble.exp),
      ("expm1", 0.3465735903362515, 2.099, Elementary.expm1, DoubleDouble.expm1),
      (
        "log", 0.7071067811047903, 0.974, Elementary.log, { Precise(DoubleDouble.log($0)) }
      ),
      ("log1p", -1.665387842090678e-16, 1.437, Elementary.log1p, DoubleDouble.log1p),
      ("sin", 826882.8943881015, 1.063, Elementary.sin, DoubleDouble.sin),
      ("cos", 413441.44719405076, 1.063, Elementary.cos, DoubleDouble.cos),
      (
        "normalCumulative", -3.4889075570289494, 7.641, Elementary.normalCumulative,
        DoubleDouble.normalCumulative
      ),
      ("erfc", 2.729853110577608, 7.488, Elementary.erfc, DoubleDouble.erfc),
      (
        "normalQuantile", 8.781274823214782e-141, 8.021, Elementary.normalQuantile,
        { DoubleDouble.normalQuantile($0, near: Elementary.normalQuantile($0)) }
      ),
      ("logGamma", 9.9163841888452, 3.244, Elementary.logGamma, DoubleDouble.logGamma),
    ]
    for (name, x, ulps, function, reference) in cases {
      let found = reference(x).ulps(to: function(x))
      #expect((found - ulps).magnitude < 0.001, "\(name)(\(x)): \(found)")
    }
    let (x, y) = (1.4142132941754315, -2040.9728632408912)
    let found = DoubleDouble.pow(x, y).ulps(to: Elementary.pow(x, y))
    #expect((found - 1.537).magnitude < 0.001, "\(x) to the \(y): \(found)")
  }
}
