import CareModel
import Experiments
import SimulationKernel
import Testing

/// Plans and results made up for tests: no model runs.
enum Synthetic {
  /// A plan of empty scenarios that start on 31 March 2024.
  static func plan(
    scenarios: Int = 1, replications: Int, months: Int = 3, published: [PublishedValue] = []
  ) throws -> ExperimentPlan {
    let start = try #require(CivilDate("2024-03-31"))
    let area = AreaCodes(
      countryCode: "E92000001", countryName: "England", regionCode: "E12000002",
      regionName: "North West", oldAuthorityCode: "895", authorityName: "Cheshire East",
      newAuthorityCode: "E06000049")
    return ExperimentPlan(
      scenarios: (0..<scenarios).map { number in
        Scenario(
          name: "scenario-\(number)", title: "", purpose: "", area: area,
          model: ScenarioModel(parameters: ModelParameters(start: start)), records: [],
          published: published, warnings: [], canonicalText: "text \(number)")
      }, replications: replications, seed: 1, months: months)
  }

  /// A result whose value in every series is 100 times the replication plus the month.
  static func result(_ trial: Trial, months: Int) -> ReplicationResult {
    let values = IndicatorRegistry.series.indices.flatMap { _ in
      (0...months).map { Double(100 * trial.replication + $0) + Double(trial.scenario) / 4 }
    }
    return ReplicationResult(
      trial: trial, months: months, values: values, identities: IdentityReport(), events: 7)
  }

  /// A table of all series over replications 1 to a number.
  static func table(
    scenario: Int = 0, replications: Int, months: Int, series: Range<Int>
  ) -> SampleTable {
    let results = (1...replications).map {
      result(Trial(scenario: scenario, replication: $0), months: months)
    }
    return SampleTable(series: series, results: results)
  }
}
