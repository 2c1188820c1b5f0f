import Experiments
import ForecastOutput
import Foundation
import Testing

/// Tables written scenario by scenario.
struct ExperimentTablesTests {
  private let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("sufficiency-\(UUID().uuidString)")

  @Test func `they hold the bytes, digests and rows of tables made at once`() throws {
    defer { try? FileManager.default.removeItem(at: url) }
    let whole = try Synthetic.experiment(scenarios: 3, months: 14)
    let folder = OutputFolder(url)
    let tables = try ExperimentTables(of: whole.plan, in: folder)
    let abridged = try Synthetic.experiment(
      scenarios: 3, months: 14, isAbridged: true, take: tables.add)
    let files = try tables.files(abridged)
    #expect(
      files.map(\.name) == [
        "forecast.csv", "forecast.meta.csv", "indicators.csv", "snapshot.csv", "scorecard.csv",
        "differences.csv", "cost-effects.csv",
      ])
    #expect(
      !FileManager.default.fileExists(atPath: url.appendingPathComponent("forecast.csv").path))
    try folder.write(files)
    let texts = [
      "forecast.csv": ForecastTable.csv(whole), "indicators.csv": IndicatorsTable.csv(whole),
      "differences.csv": DifferencesTable.csv(whole), "scorecard.csv": ScorecardTable.csv(whole),
    ]
    for (name, text) in texts {
      let path = url.appendingPathComponent(name)
      #expect(try String(contentsOf: path, encoding: .utf8) == text)
      let file = try #require(files.first { $0.name == name })
      let expected = OutputFolder.File(name: name, text: text)
      #expect(file.digest == expected.digest && file.rows == expected.rows)
    }
  }

  @Test func `tables that are given up leave nothing behind`() throws {
    defer { try? FileManager.default.removeItem(at: url) }
    let experiment = try Synthetic.experiment(scenarios: 2, months: 2)
    do {
      let tables = try ExperimentTables(of: experiment.plan, in: OutputFolder(url))
      _ = try Synthetic.experiment(scenarios: 2, months: 2, isAbridged: true, take: tables.add)
      #expect(try FileManager.default.contentsOfDirectory(atPath: url.path).count == 3)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: url.path) == [])
  }

  @Test func `a digest made in parts is that of the whole`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for step in [1, 63, 64, 65, 999] {
      var hash = ContentDigest()
      for start in stride(from: 0, to: bytes.count, by: step) {
        hash.update(bytes[start..<min(start + step, bytes.count)])
      }
      #expect(hash.text == ContentDigest.text(of: bytes))
    }
  }
}
