import Experiments
import GRDB

extension ForecastStore {
  /// Adds every replication of some stores that is not there yet, in transactions of a few.
  ///
  /// What is there already must be among the stores, so that conflicts have been looked for.
  public func insert(_ union: StoredUnion) throws(ForecastStoreError) {
    var known = try storedTrials()
    for (row, run) in union.runs.enumerated() where run.path != path {
      var waiting: [StoredReplication] = []
      try run.replications { replication in
        guard union.isFound(replication.trial, in: row), known.insert(replication.trial).inserted
        else { return }
        waiting.append(replication)
        if waiting.count == 20 {
          try write(waiting)
          waiting.removeAll(keepingCapacity: true)
        }
      }
      try write(waiting)
    }
  }

  private func write(_ replications: [StoredReplication]) throws(ForecastStoreError) {
    do {
      try database.write { connection in
        let statement = try connection.cachedStatement(sql: Self.insertion)
        for row in replications {
          try statement.execute(arguments: [
            row.trial.scenario, row.trial.replication, row.events, row.identities, row.values,
            row.checksum,
          ])
        }
      }
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }
}
