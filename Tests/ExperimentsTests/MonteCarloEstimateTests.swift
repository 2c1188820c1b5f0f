import Experiments
import SimulationKernel
import Testing

/// The intervals by which expectations are judged.
struct MonteCarloEstimateTests {
  private func estimate(
    _ statistic: ForecastExpectation.Statistic, _ values: some Sequence<Double>
  ) -> MonteCarloEstimate {
    MonteCarloEstimate(statistic, of: Array(values))
  }

  /// Ranks from exact sums of binomial chances; 0 and n + 1 stand for an end that is not bounded.
  @Test(arguments: [
    (50.0, 100, 40, 61), (50, 10, 2, 9), (50, 6, 1, 6), (50, 5, 0, 6), (90, 20, 15, 21),
    (10, 20, 0, 6), (90, 200, 171, 189), (50, 1, 0, 2),
  ])
  func `a percentile lies between two order statistics`(
    percentile: Double, count: Int, lower: Int, upper: Int
  ) {
    // Shuffled by a step that is prime to every count, so that sorting is the estimate's own.
    let values = (0..<count).map { Double(($0 * 7) % count + 1) }
    let result = estimate(.percentile(percentile), values)
    #expect(result.lower == (lower == 0 ? -.infinity : Double(lower)))
    #expect(result.upper == (upper > count ? .infinity : Double(upper)))
    #expect(result.count == count)
    #expect(result.lower <= result.value && result.value <= result.upper)
  }

  @Test func `a share has Wilson's interval`() {
    let values = (1...20).map(Double.init)
    let result = estimate(.share(.atMost, 15), values)
    #expect(result.value == 0.75)
    #expect(abs(result.lower - 0.531299) < 1e-6)
    #expect(abs(result.upper - 0.888138) < 1e-6)
    let none = estimate(.share(.below, 1), values)
    #expect(none.value == 0 && none.lower == 0)
    #expect(abs(none.upper - 3.841459 / 23.841459) < 1e-6)
    let all = estimate(.share(.atLeast, 1), values)
    #expect(all.value == 1 && all.upper == 1)
    #expect(abs(all.lower + none.upper - 1) < 1e-12)
  }

  @Test func `a mean has Student's interval`() {
    let values = [3.0, 5, 4, 8, 6]
    let summary = SeriesSummary(values: values)
    let result = estimate(.mean, values)
    #expect(result.value == summary.mean)
    #expect(result.lower == summary.lower && result.upper == summary.upper)
    let one = estimate(.mean, [3])
    #expect(one.value == 3 && one.lower == -.infinity && one.upper == .infinity)
    let same = estimate(.mean, [3, 3, 3])
    #expect(same.lower == 3 && same.upper == 3)
  }

  @Test func `replications without a value are left out`() {
    for statistic in [ForecastExpectation.Statistic.mean, .percentile(50), .share(.below, 2)] {
      #expect(estimate(statistic, [.nan, 1, 3, .nan]) == estimate(statistic, [1, 3]))
      let none = estimate(statistic, [.nan])
      #expect(none.value.isNaN && none.count == 0)
      #expect(none.lower == -.infinity && none.upper == .infinity)
    }
  }

  /// Four thousand samples of sixty from a skewed law: the 90th percentile is log 10 and the median log 2.
  ///
  /// A share of 4,000 leaves the bounds, five standard deviations wide, once in millions.
  @Test(arguments: [(50.0, 2.0), (90, 10)])
  func `a percentile's interval covers the truth as often as it says`(
    percentile: Double, odds: Double
  ) {
    let truth = Elementary.log(odds)
    var covered = 0
    for number in 0..<4000 {
      var draws = SplitMix64(seed: UInt64(number) &* 7919 &+ 13)
      let values = (0..<60).map { _ in
        -Elementary.log1p(-Double(draws.nextWord() >> 11) / 0x1p53)
      }
      let result = estimate(.percentile(percentile), values)
      if result.lower <= truth, truth <= result.upper { covered += 1 }
    }
    #expect((3731...3960).contains(covered), "\(covered) of 4000")
  }
}
