public import Experiments
import GRDB

extension ForecastStore {
  /// Reads the values of some measures in some replications of a scenario, measure by measure and in order
  /// of replication.
  ///
  /// - Throws: `ForecastStoreError.missing` when one of the replications is not stored.
  public func values(
    of measures: [ReportedMeasure], scenario: Int, replications: ClosedRange<Int>
  ) throws(ForecastStoreError) -> [[Double]] {
    do {
      return try database.read { connection in
        var values = [[Double]](repeating: [], count: measures.count)
        var next = replications.lowerBound
        let rows = try Row.fetchCursor(
          connection,
          sql: """
            SELECT number, series_values FROM replication
            WHERE scenario = ? AND number BETWEEN ? AND ? ORDER BY number
            """,
          arguments: [scenario, replications.lowerBound, replications.upperBound])
        while let row = try rows.next(), row["number"] == next {
          let all = ReplicationRow.doubles(row["series_values"])
          for (column, measure) in measures.enumerated() {
            let first = measure.series * (plan.months + 1)
            values[column].append(measure.value { all[first + $0] })
          }
          next += 1
        }
        guard next > replications.upperBound else {
          throw ForecastStoreError.missing(path: path, scenario: scenario, replication: next)
        }
        return values
      }
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }
}
