import CareModel
import Experiments
import Scenarios
import SimulationKernel
import Testing

/// A right scenario means what it says.
struct ResolutionTests {
  private func fixture(
    levers: [String] = [], months: Int = 120, start: CivilDate? = nil
  ) throws -> Scenario {
    let folder = try TestFolder()
    let main = try folder.write(Fixture.scenario, to: "main.yaml")
    try folder.write(Fixture.lever, to: "levers/more-carers.yaml")
    return try ScenarioReader().scenario(at: main, levers: levers, start: start, months: months)
  }

  @Test func `the names, dates and codes are those of the file`() throws {
    let scenario = try fixture()
    #expect(scenario.name == "testshire")
    #expect(scenario.title == "Testshire from 31 March 2024")
    #expect(scenario.purpose == "To test the reader.")
    #expect(scenario.start == CivilDate(year: 2024, month: 3, day: 31))
    #expect(scenario.area.oldAuthorityCode == "895")
    #expect(scenario.area.authorityName == "Testshire")
    #expect(scenario.warnings.isEmpty)
  }

  @Test func `every parameter has the value stated`() throws {
    let parameters = try fixture().model.parameters
    for definition in ModelParameters.definitions where Fixture.written[definition.path] == nil {
      for (row, value) in Fixture.values(of: definition).enumerated() {
        #expect(parameters.value(of: definition, row: row) == value, "\(definition.path)")
      }
    }
    #expect(parameters.entries.startsPerYear == [3, 4, 5, 6, 7])
    #expect(parameters.entries.seasonalAmplitude == 0.05)
  }

  @Test func `a spread multiplies every row, a distribution replaces the value by its mean`() throws
  {
    let model = try fixture().model
    func row(_ path: String) -> Int? {
      ModelParameters.definitions.firstIndex { $0.path == path }
    }
    func address(_ path: String) -> UInt64 { StableHash(path).value % (1 << 48) }
    #expect(
      model.uncertain == [
        UncertainParameter(
          definition: try #require(row("entries.starts_per_year")),
          value: .lognormal(mean: 1, sd: 0.1), row: nil, multiplies: true,
          address: address("entries.starts_per_year")),
        UncertainParameter(
          definition: try #require(row("entries.annual_effect")),
          value: .triangular(minimum: 0.05, mode: 0.15, maximum: 0.25), row: nil,
          multiplies: false, address: address("entries.annual_effect")),
        UncertainParameter(
          definition: try #require(row("entries.seasonal_amplitude")),
          value: .lognormal(mean: 1, sd: 0.5), row: nil, multiplies: true,
          address: address("entries.seasonal_amplitude")),
      ])
    #expect(abs(model.parameters.entries.annualEffect - 0.15) < 1e-15)
  }

  @Test func `uncertainty of no size is no uncertainty`() throws {
    let folder = try TestFolder()
    let text = Fixture.scenario
      .replacing("      spread: 0.1\n", with: "      spread: 0\n")
      .replacing(
        "minimum: 0.05, mode: 0.15, maximum: 0.25", with: "minimum: 0.1, mode: 0.1, maximum: 0.1"
      )
      .replacing(
        "      unit: standard deviation\n      period: any year\n      source: assumption\n      quality: assumption\n",
        with:
          "      unit: standard deviation\n      period: any year\n      source: stats-2025\n      quality: derived\n"
      )
    let model = try ScenarioReader().scenario(
      at: folder.write(text, to: "main.yaml"), months: 12
    ).model
    #expect(model.uncertain.count == 1)
    #expect(model.parameters.entries.annualEffect == 0.1)
  }

  @Test func `lists keep their order, names become rows and dates become days`() throws {
    let parameters = try fixture().model.parameters
    #expect(parameters.authorities.map(\.name) == ["Testshire", "Stockport", "Leeds"])
    #expect(parameters.authorities.map(\.adjoins) == [true, true, false])
    #expect(parameters.zones.map(\.authority) == [0, 1])
    #expect(
      parameters.homes == [
        HomePlan(
          name: "Old House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(3)),
        HomePlan(
          name: "New House", kind: .childrensHome, zone: 0, isOwn: true,
          places: .lognormal(mean: 4, sd: 1), opens: 306,
          delay: .triangular(minimum: 0, mode: 30, maximum: 90), closes: 2102),
      ])
    #expect(
      parameters.constellations == [
        ConstellationPlan(name: "First", opens: nil, satellites: .constant(8)),
        ConstellationPlan(
          name: "Second", opens: 183, satellites: .uniform(minimum: 6, maximum: 10)),
      ])
  }

  @Test func `published values name a series of the registry`() throws {
    let scenario = try fixture()
    let total = try #require(IndicatorRegistry.series("children_looked_after"))
    let source = "Children looked after, https://example.org/cla"
    #expect(
      scenario.published == [
        PublishedValue(series: total, value: 100, source: source, isFixedByScenario: true),
        PublishedValue(series: total + 1, value: 10, source: source, isFixedByScenario: false),
      ])
  }

  @Test func `every stated value has a record with its source in full`() throws {
    let scenario = try fixture(levers: ["more-carers"])
    // Authorities, zones, homes, constellations, published values and changes.
    let items = 3 + 3 + 3 + 3 + 2 + 2
    #expect(scenario.records.count == ModelParameters.definitions.count + items)
    #expect(scenario.records.map(\.path) == scenario.records.map(\.path).sorted())
    let starts = try #require(scenario.records.first { $0.path == "entries.starts_per_year" })
    #expect(
      starts.stated
        == "under_1: 3, 1_to_4: 4, 5_to_9: 5, 10_to_15: 6, 16_and_over: 7 (spread 0.1)")
    #expect(starts.unit == "children per year")
    #expect(starts.period == "year to 31 March 2024")
    #expect(starts.source == "Children looked after, cla-age.csv, https://example.org/cla")
    #expect(starts.quality == .official)
    #expect(starts.knownOn == "2024-11-14")
    #expect(starts.note == "Half a year.")
    #expect(starts.file.hasSuffix("/main.yaml"))
    let change = try #require(
      scenario.records.first { $0.path == "more-carers/carers.stage_days/application" })
    #expect(change.stated == "add -5 from 2025-01-01 to 2026-03-31")
    #expect(change.source == "The plan")
  }

  @Test func `a start given by the user replaces the file's`() throws {
    let start = try #require(CivilDate(year: 2024, month: 6, day: 30))
    let scenario = try fixture(start: start)
    #expect(scenario.start == start)
    #expect(scenario.model.parameters.constellations[1].opens == 92)
  }

  @Test func `what begins after the horizon is warned of`() throws {
    let warnings = try fixture(months: 8).warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("warning: homes.opens: New House is dated 2025-01-31") == true)
    #expect(warnings.first?.contains("ends on 2024-11-30") == true)
  }
}

struct StartOverrideTests {
  /// Published values belong to the day of the file: on another day they prove nothing.
  @Test func `another start drops the published values and warns`() throws {
    let folder = try TestFolder()
    let file = try folder.write(Fixture.scenario, to: "main.yaml")
    let own = try ScenarioReader().scenario(at: file, months: 12)
    #expect(!own.published.isEmpty)
    let later = try #require(CivilDate("2024-06-30"))
    let moved = try ScenarioReader().scenario(at: file, start: later, months: 12)
    #expect(moved.published.isEmpty)
    #expect(moved.warnings.contains { $0.contains("what-if") })
  }
}
