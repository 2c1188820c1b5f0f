import CareModel
import Experiments
import Foundation
import GRDB

/// One replication as it lies in a store, ready to be copied.
struct StoredReplication {
  var trial: Trial
  var events: Int
  var identities: String
  var values: Data
  var checksum: String

  init(_ row: Row) {
    trial = Trial(scenario: row["scenario"], replication: row["number"])
    events = row["events"]
    identities = row["identities"]
    values = row["series_values"]
    checksum = row["checksum"]
  }

  /// Whether the checksum matches and there is a value for each series and month.
  func isSound(months: Int) -> Bool {
    values.count == 8 * IndicatorRegistry.series.count * (months + 1)
      && checksum
        == ReplicationRow.checksum(values: values, identities: identities, events: events)
  }
}

extension StoredRun {
  /// Hands over every replication in order, one at a time.
  func replications(
    _ body: (StoredReplication) throws -> Void
  ) throws(ForecastStoreError) {
    try Self.read(path) { connection in
      let rows = try Row.fetchCursor(
        connection, sql: "SELECT * FROM replication ORDER BY scenario, number")
      while let row = try rows.next() { try body(StoredReplication(row)) }
    }
  }
}
