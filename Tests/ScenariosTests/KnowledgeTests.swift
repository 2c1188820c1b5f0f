import CareModel
import Experiments
import Scenarios
import Testing

/// What a value describes beside the start, and when it was known.
struct KnowledgeTests {
  private static let period = "period: year to 31 March 2024\n      source: stats-2025 cla-age.csv"

  /// The warnings of the fixture with an edit.
  private func warnings(
    _ find: String = "", _ replacement: String = "", levers: [String] = []
  ) throws -> [String] {
    let folder = try TestFolder()
    let text = find.isEmpty ? Fixture.scenario : Fixture.scenario.replacing(find, with: replacement)
    if !find.isEmpty { #expect(Fixture.scenario.contains(find)) }
    let main = try folder.write(text, to: "main.yaml")
    try folder.write(Fixture.lever, to: "levers/more-carers.yaml")
    return try ScenarioReader().scenario(at: main, levers: levers, months: 120).warnings
      .map { $0.replacing(folder.path + "/", with: "") }
  }

  @Test(arguments: [
    "31 March 2024", "year to 31 March 2024", "years to 31 March 2022 to 2024", "any year",
    "mid-2023 (used for 31 March 2025)", "survey of 2012", "late 2019", "2022-23", "December 2023",
    "April to June 2022 and 2023", "years to 31 March 2018 and 2019", "first year",
  ])
  func `what describes the time up to the start is used`(period: String) throws {
    let warnings = try warnings(
      Self.period, "period: \(period)\n      source: stats-2025 cla-age.csv")
    #expect(warnings == [])
  }

  @Test(arguments: [
    "1 April 2024", "year to 31 March 2025", "years to 31 March 2022 to 2025", "mid-2024",
    "April 2024", "\"2024\"", "2023-24 and 2024-25", "from April 2023",
    "April to June 2023 and 2024",
    "31 March 2023 to 2025",
  ])
  func `what describes a later time is told with its place`(period: String) throws {
    let warnings = try warnings(
      Self.period, "period: \(period)\n      source: stats-2025 cla-age.csv")
    #expect(warnings.count == 1)
    let first = try #require(warnings.first)
    #expect(first.contains("warning: entries.starts_per_year: describes “"))
    #expect(first.contains("goes on after the start on 2024-03-31"))
    #expect(first.contains("main.yaml:"))
  }

  @Test func `an exception is stated and stays visible`() throws {
    let folder = try TestFolder()
    let text = Fixture.scenario.replacing(
      Self.period,
      with: "period: year to 31 March 2025\n      later_than_start: No other is held.\n"
        + "      source: stats-2025 cla-age.csv")
    let main = try folder.write(text, to: "main.yaml")
    let scenario = try ScenarioReader().scenario(at: main, months: 12)
    #expect(scenario.warnings.isEmpty)
    let record = try #require(scenario.records.first { $0.path == "entries.starts_per_year" })
    #expect(record.laterThanStart == "No other is held.")
    #expect(scenario.records.count { $0.laterThanStart != nil } == 1)
  }

  @Test func `one warning for the items of a list, none for wishes and levers`() throws {
    let list = try warnings(
      "zones:\n  period: \"2023\"", "zones:\n  period: \"2024\"")
    #expect(list.count == 1)
    #expect(list.first?.contains("zones.Crewe: describes “2024”") == true)
    let wish = try warnings(
      "{value: 0.05, spread: 0.5, unit: share, period: any year,",
      "{value: 0.05, spread: 0.5, unit: share, period: from June 2024,")
    #expect(wish == [])
    #expect(try warnings(levers: ["more-carers"]) == [])
  }

  @Test func `a value is known when it says, when its source says or when it was assumed`() throws {
    let folder = try TestFolder()
    let main = try folder.write(Fixture.scenario, to: "main.yaml")
    let records = try ScenarioReader().scenario(at: main, months: 12).records
    func known(_ path: String) -> String? { records.first { $0.path == path }?.knownOn }
    #expect(known("entries.starts_per_year") == "2024-11-14")
    #expect(known("authorities.Testshire") == "2025-11-20")
    #expect(known("homes.Old House") == "2024-06-01")
    #expect(known("entries.seasonal_amplitude") == "2024-06-01")
    #expect(!records.contains { $0.knownOn == nil })
  }

  @Test func `a file without dates is told once`() throws {
    let warnings = try warnings("assumed_on: 2024-06-01\n", "")
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("nothing says when this value and") == true)
  }

  @Test func `a lever without dates is told with its parameter and how many others`() throws {
    let one = Fixture.lever.replacing("assumed_on: 2024-06-01\n", with: "")
    let none = one.replacing("zones:\n", with: "zones:\n  known_on: 2024-06-01\n")
    let two = one.replacing(
      "value: -5", with: "distribution: {uniform: {minimum: -10, maximum: 0}}"
    )
    .replacing(
      "source: council-2024\n    quality: council\n    from: 2025-01-01",
      with: "source: assumption\n    quality: assumption\n    from: 2025-01-01")
    let texts = [
      (none, "this value"), (one, "this value and 1 other"), (two, "this value and 2 others"),
    ]
    for (lever, values) in texts {
      let folder = try TestFolder()
      let main = try folder.write(Fixture.scenario, to: "main.yaml")
      try folder.write(lever, to: "levers/more-carers.yaml")
      let warnings = try ScenarioReader().scenario(at: main, levers: ["more-carers"], months: 120)
        .warnings
      #expect(warnings.count == 1)
      let said =
        "warning: carers.enquiries_per_year: nothing says when \(values) of more-carers.yaml became"
      #expect(warnings.first?.contains(said) == true, "\(warnings)")
    }
  }

  // MARK: The children of a return

  private static let columns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"

  private func read(_ row: String, folder: TestFolder) throws -> ScenarioProblems? {
    try folder.write(Self.columns + row + "\n", to: "returns/2023-24/episodes.csv")
    try folder.write("CHILD,DOB\n1,01/05/2012\n", to: "returns/2023-24/header.csv")
    let main = try folder.write(
      Fixture.scenario.replacing(
        "start: 2024-03-31\n", with: "start: 2024-03-31\nstarting_return: returns\n"),
      to: "main.yaml")
    do {
      let scenario = try ScenarioReader().scenario(at: main, months: 12)
      #expect(scenario.model.parameters.returnedChildren.count == 1)
      #expect(scenario.canonicalText.contains("returned children 1 digest "))
      #expect(!scenario.published.contains { $0.isFixedByScenario })
      #expect(scenario.warnings.isEmpty)
      return nil
    } catch { return error }
  }

  @Test func `a scenario names the folder of a return`() throws {
    let folder = try TestFolder()
    #expect(try read("1,01/03/2024,S,C2,N1,U6,PR1,,", folder: folder) == nil)
    let texts = try ["1", "2"].map { day in
      try folder.write(
        Self.columns + "1,0\(day)/03/2024,S,C2,N1,U6,PR1,,\n", to: "returns/2023-24/episodes.csv")
      return try ScenarioReader().scenario(at: "\(folder.path)/main.yaml", months: 12)
        .canonicalText
    }
    #expect(texts[0] != texts[1], "another child is another run")
  }

  @Test func `what is wrong in a return is told with file, line and column`() throws {
    let folder = try TestFolder()
    let problems = try #require(try read("1,01/03/2024,S,X2,N1,U6,PR1,,", folder: folder))
    #expect(
      problems.description == "\(folder.path)/returns/2023-24/episodes.csv:2:16: error: LS: "
        + "“X2” is no code; expected a legal status such as C2")
    let missing = try TestFolder()
    let main = try missing.write(
      Fixture.scenario.replacing(
        "start: 2024-03-31\n", with: "start: 2024-03-31\nstarting_return: nowhere\n"),
      to: "main.yaml")
    let problem = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: main, months: 12)
    }
    #expect(problem.description.contains("main.yaml:6:18: error: starting_return: "))
  }
}
