import SimulationKernel
import Testing

@Suite struct ElementaryTests {
  /// The distance between two numbers in units of the last place of the second.
  private func ulps(_ value: Double, _ reference: Double) -> Double {
    value == reference ? 0 : (value - reference).magnitude / reference.ulp
  }

  @Test func `functions of one argument agree with high precision`() {
    typealias Table = [(x: Double, value: Double)]
    let cases: [(String, Table, Double, (Double) -> Double)] = [
      ("log", ElementaryReferences.log, 1, Elementary.log),
      ("log1p", ElementaryReferences.log1p, 2, Elementary.log1p),
      ("exp", ElementaryReferences.exp, 1, Elementary.exp),
      ("expm1", ElementaryReferences.expm1, 2, Elementary.expm1),
      ("sin", ElementaryReferences.sin, 1, Elementary.sin),
      ("cos", ElementaryReferences.cos, 1, Elementary.cos),
      ("normalQuantile", ElementaryReferences.normalQuantile, 10, Elementary.normalQuantile),
      ("normalCumulative", ElementaryReferences.normalCumulative, 10, Elementary.normalCumulative),
      ("erfc", ElementaryReferences.erfc, 6, Elementary.erfc),
    ]
    for (name, table, bound, function) in cases {
      for (x, value) in table {
        #expect(ulps(function(x), value) <= bound, "\(name)(\(x)) is \(function(x)), not \(value)")
      }
    }
    for (x, value) in ElementaryReferences.logGamma {
      let bound = max(1e-14, 4 * value.ulp)
      #expect((Elementary.logGamma(x) - value).magnitude <= bound, "logGamma(\(x))")
    }
  }

  @Test func `powers agree with high precision`() {
    for (x, y, value) in ElementaryReferences.pow {
      #expect(ulps(Elementary.pow(x, y), value) <= 1, "\(x) to the \(y)")
    }
  }

  @Test func `edges are as documented`() {
    let infinity = Double.infinity
    #expect(Elementary.log(0) == -infinity && Elementary.log(infinity) == infinity)
    #expect(Elementary.log(-1).isNaN && Elementary.log(.nan).isNaN && Elementary.log(1) == 0)
    #expect(Elementary.log1p(-1) == -infinity && Elementary.log1p(-2).isNaN)
    #expect(Elementary.log1p(infinity) == infinity && Elementary.log1p(-0.0).sign == .minus)
    #expect(Elementary.exp(0) == 1 && Elementary.exp(infinity) == infinity)
    #expect(Elementary.exp(-infinity) == 0 && Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(709.79) == infinity && Elementary.exp(-745.14) == 0)
    #expect(Elementary.expm1(-infinity) == -1 && Elementary.expm1(-0.0).sign == .minus)
    #expect(Elementary.expm1(infinity) == infinity && Elementary.expm1(.nan).isNaN)
    #expect(Elementary.sin(infinity).isNaN && Elementary.cos(.nan).isNaN)
    #expect(Elementary.sin(0) == 0 && Elementary.cos(0) == 1)
    #expect(Elementary.logGamma(0) == infinity && Elementary.logGamma(infinity) == infinity)
    #expect(Elementary.normalQuantile(0) == -infinity && Elementary.normalQuantile(1) == infinity)
    #expect(Elementary.normalQuantile(0.5) == 0 && Elementary.normalQuantile(1.5).isNaN)
    #expect(Elementary.normalCumulative(-infinity) == 0)
    #expect(Elementary.normalCumulative(infinity) == 1 && Elementary.normalCumulative(0) == 0.5)
    #expect(Elementary.erfc(infinity) == 0 && Elementary.erfc(-infinity) == 2)
    #expect(Elementary.erfc(.nan).isNaN && Elementary.erfc(0) == 1)
  }

  @Test func `powers at the edges are as documented`() {
    let infinity = Double.infinity
    #expect(Elementary.pow(.nan, 0) == 1 && Elementary.pow(1, .nan) == 1)
    #expect(Elementary.pow(0, 2) == 0 && Elementary.pow(0, -2) == infinity)
    #expect(Elementary.pow(-2, 2).isNaN && Elementary.pow(-2, 1).isNaN)
    #expect(Elementary.pow(infinity, 0.5) == infinity && Elementary.pow(infinity, -1) == 0)
    #expect(Elementary.pow(2, infinity) == infinity && Elementary.pow(0.5, infinity) == 0)
    #expect(Elementary.pow(2, 1e300) == infinity && Elementary.pow(2, -1e300) == 0)
    #expect(Elementary.pow(3.5, 1) == 3.5 && Elementary.pow(2, -1074) == .leastNonzeroMagnitude)
    #expect(Elementary.pow(2, 1023) == 0x1p1023 && Elementary.pow(2, 1024) == infinity)
  }

  @Test func `identities hold at random arguments`() {
    var stream = StreamFamily(seed: 1, replication: 0).stream(purpose: 0, entity: 0)
    for _ in 0..<5_000 {
      let u = stream.uniform()
      let x = (stream.uniform() - 0.5) * 20
      #expect((Elementary.log(Elementary.exp(x)) - x).magnitude <= 4e-15)
      #expect((Elementary.exp(x) * Elementary.exp(-x) - 1).magnitude <= 8e-16)
      let square = Elementary.sin(x) * Elementary.sin(x) + Elementary.cos(x) * Elementary.cos(x)
      #expect((square - 1).magnitude <= 8e-16)
      #expect(Elementary.normalQuantile(1 - u) == -Elementary.normalQuantile(u))
      let back = Elementary.normalCumulative(Elementary.normalQuantile(u))
      #expect((back - u).magnitude <= 4e-15 * u)
      let root = Elementary.pow(u, 0.5)
      #expect((root - u.squareRoot()).magnitude <= root.ulp)
    }
  }

  @Test func `the bits of a thousand values never change`() {
    // The fingerprint of results on the first machine; a difference means that results would move.
    var stream = StreamFamily(seed: 2, replication: 0).stream(purpose: 0, entity: 0)
    var hash = StableHash()
    for _ in 0..<1_000 {
      let u = stream.uniform()
      let values = [
        Elementary.log(u), Elementary.exp(u), Elementary.pow(u, 1.7), Elementary.sin(9 * u),
        Elementary.cos(9 * u), Elementary.normalQuantile(u), Elementary.logGamma(20 * u),
        Elementary.erfc(3 * u), Elementary.log1p(-u), Elementary.expm1(u),
      ]
      for value in values { hash.combine(value.bitPattern) }
    }
    #expect(hash.value == 7_713_135_520_647_701_051)
  }
}
