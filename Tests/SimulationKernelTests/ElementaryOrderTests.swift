import SimulationKernel
import Testing

/// Whether larger arguments give larger results, down to neighbouring numbers.
@Suite struct ElementaryOrderTests {
  /// The first argument whose neighbour above has a smaller value.
  private func fall(
    of function: (Double) -> Double, over inputs: [ElementaryInputs]
  ) -> String? {
    for (number, input) in inputs.enumerated() {
      var stream = SequentialStream(seed: UInt64(number))
      for _ in 0..<100_000 {
        let x = input.draw(&stream)
        if function(x) > function(x.nextUp) { return "\(x) (\(input.name))" }
      }
    }
    return nil
  }

  @Test func `exp and log never fall between neighbours`() {
    let exp = fall(
      of: Elementary.exp,
      over: [
        .between(-746, 710), .between(-1, 1), .exponents(-60...8), .next(to: 708, -708),
        .multiples(of: 0x1.62e42fefa39efp-2, 1...1_000, within: 64),
        .next(to: 0x1.62e42fefa39efp-2, -0x1.62e42fefa39efp-2),
      ])
    #expect(exp == nil)
    let log = fall(
      of: Elementary.log,
      over: [
        .between(0, 1), .between(0.5, 2), .exponents(-1022...1022), .subnormals, .next(to: 1),
        .next(to: 0x1.6a09e667f3bcdp0, 0x1.6a09e667f3bcdp-1), .next(to: 0x1p-1022),
      ])
    #expect(log == nil)
  }

  @Test func `normalQuantile never falls over the steps of the uniforms`() {
    var stream = SequentialStream(seed: 1)
    let step = 0x1p-52
    var starts = [0.5 * step, 0.075, 0.925, 0.5, 0x1.e8a37a45fc32ep-37]
    for _ in 0..<1_000_000 {
      // Most of them where the function has been found to waver between neighbours.
      let share = stream.uniform()
      starts.append(stream.integer(below: 2) == 0 ? share : 0.25 * share)
    }
    var falls = 0
    for start in starts {
      let p = ((start / step).rounded(.down) + 0.5) * step
      let (below, above) = (Elementary.normalQuantile(p), Elementary.normalQuantile(p + step))
      if below > above { falls += 1 }
    }
    #expect(falls == 0)
  }

  @Test func `normalQuantile is exactly antisymmetric`() {
    var stream = SequentialStream(seed: 2)
    for input in [ElementaryInputs.between(0, 0.5), .between(0.07, 0.08), .exponents(-53 ... -2)] {
      var differences = 0
      for _ in 0..<100_000 {
        let p = input.draw(&stream)
        // Only where the complement is exact.
        guard 1 - (1 - p) == p else { continue }
        if Elementary.normalQuantile(1 - p) != -Elementary.normalQuantile(p) { differences += 1 }
      }
      #expect(differences == 0)
    }
  }
}
