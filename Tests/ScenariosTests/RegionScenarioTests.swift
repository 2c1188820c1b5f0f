import CareModel
import Experiments
import Scenarios
import Testing

/// Scenarios that state further authorities.
struct RegionScenarioTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.write(Fixture.scenario, to: "scenarios/main.yaml")
    try folder.write(Fixture.lever, to: "scenarios/levers/more-carers.yaml")
    try folder.write(Self.neighbour, to: "scenarios/stockport.yaml")
  }

  /// The other way round: whose children live in Testshire's neighbour.
  private static let neighbour = """
    kind: scenario
    name: stockport-2024
    title: Stockport
    purpose: A neighbour.
    extends: main.yaml
    area: {country_code: E92000001, country_name: England, region_code: E12000002,
           region_name: North West, old_la_code: "356", la_name: Stockport, new_la_code: E08000007}
    authorities:
      period: "2024"
      source: stats-2025 map
      quality: official
      items:
        - {name: Stockport, adjoins: true}
        - {name: Testshire, adjoins: true}
    zones:
      period: "2024"
      source: assumption
      quality: assumption
      items:
        - {name: Reddish, authority: Stockport, easting_km: 390, northing_km: 393, radius_km: 3, home_weight: 1, supply_weight: 1}
        - {name: Crewe, authority: Testshire, easting_km: 370.5, northing_km: 355.5, radius_km: 3, home_weight: 0, supply_weight: 0.3}
    homes: {period: now, source: council-2024, quality: council, items: []}
    constellations: {period: now, source: council-2024, quality: council, items: []}
    published: {period: now, source: stats-2025, quality: official, items: []}
    parameters:
      entries:
        seasonal_amplitude: {value: 0.1, spread: 0.2, unit: share, period: any year, source: assumption, quality: assumption}

    """

  private static func region(_ key: String) -> String {
    """
    kind: scenario
    name: both
    title: Both
    purpose: Two councils in one run.
    extends: main.yaml
    region: \(key)

    """
  }

  private func scenario(
    _ key: String = "{authorities: [stockport.yaml]}", levers: [String] = [],
    authority: String? = nil
  ) throws -> Scenario {
    let file = try folder.write(Self.region(key), to: "scenarios/both.yaml")
    return try ScenarioReader()
      .scenario(at: file, levers: levers, months: 24, authority: authority)
  }

  private func problems(_ key: String) throws -> String {
    let file = try folder.write(Self.region(key), to: "scenarios/both.yaml")
    return ScenarioReader().problems(in: file).map(\.description).joined(separator: "\n")
  }

  @Test func `a scenario without a region has no neighbours`() throws {
    let alone = try ScenarioReader().scenario(
      at: "\(folder.path)/scenarios/main.yaml", months: 24)
    #expect(alone.model.neighbours.isEmpty)
    #expect(!alone.canonicalText.contains("neighbour"))
    #expect(!alone.canonicalText.contains("reported"))
  }

  @Test func `a region is the scenario with those of its neighbours`() throws {
    let alone = try ScenarioReader().scenario(
      at: "\(folder.path)/scenarios/main.yaml", months: 24)
    let both = try scenario()
    #expect(both.model.parameters == alone.model.parameters)
    #expect(both.model.uncertain == alone.model.uncertain)
    #expect(both.model.neighbours.map { $0.parameters.authorities[0].name } == ["Stockport"])
    #expect(both.model.neighbours[0].parameters.homes.isEmpty)
    #expect(both.canonicalText != alone.canonicalText)
    #expect(both.records.contains { $0.path.hasPrefix("region.stockport-2024/entries.") })
    #expect(both.records.count < 2 * alone.records.count)
  }

  /// What both take from one statement is one draw; what the neighbour states anew is its own.
  @Test func `one statement is one draw`() throws {
    let both = try scenario()
    func addresses(_ path: String) throws -> [UInt64] {
      let row = try #require(ModelParameters.definitions.firstIndex { $0.path == path })
      return ([both.model] + both.model.neighbours).compactMap { model in
        model.uncertain.first { $0.definition == row }?.address
      }
    }
    let shared = try addresses("entries.annual_effect")
    let own = try addresses("entries.seasonal_amplitude")
    #expect(shared.count == 2 && shared[0] == shared[1])
    #expect(own.count == 2 && own[0] != own[1])
  }

  @Test func `a lever acts in all authorities only where the region says so`() throws {
    let alone = try scenario(levers: ["more-carers"])
    #expect(alone.model.changes.count == 2)
    #expect(alone.model.neighbours[0].changes.isEmpty)
    let shared = try scenario(
      "{authorities: [stockport.yaml], levers: [more-carers]}", levers: ["more-carers"])
    #expect(shared.model.neighbours[0].changes == shared.model.changes)
    // The home that it opens belongs to the first authority.
    #expect(shared.model.neighbours[0].parameters.homes.isEmpty)
    #expect(shared.model.parameters.homes.count == 3)
  }

  @Test(arguments: ["Stockport", "stockport", "stockport-2024"])
  func `another authority is reported by name`(name: String) throws {
    let first = try scenario()
    let seen = try scenario(authority: name)
    #expect(seen.area.authorityName == "Stockport")
    #expect(seen.name == "both seen from stockport-2024")
    #expect(seen.model.reported == 1)
    #expect(seen.model.parameters == first.model.parameters)
    #expect(seen.model.neighbours == first.model.neighbours)
    #expect(seen.canonicalText != first.canonicalText)
    #expect(seen.published.isEmpty)
  }

  @Test func `an authority that is not simulated is refused`() throws {
    #expect {
      _ = try scenario(authority: "Stokport")
    } throws: { error in
      "\(error)".contains("no authority “Stokport” is simulated")
        && "\(error)".contains("Stockport")
    }
  }

  @Test func `an authority is in a region once and is known to the first`() throws {
    #expect(
      try problems("{authorities: [stockport.yaml, stockport.yaml]}")
        .contains("“Stockport” is in the region twice"))
    #expect(
      try problems("{authorities: [main.yaml]}").contains("“Testshire” is in the region twice"))
    try folder.write(
      Self.neighbour.replacing("{name: Stockport,", with: "{name: Stockton,")
        .replacing("{name: Testshire, adjoins: true}", with: "{name: Stockport, adjoins: true}"),
      to: "scenarios/stockton.yaml")
    #expect(
      try problems("{authorities: [stockton.yaml]}")
        .contains("“Stockton” is not among the authorities"))
  }

  @Test func `all authorities start on one day and have no region of their own`() throws {
    try folder.write(
      Self.neighbour + "start: 2025-03-31\n", to: "scenarios/stockport.yaml")
    #expect(
      try problems("{authorities: [stockport.yaml]}").contains("is not the start of the region"))
    try folder.write(
      Self.neighbour + "region: {authorities: [other.yaml]}\n", to: "scenarios/stockport.yaml")
    #expect(try problems("{authorities: [stockport.yaml]}").contains("a region of its own"))
  }

  @Test func `a region without authorities is refused`() throws {
    #expect(try problems("{authorities: []}").contains("0 further authorities"))
    #expect(try problems("{levers: [more-carers]}").contains("“authorities” is missing"))
    #expect(try problems("{authorities: [nowhere.yaml]}").contains("nowhere.yaml"))
  }
}
