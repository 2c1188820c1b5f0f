import Experiments
import Scenarios
import Testing

/// The canonical text follows what can move a result and nothing else.
struct CanonicalTextTests {
  private func text(_ edits: (String, String)...) throws -> String {
    let folder = try TestFolder()
    var source = Fixture.scenario
    for (old, new) in edits {
      try #require(source.contains(old), "\(old)")
      source = source.replacing(old, with: new)
    }
    let file = try folder.write(source, to: "main.yaml")
    return try ScenarioReader().scenario(at: file, months: 12).canonicalText
  }

  @Test func `titles, notes, provenance and folders leave it`() throws {
    let plain = try text()
    #expect(try text() == plain)
    #expect(try text(("title: Testshire from", "title: Otherwise from")) == plain)
    #expect(try text(("note: Half a year.", "note: A whole year.")) == plain)
    #expect(try text(("period: year to 31 March 2024", "period: any year")) == plain)
    #expect(try text(("source: stats-2025 cla-age.csv", "source: council-2024")) == plain)
    #expect(try text(("purpose: To test the reader.", "purpose: None")) == plain)
  }

  @Test func `the order of keys and the spelling of numbers leave it`() throws {
    let plain = try text()
    #expect(
      try text(("{under_1: 3, 1_to_4: 4, 5_to_9: 5,", "{5_to_9: 5.0, under_1: 3e0, 1_to_4: +4.00,"))
        == plain)
    #expect(
      try text(("{value: 0.05, spread: 0.5,", "{spread: 5e-1, value: .05,")) == plain)
    let parts = Fixture.scenario.split(separator: "parameters:\n")
    #expect(parts.count == 2)
    let lists = Fixture.lists
    let folder = try TestFolder()
    let turned = Fixture.header + lists + Fixture.parameters()
    let file = try folder.write(turned, to: "main.yaml")
    #expect(try ScenarioReader().scenario(at: file, months: 12).canonicalText == plain)
  }

  @Test(arguments: [
    ("{value: 0.05, spread: 0.5,", "{value: 0.050000000000000003, spread: 0.6,"),
    ("{value: 0.05, spread: 0.5,", "{value: 0.051, spread: 0.5,"),
    ("under_1: 3, 1_to_4: 4", "under_1: 4, 1_to_4: 3"),
    ("maximum: 0.25", "maximum: 0.26"),
    ("triangular: {minimum: 0, mode: 30", "triangular: {minimum: 0, mode: 31"),
    ("start: 2024-03-31", "start: 2024-02-29"),
    ("opens: 2025-01-31", "opens: 2025-02-01"),
    ("closes: 2030-01-01", "closes: 2030-01-02"),
    ("satellites: 8", "satellites: 9"),
    ("{name: Leeds, adjoins: false}", "{name: Leeds, adjoins: true}"),
    ("easting_km: 370.5", "easting_km: 370.6"),
    ("own: true, places: 3", "own: false, places: 3"),
    ("value: 100, fixed: true", "value: 100, fixed: false"),
    ("old_la_code: \"895\"", "old_la_code: \"896\""),
  ])
  func `a number, date or switch changes it`(old: String, new: String) throws {
    #expect(try text((old, new)) != text())
  }

  @Test func `levers and their order are in it`() throws {
    let folder = try TestFolder()
    let main = try folder.write(Fixture.scenario, to: "main.yaml")
    try folder.write(Fixture.lever, to: "levers/more-carers.yaml")
    let other = Fixture.lever.replacing("more-carers", with: "other")
      .replacing("Third", with: "Fourth").replacing("Brook", with: "Beck")
    try folder.write(other, to: "levers/other.yaml")
    let reader = ScenarioReader()
    let none = try reader.scenario(at: main, months: 12).canonicalText
    let one = try reader.scenario(at: main, levers: ["more-carers"], months: 12).canonicalText
    let both = try reader.scenario(
      at: main, levers: ["more-carers", "other"], months: 12
    ).canonicalText
    let turned = try reader.scenario(
      at: main, levers: ["other", "more-carers"], months: 12
    ).canonicalText
    #expect(Set([none, one, both, turned]).count == 4)
    #expect(
      one.contains("change \"more-carers\" carers.stage_days row application add constant(-5.0)"))
  }

  @Test func `every parameter is in it, and what is not stated too`() throws {
    let lines = try text().split(separator: "\n")
    #expect(lines.first == "start 2024-03-31")
    #expect(lines.contains("population.children 8000.0"))
    #expect(
      lines.contains(
        "home \"Old House\" childrens_home zone 0 own true places constant(3.0) opens none"
          + " delay constant(0.0) closes none"))
  }
}
