import SimulationKernel
import Testing

@Suite struct StatisticsTests {
  @Test func `a tally has the moments of its observations`() {
    var tally = Tally()
    #expect(tally.count == 0 && tally.mean.isNaN && tally.variance.isNaN)
    for value in [2.0, 4, 4, 4, 5, 5, 7, 9] { tally.add(value) }
    #expect(tally.count == 8 && tally.mean == 5 && tally.minimum == 2 && tally.maximum == 9)
    #expect(abs(tally.variance - 32.0 / 7) < 1e-14)
    #expect(abs(tally.standardDeviation - (32.0 / 7).squareRoot()) < 1e-14)
    #expect(abs(tally.standardError - (4.0 / 7).squareRoot()) < 1e-14)
  }

  @Test func `a large mean does not spoil the variance`() {
    var tally = Tally()
    for value in [4.0, 7, 13, 16] { tally.add(1e9 + value) }
    #expect(abs(tally.variance - 30) < 1e-6)
  }

  @Test func `merging tallies equals one tally`() {
    var stream = testStream(60)
    var whole = Tally()
    var parts = [Tally](repeating: Tally(), count: 5)
    for index in 0..<5_000 {
      let value = stream.uniform() * 10 - 3
      whole.add(value)
      parts[index * index % 4].add(value)
    }
    var merged = Tally()
    for part in parts { merged.merge(part) }
    #expect(merged.count == whole.count && merged.minimum == whole.minimum)
    #expect(merged.maximum == whole.maximum)
    #expect(abs(merged.mean - whole.mean) < 1e-13)
    #expect(abs(merged.variance - whole.variance) < 1e-12)
  }

  @Test func `a level is weighted by how long it lasts`() {
    var level = TimeWeighted(level: 2, at: SimulationTime(days: 10))
    #expect(level.mean(at: SimulationTime(days: 10)) == 2)
    level.set(5, at: SimulationTime(days: 13))
    level.set(0, at: SimulationTime(days: 13))
    level.set(1, at: SimulationTime(days: 14))
    #expect(level.integral(at: SimulationTime(days: 16)) == 8)
    #expect(level.mean(at: SimulationTime(days: 18)) == 1.25)
  }

  @Test func `sample quantiles interpolate as type 7`() {
    let values = [1.0, 2, 4, 8]
    #expect(Quantiles.value(at: 0, ofSorted: values) == 1)
    #expect(Quantiles.value(at: 0.5, ofSorted: values) == 3)
    #expect(abs(Quantiles.value(at: 0.9, ofSorted: values) - 6.8) < 1e-14)
    #expect(Quantiles.value(at: 1, ofSorted: values) == 8)
    #expect(Quantiles.value(at: 0.3, ofSorted: [7]) == 7)
  }

  @Test(arguments: [(3, 4.302653), (5, 2.776445), (10, 2.262157), (30, 2.045230), (100, 1.984217)])
  func `Student's t has its tabled values`(n: Int, value: Double) {
    let t = StudentT.quantile(0.975, degreesOfFreedom: n - 1)
    #expect(abs(t - value) < 5e-7)
    #expect(abs(StudentT.quantile(0.025, degreesOfFreedom: n - 1) + t) < 1e-12)
  }

  @Test func `Student's t agrees with closed forms and its limit`() {
    // One degree of freedom is a Cauchy distribution: tan(π/4) and tan(0.4π).
    #expect(abs(StudentT.quantile(0.75, degreesOfFreedom: 1) - 1) < 1e-13)
    #expect(abs(StudentT.quantile(0.9, degreesOfFreedom: 1) - 3.077_683_537_175_253_4) < 1e-12)
    // Two degrees: (2p − 1) √(2 / (4 p (1 − p))).
    #expect(abs(StudentT.quantile(0.999, degreesOfFreedom: 2) - 22.327_124_770_119_8) < 1e-9)
    #expect(abs(StudentT.quantile(0.975, degreesOfFreedom: 1e7) - 1.959_964_221_764) < 1e-7)
    #expect(StudentT.quantile(0.5, degreesOfFreedom: 4) == 0)
  }

  @Test func `a half-width is t times the standard error`() {
    var tally = Tally()
    tally.add(1)
    #expect(StudentT.halfWidth(tally, confidence: 0.95) == .infinity)
    tally.add(2)
    tally.add(3)
    let interval = ConfidenceInterval(tally, confidence: 0.95)
    #expect(interval.mean == 2)
    #expect(abs(interval.halfWidth - 4.302_652_729_7 / 3.0.squareRoot()) < 1e-9)
    #expect(interval.contains(interval.lower) && !interval.contains(5))
  }
}
