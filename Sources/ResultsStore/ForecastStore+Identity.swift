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
    return hexadecimal(hash.value)
  }()

  /// A number as sixteen hexadecimal digits.
  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Refuses a file of another program, of a newer version or of another run; an empty one will do.
  func check(_ connection: Database) throws {
    let mark = try Int.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(connection, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if tables == 0 { return }
    // The migrator makes its own table first; killed just then, the file holds nothing else.
    let isOurs =
      try mark == Self.applicationID
      || (mark == 0 && tables <= 2 && connection.tableExists("grdb_migrations"))
    guard isOurs else { throw ForecastStoreError.notAForecast(path: path) }
    if try Self.migrator.hasBeenSuperseded(connection) {
      throw ForecastStoreError.newerVersion(path: path)
    }
    guard try connection.tableExists("run") else { return }
    let differences = try differences(connection)
    guard differences.isEmpty else {
      throw ForecastStoreError.otherRun(path: path, differences: differences)
    }
  }

  /// What parts the stored run from the plan, each in one line; nothing when there is no run yet.
  private func differences(_ connection: Database) throws -> [String] {
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
    let fingerprint: String = run["series_fingerprint"]
    if fingerprint != Self.seriesFingerprint { differences.append("indicators") }
    differences += try scenarioDifferences(connection)
    if differences.isEmpty { compare("run", run["run_id"], plan.runID) }
    return differences
  }

  private func scenarioDifferences(_ connection: Database) throws -> [String] {
    let stored = try Row.fetchAll(
      connection, sql: "SELECT name, canonical_text FROM scenario ORDER BY number")
    let names = stored.map { $0["name"] as String }
    let wanted = plan.scenarios.map(\.name)
    guard names == wanted else {
      let list = { (names: [String]) in names.joined(separator: ", ") }
      return ["scenarios (there \(list(names)); here \(list(wanted)))"]
    }
    return zip(stored, plan.scenarios).compactMap { row, scenario in
      Self.firstDifference(row["canonical_text"], scenario.canonicalText).map {
        "scenario \(scenario.name) (\($0))"
      }
    }
  }

  /// The first line in which two texts differ, in words; nil for equal texts.
  private static func firstDifference(_ stored: String, _ wanted: String) -> String? {
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
    return "first: there \(text(old)); here \(text(new))"
  }
}
