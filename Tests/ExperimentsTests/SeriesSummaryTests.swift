import Experiments
import Testing

struct SeriesSummaryTests {
  @Test func `four values give the mean, spread and type 7 quantiles`() {
    let summary = SeriesSummary(values: [4, 1, .nan, 3, 2])
    #expect(summary.count == 4)
    #expect(summary.mean == 2.5)
    #expect(abs(summary.standardDeviation - 1.2909944487358056) < 1e-15)
    #expect(abs(summary.standardError - 0.6454972243679028) < 1e-15)
    #expect(abs(summary.p2_5 - 1.075) < 1e-15)
    #expect(abs(summary.p10 - 1.3) < 1e-15)
    #expect(summary.p25 == 1.75)
    #expect(summary.p50 == 2.5)
    #expect(summary.p75 == 3.25)
    #expect(abs(summary.p90 - 3.7) < 1e-15)
    #expect(abs(summary.p97_5 - 3.925) < 1e-15)
  }

  @Test func `the interval of the mean is Student's`() {
    let summary = SeriesSummary(values: [1, 2, 3])
    // With two degrees of freedom the quantile of 0.975 is 0.95 √(2 / (1 − 0.95²)).
    let halfWidth = 0.95 * (2 / 0.0975).squareRoot() / 3.0.squareRoot()
    #expect(abs(summary.lower - (2 - halfWidth)) < 1e-12)
    #expect(abs(summary.upper - (2 + halfWidth)) < 1e-12)
  }

  @Test func `no values give no numbers`() {
    let summary = SeriesSummary(values: [.nan, .nan])
    #expect(summary.count == 0)
    #expect(summary.mean.isNaN && summary.p50.isNaN && summary.lower.isNaN)
  }

  @Test func `one value has no spread`() {
    let summary = SeriesSummary(values: [5])
    #expect(summary.mean == 5 && summary.p2_5 == 5 && summary.p97_5 == 5)
    #expect(summary.standardDeviation.isNaN && summary.upper.isNaN)
  }
}
