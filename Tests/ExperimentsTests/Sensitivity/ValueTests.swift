import Experiments
import SimulationKernel
import Testing

/// The published two-action case: nothing, or a benefit μ + t₁ + t₂ with μ 500 and deviations 800 and 600.
struct ValueOfInformationTests {
  /// The value of knowing a normal part of the benefit, over its quantiles at even steps.
  private func exact(sd: Double) -> Double {
    let count = 200_000
    let benefit = (0..<count).map { step in
      500 + sd * Elementary.normalQuantile((Double(step) + 0.5) / Double(count))
    }
    return ValueOfInformation.perfect([[Double](repeating: 0, count: count), benefit])
  }

  @Test func `perfect information of everything, of each part and of a survey`() {
    #expect((exact(sd: 1000) - 197.797).magnitude < 0.005)
    #expect((exact(sd: 800) - 129.536).magnitude < 0.005)
    #expect((exact(sd: 600) - 67.983).magnitude < 0.005)
    // One observation of t₁ with noise 800: the mean after it varies by 800²/√(800² + 800²).
    #expect((exact(sd: 800 / 2.0.squareRoot()) - 58.510).magnitude < 0.005)
  }

  @Test func `knowledge that changes no choice is worth nothing`() {
    #expect(ValueOfInformation.perfect([[0, 0], [1, 2]]) == 0)
    #expect(ValueOfInformation.perfect([[0, 0], [-1, 2]]) == 0.5)
    #expect(ValueOfInformation.perfect([[], []]) == 0)
  }

  /// Draws of both parts, of noise, and of the benefits of both options.
  private func sample(_ count: Int, seed: UInt64) -> (
    first: [Double], second: [Double], other: [Double], benefits: [[Double]]
  ) {
    var stream = StreamFamily(seed: seed, replication: 1).stream(purpose: 9, entity: 1)
    func draws(_ sd: Double) -> [Double] {
      (0..<count).map { _ in Normal(mean: 0, sd: sd).sample(using: &stream) }
    }
    let (first, second, other) = (draws(800), draws(600), draws(1))
    let common = draws(5000)
    return (
      first, second, other,
      [common, common.indices.map { common[$0] + 500 + first[$0] + second[$0] }]
    )
  }

  @Test func `regression finds the worth of each part under common noise`() {
    // Fixed seed and 4,000 futures declared beforehand. The standard error of the first part is 6 (200 trials
    // elsewhere), and four of them 24; of the second it is 4.8 (300 trials), and four of them 20; it is larger
    // for both parts together.
    let sample = sample(4_000, seed: 17)
    let regression = RegressionEVPPI(
      benefits: sample.benefits, tried: 250, seed: 3, resamples: 20)
    func value(_ numbers: [[Double]]) -> Estimate { regression.value(ofKnowing: numbers) }
    let first = value([sample.first])
    #expect((first.value - 129.536).magnitude < 24, "\(first)")
    // A standard error of 6: the interval is about 12 to either side.
    #expect(first.lower < first.value && first.upper > first.value)
    #expect(first.upper - first.lower > 14 && first.upper - first.lower < 36, "\(first)")
    let second = value([sample.second])
    #expect((second.value - 67.983).magnitude < 20, "\(second)")
    let both = value([sample.first, sample.second])
    #expect((both.value - 197.797).magnitude < 32, "\(both)")
    let parts = [[sample.other], [sample.first], [sample.second]]
    #expect((regression.value(ofKnowingAll: parts).value - both.value).magnitude < 3)
    #expect(value([sample.other]) == Estimate(0, lower: 0, upper: 0))
    // Skewed numbers are told by their ranks.
    let skewed = sample.first.map { Elementary.exp($0 / 400) }
    #expect(value([skewed]) == first)
  }

  @Test func `a bent effect is found too`() {
    // The benefit is 400 (z² − 1): nothing on average, and it pays where |z| > 1. EVPPI = 400 · 2 φ(1)
    // = 193.58.
    var stream = StreamFamily(seed: 5, replication: 1).stream(purpose: 9, entity: 2)
    let z = (0..<3_000).map { _ in Normal(mean: 0, sd: 1).sample(using: &stream) }
    let benefits = [
      z.map { _ in 0 },
      z.map { 400 * ($0 * $0 - 1) + Normal(mean: 0, sd: 300).sample(using: &stream) },
    ]
    let value = RegressionEVPPI(benefits: benefits, tried: 1, seed: 3, resamples: 20)
      .value(ofKnowing: [z])
    #expect((value.value - 193.58).magnitude < 35, "\(value)")
  }

  @Test func `hundreds of numbers without effect rarely look worth knowing`() {
    var stream = StreamFamily(seed: 6, replication: 1).stream(purpose: 9, entity: 3)
    func draws() -> [Double] {
      (0..<300).map { _ in Normal(mean: 0, sd: 1).sample(using: &stream) }
    }
    let benefits = [draws(), draws()]
    let regression = RegressionEVPPI(benefits: benefits, tried: 200, seed: 1, resamples: 1)
    let found = (0..<200).count { _ in regression.value(ofKnowing: [draws()]).value > 0 }
    // 600 terms at a price of log 300 + log 600 = 12.1: each looks useful with probability 0.0005, so that
    // 0.3 are expected; more than six happen less than once in a million times.
    #expect(found <= 6, "\(found)")
  }
}
