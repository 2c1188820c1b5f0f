import CareModel
public import Experiments
import Foundation
import GRDB

/// What a store says about its run, read without the files that the run was made from.
///
/// The file is opened only while something is read, so that there may be many of them.
public struct StoredRun: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// The file.
  public let path: String
  /// The version of the results.
  public let resultsVersion: Int
  /// The command that filled it; nil where an earlier version of the program did.
  public let request: StoredRequest?
  let runID: String
  let seed: String
  let start: String
  let months: Int
  /// Replications that share a parameter vector, 1 in a store from before there were such runs.
  let inner: Int
  let seriesFingerprint: String
  let scenarios: [(name: String, text: String)]

  /// Reads the store of a folder; nil where nothing was ever entered.
  ///
  /// - Throws: `ForecastStoreError` when the file is something else or another process is writing.
  public init?(folder: String) throws(ForecastStoreError) {
    self.folder = folder
    let path = ForecastStore.path(in: folder)
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let rows = try Self.read(path) { connection -> (Row, [Row], StoredRequest?)? in
      guard try ForecastStore.holdsRun(connection, path: path),
        let run = try Row.fetchOne(connection, sql: "SELECT * FROM run")
      else { return nil }
      let scenarios = try Row.fetchAll(
        connection, sql: "SELECT name, canonical_text FROM scenario ORDER BY number")
      return (run, scenarios, try StoredRequest(connection))
    }
    guard let (run, scenarios, request) = rows else { return nil }
    runID = run["run_id"]
    resultsVersion = run["results_version"]
    seed = run["seed"]
    start = run["start"]
    months = run["months"]
    let inner: Int? = run["inner_replications"]
    self.inner = inner ?? 1
    seriesFingerprint = run["series_fingerprint"]
    self.scenarios = scenarios.map { ($0["name"], $0["canonical_text"]) }
    self.request = request
  }

  /// Reads from a file, which is closed again.
  static func read<Value>(
    _ path: String, _ body: (Database) throws -> Value
  ) throws(ForecastStoreError) -> Value {
    do {
      try ForecastStore.checkHeader(path)
      // Not opened as read-only, for what a killed run left half-written has to be undone first.
      let database = try DatabaseQueue(path: path, configuration: ForecastStore.configuration)
      defer { try? database.close() }
      return try database.read(body)
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }

  /// Refuses a plan that is not of this run, as when a file that it is read from has changed.
  public func check(_ plan: ExperimentPlan) throws(ForecastStoreError) {
    let differences = try Self.read(path) { try ForecastStore.differences($0, from: plan) }
    guard differences.isEmpty else {
      throw .changedInputs(path: path, differences: differences)
    }
  }

  /// What parts two runs, each in one line; nothing for stores that may be merged.
  public func differences(from other: StoredRun) -> [String] {
    var differences: [String] = []
    func compare(_ name: String, _ mine: String, _ theirs: String) {
      if mine != theirs { differences.append("\(name) (\(mine) and \(theirs))") }
    }
    compare("results version", "\(resultsVersion)", "\(other.resultsVersion)")
    compare("seed", seed, other.seed)
    compare("start", start, other.start)
    compare("months", "\(months)", "\(other.months)")
    compare("inner", "\(inner)", "\(other.inner)")
    if seriesFingerprint != other.seriesFingerprint { differences.append("indicators") }
    let names = scenarios.map(\.name)
    let others = other.scenarios.map(\.name)
    guard names == others else {
      compare("scenarios", names.joined(separator: ", "), others.joined(separator: ", "))
      return differences
    }
    for (mine, theirs) in zip(scenarios, other.scenarios) {
      if let line = ForecastStore.firstDifference(mine.text, theirs.text) {
        differences.append("scenario \(mine.name) (first: \(line.stored); \(line.wanted))")
      }
    }
    if differences.isEmpty { compare("run", runID, other.runID) }
    return differences
  }
}
