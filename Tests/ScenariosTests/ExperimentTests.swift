import CareModel
import Experiments
import Foundation
import Scenarios
import SimulationKernel
import Testing

/// Experiment files that are right.
struct ExperimentTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func read(
    _ edits: (String, String)..., months: Int? = nil, start: String? = nil
  ) throws -> StatedExperiment {
    var text = Fixture.experiment
    for (old, new) in edits {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    let path = try Fixture.write(experiment: text, to: folder)
    return try ScenarioReader().experiment(
      at: path, start: start.flatMap(CivilDate.init), months: months)
  }

  @Test func `scenarios are the base, each lever, portfolios, all and all but each`() throws {
    let experiment = try read()
    #expect(
      experiment.scenarios.map(\.name) == [
        "testshire", "testshire + more-carers", "testshire + fewer-carers",
        "testshire + both-ways", "testshire + all",
      ])
    #expect(
      experiment.design.arms.map { "\($0.role.rawValue) \($0.name) \($0.scenario)" } == [
        "base  0", "alone more-carers 1", "alone fewer-carers 2", "portfolio both-ways 3",
        "together  4", "without more-carers 2", "without fewer-carers 1",
      ])
    #expect(experiment.scenarios[4].model.changes.map(\.lever).first == "more-carers")
    #expect(experiment.scenarios[3].model.changes.map(\.lever).first == "fewer-carers")
    #expect(experiment.scenarios[3].title == "Testshire from 31 March 2024 + Both ways")
    #expect(experiment.months == 24)
    #expect(experiment.replications == 50)
    #expect(experiment.design.levers.map(\.name) == ["more-carers", "fewer-carers"])
    #expect(experiment.design.question == "What does it do?")
  }

  @Test func `three levers have scenarios of their own for all but each`() throws {
    try folder.write(
      Fixture.otherLever.replacing("fewer-carers", with: "third"), to: "levers/third.yaml")
    let experiment = try read((", ../levers/fewer-carers.yaml]", ", fewer-carers, third]"))
    #expect(
      experiment.scenarios.map(\.name).suffix(4) == [
        "testshire + all", "testshire + all but more-carers", "testshire + all but fewer-carers",
        "testshire + all but third",
      ])
    let last = try #require(experiment.scenarios.last)
    #expect(Set(last.model.changes.map(\.lever)) == ["more-carers", "fewer-carers"])
  }

  @Test func `a scenario of an experiment is the same system as with the lever given`() throws {
    let experiment = try read()
    let direct = try ScenarioReader().scenario(
      at: "\(folder.path)/main.yaml", levers: ["more-carers"], months: 24)
    #expect(experiment.scenarios[1].canonicalText == direct.canonicalText)
    #expect(experiment.scenarios[1].name == direct.name)
  }

  @Test func `all but each runs all together too, and a short list has defaults`() throws {
    let butEach = try read(("run: [each_alone, all_together, all_but_each]", "run: [all_but_each]"))
    #expect(butEach.design.arms.map(\.role) == [.base, .portfolio, .together, .without, .without])
    let usual = try read(
      ("run: [each_alone, all_together, all_but_each]\n", ""), ("months: 24\n", ""),
      ("replications: 50\n", ""))
    #expect(usual.design.arms.map(\.role) == [.base, .alone, .alone, .portfolio, .together])
    #expect(usual.months == 120)
    #expect(usual.replications == nil)
  }

  @Test func `the report is on the day stated, or on the last 31 March`() throws {
    let measures = try read().design.measures
    #expect(measures.map(\.month) == [24, 15])
    #expect(measures[0].indicator.key == "long_term_stability")
    #expect(measures[1].breakdown == Breakdown(topic: "Age group", item: "17 to 18"))
    #expect(try read(months: 30).design.measures.map(\.month) == [24, 15])
    // Fewer months than the report needs: a warning, and the last month instead.
    let short = try read(months: 6)
    #expect(short.design.measures.map(\.month) == [6, 6])
    #expect(
      short.scenarios[0].warnings.contains {
        $0.contains("plan.yaml:14:79: warning: report.at: 2025-06-30 lies after the last month")
      })
  }

  @Test func `usual indicators that this version lacks are told of`() throws {
    let text =
      "report:\n  - long_term_stability\n  - {indicator: suitable_accommodation, topic: Age group, item: 17 to 18, at: 2025-06-30}\n"
    let experiment = try read((text, ""))
    let known = ExperimentDesign.usualIndicators.filter { IndicatorRegistry.indicator($0) != nil }
    #expect(known.count >= 6)
    #expect(experiment.design.measures.map(\.indicator.key) == known)
    let warned = experiment.scenarios[0].warnings.count { $0.contains("is not reported") }
    #expect(warned == ExperimentDesign.usualIndicators.count - known.count)
  }

  @Test func `the command's months and start win over the files'`() throws {
    let later = try read(
      ("at: 2025-06-30", "at: 2025-09-30"), months: 18, start: "2024-06-30")
    #expect(later.months == 18)
    #expect(later.scenarios.allSatisfy { $0.start.description == "2024-06-30" })
    #expect(later.design.measures.map(\.month) == [18, 15])
    #expect(later.scenarios.allSatisfy { $0.published.isEmpty })
  }

  @Test func `what a file is can be asked, and an experiment is no scenario`() throws {
    let path = try Fixture.write(experiment: Fixture.experiment, to: folder)
    let reader = ScenarioReader()
    #expect(reader.isExperiment(path))
    #expect(!reader.isExperiment("\(folder.path)/main.yaml"))
    #expect(!reader.isExperiment("\(folder.path)/none.yaml"))
    #expect(reader.problems(in: path) == [])
    let asScenario = try #require(throws: ScenarioProblems.self) {
      try reader.scenario(at: path, months: 12)
    }
    #expect(
      asScenario.description
        == "\(path):1:7: error: kind: this is an experiment; expected a scenario")
    let asExperiment = try #require(throws: ScenarioProblems.self) {
      try reader.experiment(at: "\(folder.path)/main.yaml")
    }
    #expect(asExperiment.description.contains("this is a scenario; expected an experiment"))
  }
}
