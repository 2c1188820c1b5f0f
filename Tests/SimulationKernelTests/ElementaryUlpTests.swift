import SimulationKernel
import Testing

/// The largest error of each elementary function over wide and over awkward arguments.
///
/// The bounds are those of the functions' documentation. An error is measured in units of the last
/// place of the exact result, see `Precise.ulps(to:)`; a correctly rounded result is within 0.5.
@Suite struct ElementaryUlpTests {
  /// ln 2 / 2, where the exponential's reduction goes from one multiple of ln 2 to the next.
  private let halfLog2 = 0x1.62e42fefa39efp-2
  private let root2 = 0x1.6a09e667f3bcdp0

  @Test func `exp is within 1 ulp`() {
    let largest = LargestError.of(
      Elementary.exp, from: DoubleDouble.exp,
      over: [
        .between(-745.2, 709.8), .between(-1, 1), .exponents(-60...8),
        .exponents(-60...8, negative: true), .exponents(-1074 ... -60), .next(to: 708, -708),
        .between(-745.2, -708.3), .next(to: 709.782712893384, -708.3964185322641),
        .next(to: -745.1332191019411, -744.4400719213812), .between(709.7, 709.79),
        .next(to: halfLog2, -halfLog2, 3 * halfLog2, 0x1p-54),
      ])
    #expect(largest.ulps <= 1, "\(largest)")
  }

  @Test func `expm1 is within 2 and a fifth ulp`() {
    let largest = LargestError.of(
      Elementary.expm1, from: DoubleDouble.expm1,
      over: [
        .between(-45, 45), .between(40, 709.79), .between(-1, 1), .between(0.3465, 0.36),
        .exponents(-1074...8), .exponents(-1074...4, negative: true), .exponents(-60...3),
        .exponents(-60...3, negative: true), .next(to: halfLog2, -halfLog2),
        .next(to: 0x1p-54, -0x1p-54, 40, -40, 709.782712893384),
      ])
    #expect(largest.ulps <= 2.2, "\(largest)")
  }

  @Test func `log is within 1 ulp`() {
    let largest = LargestError.of(
      Elementary.log, from: { Precise(DoubleDouble.log($0)) },
      over: [
        .between(0, 1), .between(0.5, 2), .between(0.99, 1.01), .exponents(-1022...1023),
        .subnormals, .next(to: 1), .next(to: root2, root2 / 2), .between(0.69, 0.71),
        .next(to: 0x1p-1022, 0x1.ffp1023),
      ])
    #expect(largest.ulps <= 1, "\(largest)")
  }

  @Test func `log1p is within 2 ulp`() {
    let largest = LargestError.of(
      Elementary.log1p, from: DoubleDouble.log1p,
      over: [
        .between(-1, 1), .between(0, 10), .exponents(-1074...1023), .exponents(-56...2),
        .exponents(-56 ... -2, negative: true), .between(-0.30, -0.29), .between(0.40, 0.42),
        .next(to: root2 - 1, root2 / 2 - 1), .next(to: 0x1p-53, -0x1p-53, 0x1p-52, 1),
        .between(-1, -1 + 0x1p-30),
      ])
    #expect(largest.ulps <= 2, "\(largest)")
  }

  @Test func `sin and cos are within 1 and a tenth ulp`() {
    let quarterTurn = Double.pi / 2
    let inputs: [ElementaryInputs] = [
      .between(-7, 7), .between(-0.8, 0.8), .between(-0x1p20, 0x1p20), .exponents(-1074 ... -20),
      .exponents(-30...19), .exponents(-30...19, negative: true),
      .multiples(of: quarterTurn, 0...667_543, within: 1 << 20),
      .multiples(of: quarterTurn / 2, 0...1_335_000, within: 1 << 30),
      .multiples(of: 1, 0...0x100000, within: 0), .next(to: 0.785, -0.785, .pi / 4, -.pi / 4),
    ]
    let sine = LargestError.of(Elementary.sin, from: DoubleDouble.sin, over: inputs)
    #expect(sine.ulps <= 1.1, "sin \(sine)")
    let cosine = LargestError.of(Elementary.cos, from: DoubleDouble.cos, over: inputs)
    #expect(cosine.ulps <= 1.1, "cos \(cosine)")
  }

  @Test func `sin and cos keep their bound next to every multiple of a quarter turn`() {
    // Nowhere else does so little remain of the angle.
    var largest = LargestError()
    for multiple in 0...667_543 {
      let x = Double(multiple) * (.pi / 2)
      largest.include(DoubleDouble.sin(x).ulps(to: Elementary.sin(x)), "sin \(x)")
      largest.include(DoubleDouble.cos(x).ulps(to: Elementary.cos(x)), "cos \(x)")
    }
    #expect(largest.ulps <= 1.1, "\(largest)")
  }
}
