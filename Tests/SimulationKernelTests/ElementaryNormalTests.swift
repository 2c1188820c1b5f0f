import SimulationKernel
import Testing

/// The normal distribution's functions over wide and over awkward arguments.
@Suite struct ElementaryNormalTests {
  @Test func `normalCumulative is within 10 ulp`() {
    let largest = LargestError.of(
      Elementary.normalCumulative, from: DoubleDouble.normalCumulative,
      over: [
        .between(-38.6, 9), .between(-1, 1), .between(-3, 0), .between(-8, -3),
        .between(-38.6, -37),
        .exponents(-1070...3), .exponents(-1070...5, negative: true),
        .next(to: -0.5 * 2.0.squareRoot(), -4 * 2.0.squareRoot(), 2.0.squareRoot()),
      ])
    #expect(largest.ulps <= 10, "\(largest)")
  }

  @Test func `erfc is within 9 ulp`() {
    let largest = LargestError.of(
      Elementary.erfc, from: DoubleDouble.erfc,
      over: [
        .between(-6, 27.3), .between(-1, 1), .between(0.5, 1), .between(1, 4), .between(26, 27.3),
        .exponents(-1070...4), .exponents(-1070...3, negative: true), .next(to: 0.5, 4, -1),
      ])
    #expect(largest.ulps <= 9, "\(largest)")
  }

  @Test func `normalQuantile is within 15 in 10 to the 16 of its value`() {
    // Relative errors, for that is what the documentation gives.
    let largest = LargestError.of(
      Elementary.normalQuantile,
      from: { DoubleDouble.normalQuantile($0, near: Elementary.normalQuantile($0)) },
      over: [
        .between(0, 1), .between(0.07, 0.08), .between(0, 0.07), .exponents(-1022 ... -2),
        .exponents(-1022 ... -36), .subnormals, .belowOne, .next(to: 0.075, 0.925),
        // e^−25, where r = √(−log p) is 5.
        .next(to: 0x1.e8a37a45fc32ep-37), .next(to: 0.5),
      ],
      error: { exact, value in
        let difference = (exact.value.high - value) + exact.value.low
        return value == exact.value.high ? 0 : (difference / exact.value.high).magnitude
      })
    #expect(largest.ulps <= 1.5e-15, "\(largest)")
  }
}
