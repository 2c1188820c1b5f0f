import CareModel
import Experiments
import Foundation
import GRDB
import SimulationKernel

/// A published value as the store keeps it: by name, so that it outlives the order of the series.
struct PublishedRow: Codable {
  var indicator: String
  var topic: String
  var item: String
  var value: Double
  var source: String
  var fixed: Bool

  init(_ published: PublishedValue) {
    let series = IndicatorRegistry.series[published.series]
    indicator = IndicatorRegistry.indicators[series.indicator].key
    topic = series.breakdown.topic
    item = series.breakdown.item
    value = published.value
    source = published.source
    fixed = published.isFixedByScenario
  }
}

extension ForecastStore {
  /// Enters the run and its scenarios, or brings their descriptions up to date: titles and sources
  /// may be improved without moving a result.
  func register(_ connection: Database) throws {
    try connection.execute(
      sql: """
        INSERT OR IGNORE INTO run
          (id, run_id, results_version, seed, start, months, series_fingerprint,
            inner_replications)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        plan.runID, ExperimentPlan.resultsVersion, "\(plan.seed)",
        plan.scenarios[0].start.description, plan.months, Self.seriesFingerprint,
        plan.inner,
      ])
    for (number, scenario) in plan.scenarios.enumerated() {
      try connection.execute(
        sql: """
          INSERT INTO scenario
            (number, name, title, purpose, area, canonical_text, records, published)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (number) DO UPDATE SET
            title = excluded.title, purpose = excluded.purpose, area = excluded.area,
            records = excluded.records, published = excluded.published
          """,
        arguments: [
          number, scenario.name, scenario.title, scenario.purpose, Self.json(scenario.area),
          scenario.canonicalText, Self.json(scenario.records),
          Self.json(scenario.published.map(PublishedRow.init)),
        ])
    }
    try request?.write(connection)
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
