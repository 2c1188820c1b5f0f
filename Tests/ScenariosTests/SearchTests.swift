import CareModel
import Experiments
import Scenarios
import SimulationKernel
import Testing

/// Search files: options of levers, measures and limits.
struct SearchTests {
  private let folder: TestFolder
  private let search: StatedSearch

  init() throws {
    folder = try TestFolder()
    let path = try Fixture.write(search: Fixture.search, to: folder)
    search = try ScenarioReader().search(at: path)
    #expect(ScenarioReader().isSearch(path))
    #expect(!ScenarioReader().isExperiment(path))
    #expect(!ScenarioReader().problems(in: path).contains { $0.severity == .error })
  }

  private func change(_ options: [Int]) throws -> PolicyChange {
    try #require(search.scenario(Portfolio(options)).model.changes.last)
  }

  @Test func `a lever has an option for each size and date, the file's own first`() throws {
    #expect(search.design.levers.map(\.count) == [1, 6])
    let options = search.design.levers[1]
    #expect(options.map(\.size) == [1, 1, 0.5, 0.5, 2, 2])
    let dates = ["2024-12-31", "2025-12-31"]
    #expect(options.map(\.from.description) == dates + dates + dates)
    #expect(options.allSatisfy { $0.hasSizes && $0.hasDates })
    #expect(!search.design.levers[0][0].hasSizes)
  }

  @Test func `no lever is the base, and an option as stated is the lever as stated`() throws {
    let reader = ScenarioReader()
    let base = try reader.scenario(at: "\(folder.path)/main.yaml", months: 24)
    #expect(search.scenario(Portfolio([0, 0])).canonicalText == base.canonicalText)
    let both = try reader.scenario(
      at: "\(folder.path)/main.yaml", levers: ["more-carers", "fewer-carers"], months: 24)
    #expect(search.scenario(Portfolio([1, 1])).canonicalText == both.canonicalText)
  }

  @Test func `a size and a date change that and nothing else`() throws {
    let stated = try change([0, 1])
    let other = try change([0, 6])
    #expect(other.size == 2)
    #expect(other.from == stated.from + 365)
    var back = other
    (back.size, back.from) = (1, stated.from)
    #expect(back == stated)
    let texts = (0...6).map { search.scenario(Portfolio([0, $0])).canonicalText }
    #expect(Set(texts).count == 7)
  }

  @Test func `measures are months of the forecast, sums for what happens in months`() throws {
    let measures = search.design.measures
    #expect(measures.map(\.months) == [13...24, 1...24, 24...24, 13...24, 1...24, 1...24, 1...24])
    #expect(measures[1].breakdowns.map(\.item) == ["Actions", "Own homes"])
    #expect(measures.map(\.isSummed) == [false, true, false, true, true, true, true])
    #expect(measures[search.design.bill].indicator.key == "cost_total")
  }

  @Test func `every search guards settled children`() throws {
    #expect(search.design.roles == [.budget, .constraint, .constraint, .guardrail, .guardrail])
    let limits = search.design.problem.limits
    #expect(limits[0] == SearchLimit(column: 1, baseShare: 1, bound: 100_000))
    #expect(
      limits[1] == SearchLimit(column: 2, isUpper: false, baseShare: 1, bound: -0.5))
    #expect(limits[2] == SearchLimit(column: 3, baseShare: 0, bound: 900))
    let guards = zip(search.design.roles, limits).filter { $0.0 == .guardrail }.map(\.1)
    #expect(
      guards.map { search.design.measures[$0.column].indicator.key } == ["repatriations", "moves"])
    #expect(guards[0].rule == .always)
    #expect(guards[1].baseShare == 1.01)
  }

  @Test func `a base that brings settled children back is refused`() throws {
    try #require(Fixture.scenario != Fixture.settledScenario)
    try folder.write(Fixture.scenario, to: "main.yaml")
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().search(at: "\(folder.path)/searches/plan.yaml")
    }
    #expect(problems.description.contains("the base brings settled children back"))
  }
}
