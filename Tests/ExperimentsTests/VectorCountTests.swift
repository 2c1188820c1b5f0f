import CareModel
import Experiments
import SimulationKernel
import Testing

/// Replications that share parameter vectors count as what they tell.
struct VectorCountTests {
  private typealias Statistic = ForecastExpectation.Statistic
  private static let statistics: [Statistic] = [
    .mean, .percentile(50), .percentile(90), .share(.atMost, 0.1), .share(.below, -2),
  ]

  /// Values between -1 and 1 that look like noise, the same on every machine.
  private static func noise(_ number: Int) -> Double {
    Double((number * 7919) % 1009) / 504.5 - 1
  }

  private func isSame(_ one: MonteCarloEstimate, _ other: MonteCarloEstimate) -> Bool {
    (one.lower == other.lower || abs(one.lower - other.lower) < 1e-12)
      && (one.upper == other.upper || abs(one.upper - other.upper) < 1e-12)
  }

  @Test func `equal values of a vector tell as much as one of them`() {
    let vectors = (1...60).map(Self.noise)
    let all = vectors.flatMap { [$0, $0, $0, $0] }
    for statistic in Self.statistics {
      let expected = MonteCarloEstimate(statistic, of: vectors)
      let estimate = MonteCarloEstimate(statistic, of: all, inner: 4)
      #expect(isSame(estimate, expected), "\(statistic): \(estimate), not \(expected)")
      #expect(estimate.count == 240)
      // Missing replications change nothing as long as a vector has one.
      var gaps = all
      for vector in 0..<60 { gaps[4 * vector + vector % 4] = .nan }
      #expect(isSame(MonteCarloEstimate(statistic, of: gaps, inner: 4), expected), "\(statistic)")
    }
  }

  @Test func `in a run of one level nothing changes`() {
    let values = (1...60).map(Self.noise)
    let summary = SeriesSummary(values: values)
    let mean = MonteCarloEstimate(.mean, of: values, inner: 1)
    #expect(mean.lower == summary.lower && mean.upper == summary.upper)
    let hits = values.count { $0 <= 0.1 }
    let share = MonteCarloEstimate(.share(.atMost, 0.1), of: values, inner: 1)
    let wilson = WilsonInterval(hits, of: 60)
    #expect(share.lower == wilson.lower && share.upper == wilson.upper)
    // Of sixty values the median lies between the 22nd and the 39th.
    let median = MonteCarloEstimate(.percentile(50), of: values, inner: 1)
    #expect(median.lower == values.sorted()[21] && median.upper == values.sorted()[38])
  }

  @Test func `chance within a vector adds to what it tells, up to all of it`() {
    // Half of the variance is the vector's.
    let mixed = (0..<400).map { Self.noise($0 / 4 + 1) + Self.noise($0 + 300) }
    for statistic in Self.statistics.dropLast() {
      func width(_ inner: Int) -> Double {
        let estimate = MonteCarloEstimate(statistic, of: mixed, inner: inner)
        return estimate.upper - estimate.lower
      }
      #expect(width(4) > 1.1 * width(1) && width(4) < 2 * width(1), "\(statistic)")
    }
    // Where vectors are alike, replications in them are worth no more than independent ones.
    let alike = (0..<400).map { Double($0 % 4) }
    let share = MonteCarloEstimate(.share(.atMost, 1), of: alike, inner: 4)
    let wilson = WilsonInterval(200, of: 400)
    #expect(share.lower == wilson.lower && share.upper == wilson.upper)
  }

  @Test func `one vector tells nothing of a mean`() {
    let estimate = MonteCarloEstimate(.mean, of: [1, 2, 3, 4], inner: 4)
    #expect(estimate.value == 2.5 && estimate.lower == -.infinity && estimate.upper == .infinity)
  }

  @Test func `an expectation of a run of two levels is judged by its vectors`() throws {
    let series = try #require(IndicatorRegistry.series("over_20_miles"))
    let day = try #require(CivilDate("2024-05-31"))
    // Month 2 of replication r holds 100 r + 2: vectors of 4 with means 252, 652, … 7852.
    let values = (1...80).map { Double(100 * $0 + 2) }
    var plan = try Synthetic.plan(replications: 80)
    plan.inner = 4
    var design = try Synthetic.design(["over_20_miles"], month: 2)
    design.arms = [Synthetic.arms[0]]
    design.expectations = [
      ForecastExpectation(
        text: "as stated", why: "to test", series: series, days: day...day, statistic: .mean,
        comparator: .atLeast, level: 0)
    ]
    let experiment = ExperimentSummary(of: plan, design: design, identities: IdentitySummary()) {
      Synthetic.table(scenario: $0, replications: 80, months: 3, series: $1)
    }
    let judged = try #require(experiment.expectations.first?.estimate)
    let vectors = SeriesSummary(values: values, inner: 4)
    #expect(judged.lower == vectors.lower && judged.upper == vectors.upper)
    #expect(judged.upper > SeriesSummary(values: values).upper)
  }

  @Test func `the chance to be better and the gain from pairing go by vectors`() throws {
    // One scenario is better in even vectors by 3 and worse in odd ones by 1.
    let vectors = (0..<20).map { Double($0 * $0 % 7) }
    let effects = vectors.indices.map { Double($0 % 2 == 0 ? 3 : -1) }
    func each(_ values: [Double]) -> [Double] { values.flatMap { [$0, $0, $0, $0] } }
    let base = each(vectors)
    let arm = zip(base, each(effects)).map { $0 + $1 }
    let gain = VarianceReduction.achieved(
      scenario: zip(vectors, effects).map { $0 + $1 }, base: vectors)
    #expect(abs(VarianceReduction.achieved(scenario: arm, base: base, inner: 4) - gain) < 1e-12)
    // Chance that goes out in the mean of a vector does not count.
    let chance = base.indices.map { base[$0] + ($0 % 2 == 0 ? 5 : -5) }
    #expect(
      abs(VarianceReduction.achieved(scenario: arm, base: chance, inner: 4) - gain) < 1e-12)

    var plan = try Synthetic.plan(scenarios: 2, replications: 80)
    plan.inner = 4
    var design = try Synthetic.design(["over_20_miles"], month: 2)
    design.arms = Array(Synthetic.arms.prefix(2))
    let experiment = ExperimentSummary(of: plan, design: design, identities: IdentitySummary()) {
      scenario, series in
      var table = SampleTable(series: series, months: 3)
      for value in scenario == 0 ? base : arm {
        table.append(series.flatMap { _ in [Double](repeating: value, count: 4) })
      }
      return table
    }
    let effect = try #require(experiment.effects.first)
    #expect(effect.difference.shareBetter == 0.5)
    let interval = try #require(effect.chanceBetter)
    let wilson = WilsonInterval(10, of: 20)
    #expect(abs(interval.lower - wilson.lower) < 1e-12)
    #expect(abs(interval.upper - wilson.upper) < 1e-12)
    #expect(abs(effect.varianceReduction - gain) < 1e-12)
  }

  @Test func `means, ratios and attributions leave out the same`() {
    // The first vector lacks a gain, the second everything, the last is short.
    let costs = [1.0, 3, 5, .nan, 8, 10, 7]
    let gains = [2.0, .nan, .nan, 4, 3, 5, 6]
    let ratio = RatioOfMeans(costs: costs, gains: gains, inner: 2)
    #expect(ratio.cost == SeriesSummary(values: [1, 9, 7]))
    #expect(ratio.gain == SeriesSummary(values: [2, 4, 6]))
    let summary = SeriesSummary(values: costs, inner: 2)
    #expect(summary.groups == 4 && summary.count == 6)
    let measure = ReportedMeasure(series: 0, month: 1)
    let design = AttributionDesign(
      levers: [], method: .everySubset(scenarios: [0, 1]), together: 1, added: 0)
    let shared = Attribution(measure, by: design, inner: 2) { $0 == 0 ? costs : gains }
    #expect(shared.base == SeriesSummary(values: [1, 9, 7]))
    #expect(shared.together == SeriesSummary(values: [2, 4, 6]))
  }
}
