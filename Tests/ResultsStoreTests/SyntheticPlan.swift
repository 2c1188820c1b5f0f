import CareModel
import Experiments
import Foundation
import ResultsStore
import SimulationKernel
import Testing

/// A folder of its own for one test, taken away at the end.
final class TemporaryFolder {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("sufficiency-\(UUID().uuidString)").path

  var store: String { path + "/" + ForecastStore.fileName }

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Plans and results made up for tests: no model runs.
enum Synthetic {
  /// A plan of empty scenarios.
  static func plan(
    scenarios: Int = 1, replications: Int = 5, seed: UInt64 = 1, start: String = "2024-03-31",
    months: Int = 2, text: String = "line one\nline two", purpose: String = "",
    inner: Int = 1
  ) throws -> ExperimentPlan {
    let start = try #require(CivilDate(start))
    let area = AreaCodes(
      countryCode: "E92000001", countryName: "England", regionCode: "E12000002",
      regionName: "North West", oldAuthorityCode: "895", authorityName: "Cheshire East",
      newAuthorityCode: "E06000049")
    let record = ParameterRecord(
      path: "a.b", stated: "1", unit: "days", period: "2024", source: "a \"source\"",
      quality: .council, knownOn: nil, note: nil, file: "a.yaml", line: 3)
    return ExperimentPlan(
      scenarios: (0..<scenarios).map { number in
        Scenario(
          name: "scenario-\(number)", title: "", purpose: purpose, area: area,
          model: ScenarioModel(parameters: ModelParameters(start: start)), records: [record],
          published: [
            PublishedValue(series: 0, value: 1, source: "s", isFixedByScenario: true)
          ], warnings: [], canonicalText: text)
      }, replications: replications, seed: seed, months: months, inner: inner)
  }

  /// A result with values that are hard to keep: zeros of both signs, not-a-number, a third.
  static func result(_ trial: Trial, months: Int = 2) -> ReplicationResult {
    let values = IndicatorRegistry.series.indices.flatMap { series in
      (0...months).map { month in
        switch (series + month) % 5 {
        case 0: -0.0
        case 1: Double.nan
        default: Double(1000 * trial.replication + 100 * trial.scenario + series) / 3
        }
      }
    }
    var identities = IdentityReport()
    identities.littlesLaw = 1.0 / Double(3 * trial.replication)
    identities.eventsInThePast = .infinity
    return ReplicationResult(
      trial: trial, months: months, values: values, identities: identities, events: 42)
  }
}
