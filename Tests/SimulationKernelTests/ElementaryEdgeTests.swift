import SimulationKernel
import Testing

/// What the elementary functions give at signed zeros, infinities, not-a-number, subnormal numbers and
/// at the last arguments before overflow and underflow.
@Suite struct ElementaryEdgeTests {
  private let infinity = Double.infinity
  private let least = Double.leastNonzeroMagnitude
  private let greatest = Double.greatestFiniteMagnitude

  /// Whether two numbers are the same down to the sign of zero, or both are not a number.
  private func same(_ value: Double, _ expected: Double) -> Bool {
    value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN
  }

  @Test func `functions of one argument are exact at their edges`() {
    typealias Edges = [(x: Double, value: Double)]
    let cases: [(String, (Double) -> Double, Edges)] = [
      (
        "exp", Elementary.exp,
        [
          (0, 1), (-0.0, 1), (infinity, infinity), (-infinity, 0), (.nan, .nan), (least, 1),
          (-least, 1), (greatest, infinity), (-greatest, 0),
          (0x1.62e42fefa39efp9, 0x1.fffffffffff2ap1023), (0x1.62e42fefa39f0p9, infinity),
          (-0x1.74910d52d3051p9, least), (-0x1.74910d52d3052p9, 0),
        ]
      ),
      (
        "expm1", Elementary.expm1,
        [
          (0, 0), (-0.0, -0.0), (infinity, infinity), (-infinity, -1), (.nan, .nan), (least, least),
          (-least, -least), (0x1p-1022, 0x1p-1022), (greatest, infinity), (-greatest, -1),
          (0x1.62e42fefa39f0p9, infinity),
        ]
      ),
      (
        "log", Elementary.log,
        [
          (0, -infinity), (-0.0, -infinity), (infinity, infinity), (-infinity, .nan), (.nan, .nan),
          (1, 0), (-1, .nan), (-least, .nan), (least, -0x1.74385446d71c3p9),
          (greatest, 0x1.62e42fefa39efp9),
        ]
      ),
      (
        "log1p", Elementary.log1p,
        [
          (0, 0), (-0.0, -0.0), (infinity, infinity), (-infinity, .nan), (.nan, .nan),
          (-1, -infinity), ((-1.0).nextDown, .nan), (least, least), (-least, -least),
          (greatest, 0x1.62e42fefa39efp9),
        ]
      ),
      (
        "sin", Elementary.sin,
        [
          (0, 0), (-0.0, 0), (infinity, .nan), (-infinity, .nan), (.nan, .nan), (least, least),
          (-least, -least), (0x1p-1022, 0x1p-1022),
        ]
      ),
      (
        "cos", Elementary.cos,
        [
          (0, 1), (-0.0, 1), (infinity, .nan), (-infinity, .nan), (.nan, .nan), (least, 1),
          (-0x1p-1022, 1),
        ]
      ),
      (
        "logGamma", Elementary.logGamma,
        [
          (0, infinity), (-0.0, infinity), (infinity, infinity), (.nan, .nan),
          (least, 0x1.74385446d71c3p9), (greatest, infinity), (0x1.754d9278b51a9p1014, infinity),
        ]
      ),
      (
        "normalCumulative", Elementary.normalCumulative,
        [
          (0, 0.5), (-0.0, 0.5), (infinity, 1), (-infinity, 0), (.nan, .nan), (least, 0.5),
          (greatest, 1), (-greatest, 0), (9, 1), (-38.6, 0),
        ]
      ),
      (
        "erfc", Elementary.erfc,
        [
          (0, 1), (-0.0, 1), (infinity, 0), (-infinity, 2), (.nan, .nan), (least, 1), (27.3, 0),
          (-6, 2), (greatest, 0), (-greatest, 2),
        ]
      ),
      (
        "normalQuantile", Elementary.normalQuantile,
        [
          (0, -infinity), (-0.0, -infinity), (1, infinity), (0.5, 0), (-least, .nan),
          (1.0.nextUp, .nan), (infinity, .nan), (-infinity, .nan), (.nan, .nan),
        ]
      ),
    ]
    for (name, function, edges) in cases {
      for (x, value) in edges {
        #expect(same(function(x), value), "\(name)(\(x)) is \(function(x)), not \(value)")
      }
    }
  }

  @Test func `tails reach as far as documented`() {
    #expect(Elementary.normalCumulative(-38.4) > 0 && Elementary.erfc(27.2) > 0)
    #expect(Elementary.normalQuantile(least) > -38.5 && Elementary.normalQuantile(least) < -38.4)
    #expect(Elementary.logGamma(0x1.754d9278b51a6p1014) < infinity)
    #expect(Elementary.sin(0x1p20).magnitude <= 1 && Elementary.cos(-0x1p20).magnitude <= 1)
  }

  @Test func `powers at the edges`() {
    let numbers = [
      0, -0.0, least, 0x1p-1022, 0.5, 1.0.nextDown, 1, 1.0.nextUp, 2, 0x1p65, greatest, infinity,
    ]
    for x in numbers {
      #expect(Elementary.pow(x, 0) == 1 && Elementary.pow(x, -0.0) == 1, "\(x)")
      #expect(Elementary.pow(1, x) == 1 && Elementary.pow(1, -x) == 1, "\(x)")
      #expect(Elementary.pow(x, 1) == x, "\(x)")
      #expect(Elementary.pow(0, x) == (x == 0 ? 1 : 0), "0 to the \(x)")
      #expect(Elementary.pow(-0.0, -x) == (x == 0 ? 1 : infinity), "0 to the -\(x)")
      #expect(Elementary.pow(infinity, x) == (x == 0 ? 1 : infinity), "∞ to the \(x)")
      #expect(Elementary.pow(infinity, -x) == (x == 0 ? 1 : 0), "∞ to the -\(x)")
      let far = x == 1 ? 1 : x > 1 ? infinity : 0
      #expect(Elementary.pow(x, infinity) == far && Elementary.pow(x, 0x1p70) == far, "\(x)")
      let near = x == 1 ? 1 : x > 1 ? 0 : infinity
      #expect(Elementary.pow(x, -infinity) == near && Elementary.pow(x, -0x1p70) == near, "\(x)")
      if x > 0 {
        for y in [2, 1, 0.5, -1, infinity, -infinity] {
          #expect(Elementary.pow(-x, y).isNaN, "-\(x)")
        }
      }
      #expect(x == 1 || Elementary.pow(x, .nan).isNaN)
      #expect(x == 0 || Elementary.pow(.nan, x).isNaN)
    }
    #expect(Elementary.pow(.nan, 0) == 1 && Elementary.pow(2, -1074) == least)
    #expect(Elementary.pow(least, 1 / 1074.0) == 0.5 && Elementary.pow(2, 1024) == infinity)
  }

  @Test func `arguments outside a domain stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Elementary.sin(0x1.0000000000001p20) }
    await #expect(processExitsWith: .failure) { _ = Elementary.cos(-0x1.0000000000001p20) }
    await #expect(processExitsWith: .failure) { _ = Elementary.logGamma(-.leastNonzeroMagnitude) }
  }
}
