import CareModel
import Experiments
import SimulationKernel

/// What a scenario file states, alone or with the files it extends beneath it.
struct ScenarioFile {
  static let keys = [
    "kind", "name", "title", "purpose", "extends", "start", "starting_return", "area", "sources",
    "assumed_on", "parameters", "authorities", "zones", "homes", "constellations", "region",
    "published", "scorecard", "expect",
  ]

  /// The path of the nearest file.
  var file: String
  /// The beginning of the nearest file's mapping, where missing keys are told.
  var location: Location
  var name: String?
  var title: String?
  var purpose: String?
  var start: Located<CivilDate>?
  /// The folder of a return that holds the children of the start.
  var startingReturn: StartingReturnFolder?
  var area: AreaCodes?
  var catalogue = SourceCatalogue()
  var parameters = StatedParameters()
  var authorities: ItemList<AuthorityItem>?
  var zones: ItemList<ZoneItem>?
  var homes: ItemList<HomeItem>?
  var constellations: ItemList<ConstellationItem>?
  var region: RegionStatement?
  var published: ItemList<PublishedItem>?
  var scorecard: ItemList<ScorecardItem>?
  /// What this file expects of its own results; not inherited by those that extend it.
  var expectations: [StatedExpectation] = []
  /// Lists and dates that are stated wrongly: not missing as well.
  var attempted: Set<String> = []

  /// This file with a nearer one, which wins, over it.
  func overlaid(by nearer: ScenarioFile) -> ScenarioFile {
    var merged = nearer
    merged.start = nearer.start ?? start
    merged.startingReturn = nearer.startingReturn ?? startingReturn
    merged.area = nearer.area ?? area
    merged.catalogue = catalogue.overlaid(by: nearer.catalogue)
    merged.parameters = parameters.overlaid(by: nearer.parameters)
    merged.authorities = nearer.authorities ?? authorities
    merged.zones = nearer.zones ?? zones
    merged.homes = nearer.homes ?? homes
    merged.constellations = nearer.constellations ?? constellations
    merged.region = nearer.region ?? region
    merged.published = nearer.published ?? published
    merged.scorecard = nearer.scorecard ?? scorecard
    merged.attempted = attempted.union(nearer.attempted)
    return merged
  }
}
