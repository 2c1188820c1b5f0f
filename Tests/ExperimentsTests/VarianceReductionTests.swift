import Experiments
import SimulationKernel
import Testing

struct VarianceReductionTests {
  /// Exponentials of mean 1 and 1.2 from one uniform differ by 0.2 of the first: the variances are 1 + 1.44
  /// against 0.04, a ratio of 61 whatever the sample.
  @Test func `one uniform for both sides is worth 61 times the replications`() {
    var stream = SequentialStream(seed: 61)
    let unit = (0..<10_000).map { _ in -Elementary.log(stream.uniform()) }
    let ratio = VarianceReduction.achieved(scenario: unit.map { 1.2 * $0 }, base: unit)
    #expect(abs(ratio - 61) < 1e-9)
    var difference = Tally()
    for value in unit { difference.add(1.2 * value - value) }
    // The variance of the sample variance of an exponential is 8/n: five standard errors.
    #expect(abs(difference.variance - 0.04) < 5 * 0.04 * 0.03)
  }

  @Test func `independent sides gain nothing and opposite sides lose half`() {
    var stream = SequentialStream(seed: 7)
    let values = (0..<10_000).map { _ in stream.uniform() }
    let others = (0..<10_000).map { _ in stream.uniform() }
    #expect(abs(VarianceReduction.achieved(scenario: values, base: others) - 1) < 0.05)
    #expect(
      abs(VarianceReduction.achieved(scenario: values, base: values.map { 1 - $0 }) - 0.5) < 1e-12)
  }

  @Test func `a pair without a value is left out, and what cannot be said is not`() {
    let ratio = VarianceReduction.achieved(
      scenario: [1, 2, 4, .nan, 100], base: [1, 3, 3, 5, .nan])
    // Variances 7/3 and 4/3 over that of 0, −1, 1.
    #expect(abs(ratio - 11.0 / 3) < 1e-12)
    #expect(VarianceReduction.achieved(scenario: [2, 3], base: [1, 2]) == .infinity)
    #expect(VarianceReduction.achieved(scenario: [1, 1], base: [1, 1]).isNaN)
    #expect(VarianceReduction.achieved(scenario: [1], base: [2]).isNaN)
  }

  /// Worked out with another program.
  @Test(arguments: [
    (83, 100, 0.744520, 0.891064), (0, 10, 0.0, 0.277533), (10, 10, 0.722467, 1.0),
    (1, 2, 0.094531, 0.905469),
  ])
  func `a chance has Wilson's interval`(count: Int, trials: Int, lower: Double, upper: Double) {
    let interval = WilsonInterval(count, of: trials)
    #expect(abs(interval.lower - lower) < 1e-6)
    #expect(abs(interval.upper - upper) < 1e-6)
  }
}
