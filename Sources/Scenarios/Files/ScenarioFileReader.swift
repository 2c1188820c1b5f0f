import Experiments

/// Reads what one scenario file states, the files it extends aside.
struct ScenarioFileReader {
  let keys: KeyReader
  /// What the file and those it extends give as sources.
  let catalogue: SourceCatalogue
  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }
  private var lists: ListReader { ListReader(catalogue: catalogue, problems: problems) }

  /// Everything that could be read.
  func read(file: String) -> ScenarioFile {
    var result = ScenarioFile(file: file, location: keys.node.location)
    result.name = HeaderReader(keys: keys, problems: problems).name()
    result.title = keys.required("title").flatMap { scalars.text($0, "title") }
    result.purpose = keys.required("purpose").flatMap { scalars.text($0, "purpose") }
    result.start = keys["start"].flatMap { scalars.date($0, "start") }
    result.startingReturn = keys["starting_return"].flatMap { node in
      scalars.text(node, "starting_return").map {
        StartingReturnFolder(
          path: FilePath.resolve($0, beside: file), location: node.location)
      }
    }
    result.area = keys["area"].flatMap { area($0) }
    result.catalogue = catalogue
    if let node = keys["parameters"] {
      let reader = ParameterReader(catalogue: catalogue, problems: problems)
      result.parameters = reader.parameters(node)
    }
    result.authorities = keys["authorities"].flatMap { lists.authorities($0) }
    result.zones = keys["zones"].flatMap { lists.zones($0) }
    result.homes = keys["homes"].flatMap { lists.homes($0) }
    result.constellations = keys["constellations"].flatMap { lists.constellations($0) }
    result.region = keys["region"].flatMap {
      RegionReader(problems: problems).region($0, file: file)
    }
    result.published = keys["published"].flatMap { lists.published($0) }
    result.scorecard = keys["scorecard"].flatMap { lists.scorecard($0) }
    result.expectations =
      keys["expect"].map {
        ExpectationReader(problems: problems).expectations($0, hasArms: false)
      } ?? []
    result.attempted = Set(ScenarioFile.keys.filter { keys[$0] != nil })
    return result
  }

  private func area(_ node: LocatedNode) -> AreaCodes? {
    let parts = [
      "country_code", "country_name", "region_code", "region_name", "old_la_code", "la_name",
      "new_la_code",
    ]
    guard let keys = KeyReader(node, path: "area", allowed: parts, problems: problems) else {
      return nil
    }
    let words = parts.map { part in
      keys.required(part).flatMap { scalars.text($0, keys.path(of: part)) }
    }
    let stated = words.compactMap(\.self)
    guard stated.count == parts.count else { return nil }
    return AreaCodes(
      countryCode: stated[0], countryName: stated[1], regionCode: stated[2],
      regionName: stated[3], oldAuthorityCode: stated[4], authorityName: stated[5],
      newAuthorityCode: stated[6])
  }
}

/// Reads what files of every kind begin with.
struct HeaderReader {
  let keys: KeyReader
  let problems: DiagnosticCollector

  /// The name: lower-case letters, digits and hyphens.
  func name() -> String? {
    guard let node = keys.required("name"),
      let text = ScalarReader(problems: problems).text(node, "name")
    else { return nil }
    guard SlugRule.allows(text) else {
      problems.error(
        at: node.location, "name", "“\(LocatedNode.shortened(text))” is no name",
        expected: "lower-case letters, digits and hyphens")
      return nil
    }
    return text
  }
}
