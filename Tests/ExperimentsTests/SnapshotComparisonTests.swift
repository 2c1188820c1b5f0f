import CareModel
import Experiments
import Testing

struct SnapshotComparisonTests {
  /// A published value beside starts of 100, 200 and 300: mean 200, standard error 57.7.
  private func comparison(_ value: Double, fixed: Bool) throws -> SnapshotComparison {
    let published = PublishedValue(
      series: 0, value: value, source: "test", isFixedByScenario: fixed)
    let plan = try Synthetic.plan(replications: 3, months: 1, published: [published])
    let experiment = ExperimentSummary(of: plan, identities: IdentitySummary()) {
      Synthetic.table(scenario: $0, replications: 3, months: 1, series: $1)
    }
    return try #require(experiment.snapshot.first)
  }

  @Test(arguments: [(30.0, true), (26, false), (370, true), (374, false)])
  func `a fixed value may lie three standard errors from the mean`(
    _ value: Double, _ isWithin: Bool
  ) throws {
    #expect(try comparison(value, fixed: true).isWithinNoise == isWithin)
  }

  @Test(arguments: [(105.0, true), (104, false), (295, true), (296, false), (295.4, false)])
  func `any other value has to lie in the middle 95 per cent`(
    _ value: Double, _ isWithin: Bool
  ) throws {
    #expect(try comparison(value, fixed: false).isWithinNoise == isWithin)
  }

  @Test func `one parameter vector cannot tell whether a fixed value is within noise`() throws {
    let published = PublishedValue(series: 0, value: 26, source: "test", isFixedByScenario: true)
    var plan = try Synthetic.plan(replications: 3, months: 1, published: [published])
    plan.inner = 3
    let experiment = ExperimentSummary(of: plan, identities: IdentitySummary()) {
      Synthetic.table(scenario: $0, replications: 3, months: 1, series: $1)
    }
    #expect(experiment.snapshot.first?.isWithinNoise == nil)
  }

  @Test func `the difference is simulated less published`() throws {
    #expect(try comparison(150, fixed: true).difference == 50)
  }
}
