import CareModel
import Experiments
import Scenarios
import SimulationKernel
import Testing

/// Files that extend others.
struct OverlayTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    let header = "kind: scenario\nname: national\ntitle: National\npurpose: Defaults.\n"
    let sources = Fixture.header.split(separator: "sources:\n")[1]
    try folder.write(
      header + "start: 2023-03-31\nsources:\n\(sources)" + Fixture.parameters()
        + Fixture.lists, to: "england/defaults.yaml")
  }

  private let own = """
    kind: scenario
    name: own
    title: Own
    purpose: To override.
    extends: ../england/defaults.yaml
    start: 2024-03-31
    area: {country_code: E92000001, country_name: England, region_code: E12000002,
           region_name: North West, old_la_code: "895", la_name: Testshire, new_la_code: E06000049}

    """

  private func scenario(_ text: String) throws -> Scenario {
    let file = try folder.write(text, to: "council/own.yaml")
    return try ScenarioReader().scenario(at: file, months: 24)
  }

  @Test func `what is not stated comes from the file extended`() throws {
    let scenario = try scenario(own)
    #expect(scenario.name == "own")
    #expect(scenario.start.description == "2024-03-31")
    #expect(scenario.model.parameters.homes.count == 2)
    let record = try #require(scenario.records.first { $0.path == "population.children" })
    #expect(record.file == "\(folder.path)/england/defaults.yaml")
  }

  @Test func `a nearer parameter replaces the whole node, a nearer list the whole list`() throws {
    let scenario = try scenario(
      own + """
        parameters:
          entries:
            starts_per_year:
              values: {under_1: 1, 1_to_4: 1, 5_to_9: 1, 10_to_15: 1, 16_and_over: 1}
              unit: children per year
              period: any year
              source: stats-2025
              quality: official
        constellations: {period: now, source: council-2024, quality: council, items: [{name: Only, satellites: 6}]}
        """)
    #expect(scenario.model.parameters.entries.startsPerYear == [1, 1, 1, 1, 1])
    #expect(scenario.model.uncertain.count == 2)
    #expect(scenario.model.parameters.constellations.map(\.name) == ["Only"])
    #expect(scenario.model.parameters.population.children == 8000)
  }

  @Test func `a later file overrides an earlier one, the file itself overrides both`() throws {
    func part(_ value: Int) -> String {
      "parameters: {population: {children: {value: \(value), unit: children, period: now, "
        + "source: s, quality: official}}}\n"
    }
    func file(_ name: String, _ value: Int) -> String {
      "kind: scenario\nname: \(name)\ntitle: T\npurpose: P\nsources: {s: {title: \(name)}}\n"
        + part(value)
    }
    try folder.write(file("one", 1000), to: "council/one.yaml")
    try folder.write(file("two", 2000), to: "council/two.yaml")
    let list = own.replacing(
      "extends: ../england/defaults.yaml",
      with: "extends: [../england/defaults.yaml, one.yaml, two.yaml]")
    let later = try scenario(list)
    #expect(later.model.parameters.population.children == 2000)
    #expect(later.records.first { $0.path == "population.children" }?.source == "two")
    #expect(try scenario(list + part(3000)).model.parameters.population.children == 3000)
  }

  @Test func `problems of every file are told together, in order of file and line`() throws {
    try folder.write(
      "kind: scenario\nname: part\ntitle: T\npurpose: P\nparametres: {}\nhomes: 3\n",
      to: "council/a.yaml")
    let text = own.replacing("extends: ", with: "extends:\n  - a.yaml\n  - ")
      .replacing("start: 2024-03-31", with: "start: 31 March").replacing("title", with: "titel")
    let file = try folder.write(text, to: "council/own.yaml")
    let found = ScenarioReader().problems(in: file)
    #expect(
      found.map { "\($0.file.split(separator: "/").last ?? ""):\($0.line):\($0.column) \($0.path)" }
        == [
          "a.yaml:5:1 parametres", "a.yaml:6:8 homes", "own.yaml:1:1 ", "own.yaml:3:1 titel",
          "own.yaml:8:8 start",
        ])
    let thrown = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: file, months: 120)
    }
    #expect(thrown.diagnostics == found)
  }

  @Test func `a circle of files is shown`() throws {
    let header = "kind: scenario\nname: part\ntitle: T\npurpose: P\n"
    let file = try folder.write(header + "extends: b.yaml\n", to: "council/a.yaml")
    try folder.write(header + "extends: [c.yaml]\n", to: "council/b.yaml")
    try folder.write(header + "extends: ../council/a.yaml\n", to: "council/c.yaml")
    let found = ScenarioReader().problems(in: file)
    #expect(
      found.map(\.description) == [
        "\(folder.path)/council/c.yaml:5:10: error: extends: "
          + "files extend each other in a circle: a.yaml → b.yaml → c.yaml → a.yaml"
      ])
  }

  @Test func `a part without a start need not be complete, a scenario must`() throws {
    let part = try folder.write(
      "kind: scenario\nname: part\ntitle: T\npurpose: P\n", to: "council/part.yaml")
    #expect(ScenarioReader().problems(in: part) == [])
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: part, months: 12)
    }
    #expect(problems.diagnostics.count == ModelParameters.definitions.count + 4)
    #expect(problems.diagnostics.allSatisfy { $0.message == "missing" && $0.line == 1 })
  }
}
