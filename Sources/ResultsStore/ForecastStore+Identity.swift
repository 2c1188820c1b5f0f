import CareModel
import Experiments
import Foundation
import GRDB
import SimulationKernel

extension ForecastStore {
  /// Fingerprints the order of the series, by which stored values are found.
  static let seriesFingerprint: String = {
    var hash = StableHash()
    for series in IndicatorRegistry.series {
      let key = IndicatorRegistry.indicators[series.indicator].key
      hash.combine("\(key)|\(series.breakdown.topic)|\(series.breakdown.item)\n")
    }
    return hash.digits
  }()

  /// Refuses a file of another program, of a newer version or of another run; an empty one will do.
  func check(_ connection: Database) throws {
    guard try Self.holdsRun(connection, path: path) else { return }
    var differences = try Self.differences(connection, from: plan)
    if let request {
      let parts = [StoredRequest.part(try StoredRequest(connection)), StoredRequest.part(request)]
      if parts[0] != parts[1] { differences.append("part (there \(parts[0]), here \(parts[1]))") }
    }
    guard differences.isEmpty else {
      throw ForecastStoreError.otherRun(path: path, differences: differences)
    }
  }

  /// Whether a run was ever entered; refuses a file of another program or of a newer version.
  static func holdsRun(_ connection: Database, path: String) throws -> Bool {
    let mark = try Int.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(connection, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if tables == 0 { return false }
    // The migrator makes its own table first; killed just then, the file holds nothing else.
    let isOurs =
      try mark == applicationID
      || (mark == 0 && tables <= 2 && connection.tableExists("grdb_migrations"))
    guard isOurs else { throw ForecastStoreError.notAForecast(path: path) }
    if try migrator.hasBeenSuperseded(connection) {
      throw ForecastStoreError.newerVersion(path: path)
    }
    return try connection.tableExists("run")
      && Int.fetchOne(connection, sql: "SELECT count(*) FROM run") == 1
  }

  /// What parts a stored run from a plan, each in one line; nothing when there is no run yet.
  static func differences(
    _ connection: Database, from plan: ExperimentPlan
  ) throws -> [String] {
    guard let run = try Row.fetchOne(connection, sql: "SELECT * FROM run") else { return [] }
    var differences: [String] = []
    func compare(_ name: String, _ stored: String, _ wanted: String) {
      if stored != wanted { differences.append("\(name) (there \(stored), here \(wanted))") }
    }
    let version: Int = run["results_version"]
    let months: Int = run["months"]
    compare("results version", "\(version)", "\(ExperimentPlan.resultsVersion)")
    compare("seed", run["seed"], "\(plan.seed)")
    compare("start", run["start"], plan.scenarios[0].start.description)
    compare("months", "\(months)", "\(plan.months)")
    // A store of the first version has no such column, and no run of two levels.
    let inner: Int? = run["inner_replications"]
    compare("inner", "\(inner ?? 1)", "\(plan.inner)")
    let fingerprint: String = run["series_fingerprint"]
    if fingerprint != seriesFingerprint { differences.append("indicators") }
    differences += try scenarioDifferences(connection, from: plan)
    if differences.isEmpty { compare("run", run["run_id"], plan.runID) }
    return differences
  }

  private static func scenarioDifferences(
    _ connection: Database, from plan: ExperimentPlan
  ) throws -> [String] {
    let stored = try Row.fetchAll(
      connection, sql: "SELECT name, canonical_text FROM scenario ORDER BY number")
    let names = stored.map { $0["name"] as String }
    let wanted = plan.scenarios.map(\.name)
    guard names == wanted else {
      let list = { (names: [String]) in names.joined(separator: ", ") }
      return ["scenarios (there \(list(names)); here \(list(wanted)))"]
    }
    return zip(stored, plan.scenarios).compactMap { row, scenario in
      firstDifference(row["canonical_text"], scenario.canonicalText).map {
        "scenario \(scenario.name) (first: there \($0.stored); here \($0.wanted))"
      }
    }
  }

  /// The first line in which two texts differ, in words; nil for equal texts.
  static func firstDifference(_ stored: String, _ wanted: String) -> (
    stored: String, wanted: String
  )? {
    guard stored != wanted else { return nil }
    let old = stored.split(separator: "\n", omittingEmptySubsequences: false)
    let new = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let row = line ?? min(old.count, new.count)
    func text(_ lines: [Substring]) -> String {
      guard row < lines.count else { return "nothing" }
      let text = lines[row].trimmingCharacters(in: .whitespaces)
      return text.count > 60 ? "\(text.prefix(57))..." : text
    }
    return (text(old), text(new))
  }
}
