import CareModel
public import Experiments
import Foundation
import GRDB

extension ForecastStore {
  /// The trials of a list whose results are not stored yet, in the order of the list.
  public func missing(_ trials: [Trial]) throws(ForecastStoreError) -> [Trial] {
    let known = try storedTrials()
    return trials.filter { !known.contains($0) }
  }

  /// Every trial that is stored.
  func storedTrials() throws(ForecastStoreError) -> Set<Trial> {
    try read { connection in
      Set(
        try Row.fetchAll(connection, sql: "SELECT scenario, number FROM replication")
          .map { Trial(scenario: $0["scenario"], replication: $0["number"]) })
    }
  }

  /// Hands over the results of replications 1 to a number, scenario by scenario and in order of
  /// replication, one at a time so that memory stays low.
  public func results(
    upTo replications: Int, _ body: (ReplicationResult) throws -> Void
  ) throws(ForecastStoreError) {
    try read { connection in
      let rows = try Row.fetchCursor(
        connection,
        sql: "SELECT * FROM replication WHERE number <= ? ORDER BY scenario, number",
        arguments: [replications])
      while let row = try rows.next() {
        let trial = Trial(scenario: row["scenario"], replication: row["number"])
        guard isSound(row), let identities = ReplicationRow.identities(row["identities"]) else {
          throw ForecastStoreError.missing(
            path: path, scenario: trial.scenario, replication: trial.replication)
        }
        try body(
          ReplicationResult(
            trial: trial, months: plan.months, values: ReplicationRow.doubles(row["series_values"]),
            identities: identities, events: row["events"]))
      }
    }
  }

  /// Reads the values of neighbouring series in replications 1 to a number of one scenario.
  ///
  /// - Throws: `ForecastStoreError.missing` when one of the replications is not stored.
  public func samples(
    of scenario: Int, series: Range<Int>, replications: Int
  ) throws(ForecastStoreError) -> SampleTable {
    try samples(
      of: scenario, series: series,
      among: Completeness(wanted: replications, missing: []).present)
  }

  /// Reads the values of neighbouring series in some replications, in ascending order, of one scenario.
  ///
  /// - Throws: `ForecastStoreError.missing` when one of the replications is not stored.
  public func samples(
    of scenario: Int, series: Range<Int>, among replications: [Int]
  ) throws(ForecastStoreError) -> SampleTable {
    try read { connection in
      let width = 8 * (plan.months + 1)
      var table = SampleTable(
        series: series, months: plan.months, reservingReplications: replications.count)
      let rows = try Row.fetchCursor(
        connection,
        sql: """
          SELECT number, substr(series_values, ?, ?) AS part FROM replication
          WHERE scenario = ? AND number <= ? ORDER BY number
          """,
        arguments: [
          1 + series.lowerBound * width, series.count * width, scenario, replications.last ?? 0,
        ])
      while table.replications < replications.count, let row = try rows.next() {
        let number: Int = row["number"]
        let next = replications[table.replications]
        guard number <= next else { break }
        if number == next { table.append(ReplicationRow.doubles(row["part"])) }
      }
      guard table.replications == replications.count else {
        throw ForecastStoreError.missing(
          path: path, scenario: scenario, replication: replications[table.replications])
      }
      return table
    }
  }

  /// How the identities fared in replications 1 to a number of every scenario.
  public func identities(upTo replications: Int) throws(ForecastStoreError) -> IdentitySummary {
    try identities(among: Completeness(wanted: replications, missing: []).present)
  }

  /// How the identities fared in some replications, in ascending order, of every scenario.
  public func identities(among replications: [Int]) throws(ForecastStoreError) -> IdentitySummary {
    try read { connection in
      var summary = IdentitySummary()
      let counted = Set(replications)
      let rows = try Row.fetchCursor(
        connection, sql: "SELECT number, identities FROM replication WHERE number <= ?",
        arguments: [replications.last ?? 0])
      while let row = try rows.next() {
        guard counted.contains(row["number"]) else { continue }
        if let report = ReplicationRow.identities(row["identities"]) { summary.add(report) }
      }
      return summary
    }
  }

  /// Whether a row's checksum matches it and it holds a value for each series and month.
  func isSound(_ row: Row) -> Bool {
    let values: Data = row["series_values"]
    let checksum = ReplicationRow.checksum(
      values: values, identities: row["identities"], events: row["events"])
    return values.count == 8 * IndicatorRegistry.series.count * (plan.months + 1)
      && checksum == row["checksum"]
  }

  private func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(ForecastStoreError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }
}
