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
      // The errors both functions are allowed; one of the quantile counts z² + 1 times, or less, in the
      // share below it (Mills' ratio).
      let z = Elementary.normalQuantile(u)
      let back = Elementary.normalCumulative(z)
      #expect((back - u).magnitude <= (1.5e-15 * (z * z + 1) + 10 * 0x1p-52) * u)
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
    #expect(hash.value == 5_353_509_785_082_431_072)
  }
}
