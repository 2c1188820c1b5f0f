public import Experiments
import GRDB

extension ForecastStore {
  static let insertion = """
    INSERT INTO replication
      (scenario, number, events, identities, series_values, checksum)
    VALUES (?, ?, ?, ?, ?, ?)
    """

  /// Adds results in one transaction: all of them or none.
  ///
  /// - Throws: `ForecastStoreError` when the disk is full or a result is there already.
  public func insert(_ results: [ReplicationResult]) throws(ForecastStoreError) {
    guard !results.isEmpty else { return }
    let fingerprints = ReplicationRow.fingerprints(of: results)
    do {
      try database.write { connection in
        let statement = try connection.cachedStatement(sql: Self.insertion)
        for (result, fingerprint) in zip(results, fingerprints) {
          let row = ReplicationRow(result, fingerprint)
          try statement.execute(arguments: [
            result.trial.scenario, result.trial.replication, row.events, row.identities,
            row.values, row.checksum,
          ])
        }
      }
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }

  /// Keeps another request in the place of the one that the store was opened with.
  public func keep(_ request: StoredRequest) throws(ForecastStoreError) {
    do {
      try database.write { try request.write($0) }
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }

  /// Takes out the results whose checksum does not match what is stored, and says which they were.
  ///
  /// The trials are then missing, so that they are computed again.
  public func removeDamaged() throws(ForecastStoreError) -> [Trial] {
    do {
      return try database.write { connection in
        let damaged = try damagedTrials(connection)
        for trial in damaged {
          try connection.execute(
            sql: "DELETE FROM replication WHERE scenario = ? AND number = ?",
            arguments: [trial.scenario, trial.replication])
        }
        return damaged
      }
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }

  private func damagedTrials(_ connection: Database) throws -> [Trial] {
    var damaged: [Trial] = []
    let rows = try Row.fetchCursor(
      connection, sql: "SELECT * FROM replication ORDER BY scenario, number")
    while let row = try rows.next() {
      if !isSound(row) {
        damaged.append(Trial(scenario: row["scenario"], replication: row["number"]))
      }
    }
    return damaged
  }
}
