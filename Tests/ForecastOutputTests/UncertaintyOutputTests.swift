import CareModel
import Experiments
import ForecastOutput
import Foundation
import Testing

/// What is written and said about parameters and chance, and about precision.
struct UncertaintyOutputTests {
  private func written(inner: Int) throws -> (experiment: ExperimentSummary, folder: URL) {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sufficiency-\(UUID().uuidString)")
    // Tables begin with a plan, which a summary of nothing written has.
    let plan = try Synthetic.experiment(scenarios: 2, replications: 6, inner: inner).plan
    let tables = try ExperimentTables(of: plan, in: OutputFolder(url))
    let whole = try Synthetic.experiment(
      scenarios: 2, replications: 6, isAbridged: true, inner: inner, take: { try tables.add($0) })
    try OutputFolder(url).write(try tables.files(whole))
    return (whole, url)
  }

  private func rows(_ url: URL, _ name: String) throws -> [[String]]? {
    guard let data = FileManager.default.contents(atPath: url.appendingPathComponent(name).path)
    else { return nil }
    return Synthetic.cells(String(decoding: data, as: UTF8.self))
  }

  @Test func `two levels are written row by row, scenario and difference`() throws {
    let (_, url) = try written(inner: 2)
    defer { try? FileManager.default.removeItem(at: url) }
    let rows = try #require(try rows(url, "uncertainty.csv"))
    #expect(rows[0].count == 20)
    let children = rows.filter { $0[2] == "children_looked_after" && $0[3] == "Total" }
    // The base, then the lever and its difference, each at the start and two 31 Marches.
    #expect(children.count == 9)
    #expect(Set(children.map { $0[6] }) == ["2024-03-31", "2025-03-31", "2026-03-31"])
    let first = children[0]
    #expect(first[0] == "baseline" && first[1] == "z")
    // Replications rise by 10: 50 within a pair, means 20 apart, so 400 less half of 50 between.
    let variance = try #require(Double(first[11]))
    #expect(abs(variance - 375) < 1e-6)
    #expect(abs(try #require(Double(first[12])) - 375 / 425) < 1e-6)
    #expect(first[16...18] == ["3", "2", "6"])
    let difference = try #require(children.first { $0[1] == "baseline" })
    #expect(difference[0] == "baseline + foster4")
    // The difference is the same in all: nothing to share out.
    #expect(difference[8...10] == ["0", "0", "0"] && difference[12...15] == ["z", "z", "z", "z"])
    // What happens in months is summed, and does not exist at the start.
    let starts = rows.filter { $0[2] == "starts" && $0[3] == "Total" && $0[1] == "z" }
    #expect(starts.map { $0[7] } == ["12", "12", "12", "12"])
    #expect(starts.allSatisfy { $0[19] == "year to 31 March" })
  }

  @Test func `one level has no such file and says nothing`() throws {
    let (experiment, url) = try written(inner: 1)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(try rows(url, "uncertainty.csv") == nil)
    #expect(UncertaintyText.text(experiment, style: .plain) == "")
    let summary = SummaryText.text(experiment, files: [], folder: "out", style: .plain)
    #expect(!summary.contains("parameter vector") && !summary.contains("Precision of"))
  }

  @Test func `the table says what better data could take away`() throws {
    let experiment = try Synthetic.experiment(replications: 40, inner: 4)
    let text = UncertaintyText.text(experiment, style: .plain)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines[0].hasPrefix("Width of ranges, 31 Mar 2026 standard from from share"))
    let children = try #require(lines.first { $0.hasPrefix("Children looked after ") })
    // Pairs of numbers a row: 166.7 from chance within four; vectors lie 40 apart.
    #expect(children.hasPrefix("Children looked after 121.6 120.9 12.9 99% ("), "\(children)")
    #expect(children.hasSuffix("89%"))
    #expect(text.contains("10 parameter vectors with 4 replications each"))
    for line in text.split(separator: "\n") { #expect(line.count <= 100) }
  }

  @Test func `precision is told goal by goal, and a failure says what would do`() throws {
    let experiment = try Synthetic.experiment(scenarios: 2, replications: 100)
    let row = try #require(IndicatorRegistry.series("outside_authority"))
    var study = PrecisionStudy(
      [PrecisionGoal(measure: ReportedMeasure(series: row, month: 24), halfWidth: 0.25)],
      of: experiment.plan)
    while study.search.nextLook != nil {
      study.look { scenario, replications in
        [replications.map { Double(scenario * ($0 % 2) * 4) }]
      }
    }
    let text = PrecisionText.text(study, of: experiment.plan, style: .plain)
    #expect(text.contains("Precision of the mean differences"))
    #expect(text.contains("31 Mar 2026   ±0.25   ±0.399     about 300"), "\(text)")
    #expect(text.contains("Not reached in 100 replications"))
    let failure = PrecisionText.failure(study, of: experiment.plan)
    #expect(failure.contains("was not reached in 100 replications.\n"))
    #expect(
      failure.contains("outside_authority@2026-03: wanted ±0.25, reached ±0.399, needed about"))
    let summary = SummaryText.text(
      experiment, precision: study, files: [], folder: "out", style: .plain)
    #expect(summary.contains(text))
  }
}
