import CareModel
import Experiments
import Foundation
import Scenarios
import SimulationKernel
import Testing

/// Levers change and append.
struct LeverTests {
  private let folder: TestFolder
  private let main: String

  init() throws {
    folder = try TestFolder()
    main = try folder.write(Fixture.scenario, to: "scenarios/testshire/main.yaml")
    try folder.write(Fixture.lever, to: "scenarios/levers/more-carers.yaml")
  }

  private func model(_ levers: [String]) throws -> ScenarioModel {
    try ScenarioReader().scenario(at: main, levers: levers, months: 120).model
  }

  @Test func `changes come with days, addresses and amounts`() throws {
    func address(_ text: String) -> UInt64 { StableHash(text).value % (1 << 48) }
    func row(_ path: String) throws -> Int {
      try #require(ModelParameters.definitions.firstIndex { $0.path == path })
    }
    #expect(
      try model(["more-carers"]).changes == [
        PolicyChange(
          lever: "more-carers", definition: row("carers.enquiries_per_year"), row: nil,
          operation: .multiply, amount: .triangular(minimum: 1, mode: 1.1, maximum: 1.4),
          address: address("more-carers/carers.enquiries_per_year/"), from: 214, to: nil,
          ramp: 180),
        PolicyChange(
          lever: "more-carers", definition: row("carers.stage_days"), row: 2, operation: .add,
          amount: .constant(-5), address: address("more-carers/carers.stage_days/application"),
          from: 276, to: 730, ramp: 0),
      ])
  }

  @Test func `lists are appended, and items begin with their lever`() throws {
    let parameters = try model(["more-carers"]).parameters
    #expect(parameters.zones.map(\.name) == ["Crewe", "Reddish", "Brook"])
    #expect(parameters.homes.map(\.name) == ["Old House", "New House", "Third House"])
    #expect(parameters.homes[2].opens == 214)
    #expect(parameters.homes[2].zone == 2)
    #expect(parameters.constellations.map(\.name) == ["First", "Second", "Third"])
    #expect(parameters.constellations[2].opens == 456)
  }

  @Test func `the scenario is named after its levers`() throws {
    try folder.write(
      Fixture.lever.replacing("more-carers", with: "again").replacing("Third", with: "Fourth")
        .replacing("Brook", with: "Beck"),
      to: "scenarios/levers/again.yaml")
    let reader = ScenarioReader()
    let one = try reader.scenario(at: main, levers: ["more-carers"], months: 12)
    #expect(one.name == "testshire + more-carers")
    let two = try reader.scenario(at: main, levers: ["more-carers", "again"], months: 12)
    #expect(two.name == "testshire + more-carers + again")
    #expect(two.model.changes.map(\.lever) == ["more-carers", "more-carers", "again", "again"])
  }

  @Test func `a lever after the horizon warns once`() throws {
    let warnings = try ScenarioReader().scenario(
      at: main, levers: ["more-carers"], months: 6
    ).warnings.filter { $0.contains("more-carers.yaml:8:7: warning: from: the lever more-carers") }
    #expect(warnings.count == 1)
  }

  @Test func `levers are found by path or by name from any folder below`() throws {
    let lever = "\(folder.path)/scenarios/levers/more-carers.yaml"
    #expect(ScenarioSchema.leverPath("more-carers", near: main) == lever)
    #expect(ScenarioSchema.leverPath(lever, near: "/elsewhere.yaml") == lever)
    let outside = "\(folder.path)/elsewhere.yaml"
    #expect(ScenarioSchema.leverPath("more-carers", near: outside) == lever)
    #expect(ScenarioSchema.leverPath("fewer-carers", near: main) == nil)
    #expect(ScenarioSchema.leverPath("../levers/none.yaml", near: main) == nil)
    #expect(ScenarioSchema.leverPath("../levers/more-carers", near: main) == nil)
  }

  @Test func `an unknown lever is refused with a suggestion`() throws {
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: main, levers: ["mor-carers"], months: 12)
    }
    #expect(problems.diagnostics.map(\.suggestion) == ["more-carers"])
    #expect(problems.description.contains("no lever “mor-carers” is found"))
  }

  @Test func `a lever is not given twice, and not as a scenario`() throws {
    let twice = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: main, levers: ["more-carers", "more-carers"], months: 12)
    }
    #expect(twice.description.contains("2:7: error: name: the lever more-carers is given twice"))
    let lever = "\(folder.path)/scenarios/levers/more-carers.yaml"
    let wrong = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: lever, months: 12)
    }
    #expect(wrong.description == "\(lever):1:7: error: kind: this is a lever; expected a scenario")
    let other = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: main, levers: [main], months: 12)
    }
    #expect(other.description == "\(main):1:7: error: kind: this is a scenario; expected a lever")
  }

  @Test func `a lever by itself may lean on zones and authorities of its scenario`() throws {
    let lever = "\(folder.path)/scenarios/levers/more-carers.yaml"
    #expect(ScenarioReader().problems(in: lever) == [])
    let text = Fixture.lever.replacing("period: from October 2024", with: "perod: always")
    let broken = try folder.write(text, to: "scenarios/levers/broken.yaml")
    let problems = ScenarioReader().problems(in: broken)
    #expect(problems.count == 4)
    #expect(problems.map(\.suggestion) == [nil, "period", nil, "period"])
  }

  @Test func `a source of a lever means what it means in the scenario`() throws {
    let text = Fixture.lever.replacing("title: The plan", with: "title: Another plan")
    try folder.write(text, to: "scenarios/levers/more-carers.yaml")
    let problems = try #require(throws: ScenarioProblems.self) {
      try model(["more-carers"])
    }
    #expect(problems.diagnostics.count == 1)
    #expect(problems.diagnostics.first?.line == 10)
    #expect(
      problems.description.contains("sources.council-2024: differs from the source of that id"))
  }
}
