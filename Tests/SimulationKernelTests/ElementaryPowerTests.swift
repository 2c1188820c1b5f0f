import SimulationKernel
import Testing

/// Powers and the logarithm of the gamma function over wide and over awkward arguments.
@Suite struct ElementaryPowerTests {
  /// The largest error of powers whose bases are drawn and whose results cover a range of exponents.
  private func largestError(
    _ bases: [ElementaryInputs], exponent: (inout SequentialStream, Double) -> Double
  ) -> LargestError {
    var largest = LargestError()
    for (number, input) in bases.enumerated() {
      var stream = SequentialStream(seed: UInt64(number))
      for _ in 0..<100_000 {
        let x = input.draw(&stream)
        let y = exponent(&stream, x)
        let value = Elementary.pow(x, y)
        largest.include(DoubleDouble.pow(x, y).ulps(to: value), "\(x) to the \(y): \(value)")
      }
    }
    return largest
  }

  /// An exponent that takes a base to e^low...e^high.
  private func exponent(
    _ stream: inout SequentialStream, _ base: Double, _ low: Double, _ high: Double
  ) -> Double {
    let logarithm = DoubleDouble.log(base).high
    return logarithm == 0 ? 1 : (low + (high - low) * stream.uniform()) / logarithm
  }

  @Test func `powers are within 2 ulp`() {
    let wide: [ElementaryInputs] = [
      .exponents(-1022...1023), .subnormals, .between(0.5, 2), .between(0.999, 1.001), .next(to: 1),
      .between(1.414, 1.4143), .between(0.707, 0.7072), .multiples(of: 1, 2...1_000, within: 0),
    ]
    let everywhere = largestError(wide) { exponent(&$0, $1, -746, 710) }
    #expect(everywhere.ulps <= 2, "\(everywhere)")
    let edges: [ElementaryInputs] = [.exponents(-1022...1023), .between(1, 2)]
    let overflow = largestError(edges) { exponent(&$0, $1, 709.7, 709.8) }
    #expect(overflow.ulps <= 2, "\(overflow)")
    let underflow = largestError(edges) { exponent(&$0, $1, -745.2, -708) }
    #expect(underflow.ulps <= 2, "\(underflow)")
  }

  @Test func `powers of one number are its powers to the bit`() {
    let bases = [
      0, .leastNonzeroMagnitude, 0x1p-1022, 0.5, 0.97, 1, 1.003, 2, 1e300, .infinity, .nan,
    ]
    var stream = SequentialStream(seed: 1)
    for base in bases + (0..<1_000).map({ _ in 4 * stream.uniform() }) {
      let powers = Powers(of: base)
      let drawn = (0..<20).map { _ in 40 * stream.uniform() - 20 }
      for exponent in [0, 1, -1, 0.5, 1e30, -.infinity, .infinity, .nan] + drawn {
        let (found, wanted) = (powers.raised(to: exponent), Elementary.pow(base, exponent))
        #expect(
          found.bitPattern == wanted.bitPattern || found.isNaN && wanted.isNaN,
          "\(base) to the \(exponent)")
      }
    }
  }

  @Test func `powers near 1 are within 1 ulp`() {
    let bases: [ElementaryInputs] = [
      .exponents(-1022...1023), .subnormals, .between(0, 4), .next(to: 1),
    ]
    let near = largestError(bases) { exponent(&$0, $1, -8, 8) }
    #expect(near.ulps <= 1, "\(near)")
    let tiny = largestError(bases) { stream, _ in
      Double(
        sign: .plus, exponent: -stream.integer(below: 1_074), significand: 1 + stream.uniform())
    }
    #expect(tiny.ulps <= 1, "\(tiny)")
  }

  @Test func `logGamma is within 4 ulp or ten to the minus 14`() {
    // The error over the larger of the two allowances.
    let largest = LargestError.of(
      Elementary.logGamma, from: DoubleDouble.logGamma,
      over: [
        .exponents(-1074...1013), .exponents(-70...3), .between(0, 3), .between(3, 10.5),
        .between(10, 200), .exponents(7...60), .next(to: 1, 2), .between(0.99, 1.01),
        .between(1.99, 2.01), .next(to: 10, 9, 8, 3), .next(to: 0x1p-60),
        .between(2.5e305, 2.556e305),
      ],
      error: { exact, value in
        let difference = (exact.value.high - value) + exact.value.low
        return difference.magnitude / max(1e-14, 4 * exact.value.high.ulp)
      })
    #expect(largest.ulps <= 1, "\(largest)")
  }
}
