import CareModel
import Experiments
import SimulationKernel
import Testing

/// Experiments made up for tests: no model runs.
enum Synthetic {
  /// An experiment that starts on 31 March 2024.
  ///
  /// Replication r holds 500 + 10 r + month in every series
  /// of scenario 0, one more in scenario 1, and so on; `starts` has no value at the start.
  static func experiment(
    scenarios: Int = 1, replications: Int = 5, months: Int = 24,
    published: [PublishedValue] = [], identities: IdentitySummary = held(5),
    isUncertain: Bool = true, scorecard: [ScorecardEntry] = [], design: ExperimentDesign? = nil,
    isAbridged: Bool = false, inner: Int = 1, take: (ScenarioSummary) throws -> Void = { _ in }
  ) throws -> ExperimentSummary {
    let start = try #require(CivilDate("2024-03-31"))
    let starts = try #require(IndicatorRegistry.series("starts"))
    let area = AreaCodes(
      countryCode: "E92000001", countryName: "England", regionCode: "E12000002",
      regionName: "North West", oldAuthorityCode: "895", authorityName: "Cheshire East",
      newAuthorityCode: "E06000049")
    let uncertain = UncertainParameter(
      definition: 0, value: .uniform(minimum: 0, maximum: 1), row: nil, multiplies: true,
      address: 1)
    let model = ScenarioModel(
      parameters: ModelParameters(start: start), uncertain: isUncertain ? [uncertain] : [])
    let names = [
      "baseline", "baseline + foster4", "baseline + a, \"quoted\" lever", "baseline + all",
    ]
    let plan = ExperimentPlan(
      scenarios: names.prefix(scenarios).map { name in
        Scenario(
          name: name, title: "Cheshire East from 31 March 2024", purpose: "", area: area,
          model: model, records: [], published: published, scorecard: scorecard, warnings: [],
          canonicalText: "text of \(name)")
      }, replications: replications, seed: 20_240_331, months: months, inner: inner)
    return try ExperimentSummary(
      of: plan, design: design, identities: identities, isAbridged: isAbridged, take: take
    ) { scenario, series in
      var table = SampleTable(series: series, months: months)
      for replication in 1...replications {
        table.append(
          series.flatMap { row in
            (0...months).map { month in
              row == starts && month == 0
                ? Double.nan : Double(500 + 10 * replication + month + scenario)
            }
          })
      }
      return table
    }
  }

  /// The checks of some replications in which everything held.
  static func held(_ replications: Int) -> IdentitySummary {
    var summary = IdentitySummary()
    for _ in 0..<replications { summary.add(IdentityReport()) }
    return summary
  }

  /// The lines of a CSV text, split at commas; for texts without quoted fields.
  static func cells(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
