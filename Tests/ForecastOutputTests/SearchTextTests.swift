import CareModel
import Experiments
import ForecastOutput
import Foundation
import SimulationKernel
import Testing

/// The report and the tables of a search, on observations made up for the purpose.
struct SearchTextTests {
  private static func measure(_ key: String, _ months: ClosedRange<Int>) throws -> SearchMeasure {
    SearchMeasure(series: [try #require(IndicatorRegistry.series(key))], months: months)
  }

  /// Three levers: a strong one, a weak one in two sizes, and a dear one.
  private static func design(budget: Double, replications: Int) throws -> SearchDesign {
    let start = try #require(CivilDate("2024-09-30"))
    func option(_ lever: String, _ size: Double = 1, sizes: Bool = false) -> SearchDesign.Option {
      SearchDesign.Option(lever: lever, size: size, from: start, hasSizes: sizes, hasDates: false)
    }
    return SearchDesign(
      file: "plan.yaml", name: "plan", title: "The plan", question: "Which?",
      levers: [
        [option("strong")], [option("weak", sizes: true), option("weak", 0.5, sizes: true)],
        [option("dear")],
      ],
      measures: [
        try measure("outside_authority", 10...12), try measure("cost_total", 1...12),
        try measure("moves", 1...12), try measure("cost_total", 1...12),
      ], roles: [.budget, .guardrail], bill: 3,
      problem: SearchProblem(
        options: [1, 2, 1], maximises: false, cost: 1,
        limits: [
          SearchLimit(column: 1, baseShare: 1, bound: budget),
          SearchLimit(column: 2, baseShare: 1.01, bound: 0),
        ], zone: 0.1, replications: replications, look: 10, trial: 40, finalists: 4), months: 12)
  }

  @Test func `the same options in other levers are other observations`() throws {
    let design = try Self.design(budget: 1, replications: 4000)
    let options = design.levers.flatMap { $0 }
    let base = try Synthetic.experiment().plan.scenarios[0]
    let ids = [[1, 2, 1], [2, 1, 1], [1, 1, 2], [4], [1, 1, 1, 1]].map { counts in
      var rest = options[...]
      var grouped = design
      grouped.levers = counts.map { count in
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
      return grouped.observationID(scenarios: Array(repeating: base, count: 5), seed: 1)
    }
    #expect(Set(ids).count == ids.count)
  }

  private static func report(
    budget: Double = 2e6, replications: Int = 4000
  ) async throws -> SearchReport {
    let design = try design(budget: budget, replications: replications)
    let gains = [[0, 1.0], [0, 0.3, 0.15], [0, 2.0]]
    let costs = [[0, 1e6], [0, 5e5, 2.5e5], [0, 9e6]]
    let outcome = try await PortfolioSearch.run(design.problem) { requests in
      requests.map { request in
        request.replications.map { replication in
          var noise = StreamFamily(seed: 5, replication: UInt32(replication))
            .stream(purpose: 1, entity: UInt64(request.portfolio.options.reduce(0) { 3 * $0 + $1 }))
          let pulled = request.portfolio.options.enumerated()
          let gain = pulled.reduce(0) { $0 + gains[$1.offset][$1.element] }
          let cost = pulled.reduce(0) { $0 + costs[$1.offset][$1.element] }
          return [40 - gain + 0.4 * noise.standardNormal(), cost, 300, 1e8 + cost / 2]
        }
      }
    }
    let base = try Synthetic.experiment().plan.scenarios[0]
    return SearchReport(id: "0123", design: design, outcome: outcome, base: base, seed: 1)
  }

  /// The report with its lines joined, for sentences that run over them.
  private static func joined(_ report: SearchReport) -> String {
    text(report).replacing("\n", with: " ")
  }

  private static func text(_ report: SearchReport) -> String {
    SearchText.text(report, files: ["frontier.csv"], folder: "out", style: .plain)
  }

  @Test func `the answer comes with its levers, its promise and its frontier`() async throws {
    let report = try await Self.report()
    let text = Self.text(report)
    #expect(text.contains("\nThe answer: 2 levers\nstrong  from 30 Sep 2024\nweak    from 30 Sep"))
    #expect(Self.joined(report).contains("Kim and Nelson: with a probability of 95% or more"))
    #expect(Self.joined(report).contains("Of 12 possible portfolios"))
    #expect(text.contains("What more money buys"))
    for line in text.split(separator: "\n") { #expect(line.count <= 118, "\(line)") }
    let json = try JSONText.text(SearchJSON(report, files: [], folder: "out"))
    #expect(json.contains("\"guaranteed\" : true"))
  }

  @Test func `every row of the tables has a field a column`() async throws {
    for file in try await Self.report().tables {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("search-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try OutputFolder(folder).write([file])
      let text = try String(
        contentsOf: folder.appendingPathComponent(file.name), encoding: .utf8)
      let rows = text.split(separator: "\n").map { $0.split(separator: ",").count }
      #expect(rows.count > 2)
      #expect(Set(rows).count == 1, "\(file.name)")
    }
  }

  @Test func `what has no value is named with what to do about it`() async throws {
    let design = try Self.design(budget: 2e6, replications: 4000)
    let base = try Synthetic.experiment().plan.scenarios[0]
    func text(_ column: Int) -> String {
      SearchText.missing(
        PortfolioSearch.MissingValue(
          column: column, portfolio: Portfolio([1, 2, 0]), replication: 7),
        in: design, base: base)
    }
    #expect(
      text(1).hasPrefix("the budget “at most +2.00 beyond the base” on cost_total (Cost"),
      "\(text(1))")
    #expect(text(2).hasPrefix("the guard “at most 1% above the base” on moves ("), "\(text(2))")
    #expect(
      text(0).hasPrefix("the objective outside_authority (Placed outside"), "\(text(0))")
    for column in 0...2 {
      #expect(
        text(column).contains(
          "has no value in replication 7 of the portfolio “strong; weak at size 0.5”, so "))
      #expect(text(column).contains("Name an indicator and months that have a value in every"))
    }
  }

  @Test func `the report says on what the answer was chosen`() async throws {
    let text = Self.joined(try await Self.report())
    #expect(text.contains("none of them helped to make a portfolio a finalist"))
    #expect(text.contains("can flatter them slightly"))
    #expect(!text.contains("no part in choosing"))
  }

  @Test func `a search without an answer or without its promise says so`() async throws {
    let none = try await Self.report(budget: -1)
    #expect(none.outcome.chosen == nil)
    #expect(Self.joined(none).contains("No portfolio is chosen"))
    let short = try await Self.report(replications: 800)
    #expect(!short.outcome.isGuaranteed)
    #expect(Self.joined(short).contains("the 95% promise does not hold"))
  }
}
