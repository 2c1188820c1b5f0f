import Experiments
import SimulationKernel
import Testing

struct SimultaneousIntervalsTests {
  /// Differences of one made-up experiment: a part common to all comparisons, as the same futures are, and
  /// a part of their own.
  private func differences(
    comparisons: Int, pairs: Int, common: Double, using stream: inout SequentialStream
  ) -> [[Double]] {
    let shared = (0..<pairs).map { _ in Elementary.normalQuantile(stream.uniform()) }
    return (0..<comparisons).map { _ in
      shared.map {
        common.squareRoot() * $0
          + (1 - common).squareRoot() * Elementary.normalQuantile(stream.uniform())
      }
    }
  }

  private func rejects(_ values: [Double], _ halfWidth: Double) -> Bool {
    SeriesSummary(values: values).mean.magnitude > halfWidth
  }

  /// Three times a thousand experiments in which no lever does anything, with a fixed seed.
  @Test(arguments: [0.0, 0.5, 0.95])
  func `no more than one family in twenty has a false verdict`(common: Double) {
    var stream = SequentialStream(seed: 16)
    var (together, alone) = (0, 0)
    let experiments = 1_000
    for _ in 0..<experiments {
      let family = differences(comparisons: 5, pairs: 30, common: common, using: &stream)
      let intervals = SimultaneousIntervals(family, resamples: 200)
      #expect(intervals.redrawn == 5)
      if zip(family, intervals.halfWidths).contains(where: rejects) { together += 1 }
      if family.contains(where: { rejects($0, SeriesSummary(values: $0).halfWidth) }) { alone += 1 }
    }
    let rate = Double(together) / Double(experiments)
    let careless = Double(alone) / Double(experiments)
    #expect(rate <= 0.05)
    #expect(rate > 0.025, "far below five per cent it would miss what is there")
    #expect(careless > 1.5 * rate)
  }

  @Test func `a real effect is found among comparisons that do nothing`() {
    var stream = SequentialStream(seed: 17)
    var found = 0
    for _ in 0..<200 {
      var family = differences(comparisons: 10, pairs: 40, common: 0.5, using: &stream)
      // One standard deviation: the mean lies 6.3 standard errors from zero.
      family[3] = family[3].map { $0 + 1 }
      let intervals = SimultaneousIntervals(family, resamples: 300)
      if rejects(family[3], intervals.halfWidths[3]) { found += 1 }
    }
    #expect(found >= 190)
  }

  @Test func `comparisons that move as one cost nothing, unlike with Bonferroni`() {
    var stream = SequentialStream(seed: 18)
    let one = differences(comparisons: 1, pairs: 60, common: 0, using: &stream)[0]
    let scaled = (1...20).map { factor in one.map { Double(factor) * $0 } }
    let together = SimultaneousIntervals(scaled).halfWidths
    let alone = SeriesSummary(values: one)
    let bonferroni =
      StudentT.quantile(1 - 0.025 / 20, degreesOfFreedom: 59) * alone.standardError
    #expect(together[0] >= alone.halfWidth)
    #expect(together[0] < alone.halfWidth * 1.1)
    #expect(together[0] < bonferroni * 0.75)
    #expect(abs(together[19] / together[0] - 20) < 1e-9)
  }

  @Test func `a comparison with a long tail widens nobody else's interval`() {
    var stream = SequentialStream(seed: 19)
    var family = differences(comparisons: 6, pairs: 40, common: 0.3, using: &stream)
    let before = SimultaneousIntervals(family).halfWidths
    family[0] = family[0].map { Elementary.exp(3 * $0) }
    let after = SimultaneousIntervals(family).halfWidths
    let own = SeriesSummary(values: family[0])
    #expect(after[0] > 2 * own.halfWidth)
    for row in 1..<6 { #expect(abs(after[row] / before[row] - 1) < 0.1) }
  }

  @Test func `few replications, and few that differ, have Student's t with Bonferroni`() {
    let few = [[1.0, 2, 4], [0, 3, 1], [5, 5, 5], [.nan, 1, .nan]]
    let intervals = SimultaneousIntervals(few)
    #expect(intervals.redrawn == 0)
    let t = StudentT.quantile(1 - 0.0125, degreesOfFreedom: 2)
    for row in 0..<2 {
      #expect(
        abs(intervals.halfWidths[row] - t * SeriesSummary(values: few[row]).standardError) < 1e-12)
    }
    #expect(intervals.halfWidths[2] == 0)
    #expect(intervals.halfWidths[3].isNaN)

    var stream = SequentialStream(seed: 20)
    var family = differences(comparisons: 3, pairs: 50, common: 0, using: &stream)
    family[1] = (0..<50).map { $0 < 5 ? 1 + Double($0) : 0 }
    let mixed = SimultaneousIntervals(family)
    #expect(mixed.redrawn == 2)
    let sparse = StudentT.quantile(1 - 0.025 / 3, degreesOfFreedom: 49)
    #expect(
      abs(mixed.halfWidths[1] - sparse * SeriesSummary(values: family[1]).standardError) < 1e-12)
  }

  @Test func `one comparison is no family, and the same differences have the same answer`() {
    var stream = SequentialStream(seed: 21)
    let family = differences(comparisons: 4, pairs: 40, common: 0.5, using: &stream)
    let one = SimultaneousIntervals([family[0]])
    #expect(one.halfWidths == [SeriesSummary(values: family[0]).halfWidth])
    #expect(
      SimultaneousIntervals(family).halfWidths == SimultaneousIntervals(family).halfWidths)
    // A value missing on one side counts for that comparison only.
    var missing = family
    missing[2][7] = .nan
    let whole = SimultaneousIntervals(family).halfWidths
    let holed = SimultaneousIntervals(missing).halfWidths
    #expect(abs(holed[2] / whole[2] - 1) < 0.2)
    #expect(abs(holed[0] / whole[0] - 1) < 0.05)
  }
}
