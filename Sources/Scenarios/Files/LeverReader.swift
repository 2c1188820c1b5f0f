import CareModel
import SimulationKernel

/// Reads lever files.
struct LeverReader {
  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// The lever that the root of a file states, or nothing after a report.
  func lever(_ root: LocatedNode, file: String) -> LeverFile? {
    guard let keys = KeyReader(root, path: "", allowed: LeverFile.keys, problems: problems) else {
      return nil
    }
    let name = HeaderReader(keys: keys, problems: problems).name()
    let title = keys.required("title").flatMap { scalars.text($0, "title") }
    let rationale = keys.required("rationale").flatMap { scalars.text($0, "rationale") }
    let from = keys.required("from", expected: "the first day it acts")
      .flatMap { scalars.date($0, "from") }
    for key in ["planned", "happened"] { _ = keys[key].map { scalars.date($0, key) } }
    _ = keys["status"].map { scalars.text($0, "status") }
    var catalogue =
      keys["sources"].map { SourceCatalogue($0, problems: problems) } ?? SourceCatalogue()
    catalogue.assumedOn = keys["assumed_on"].flatMap { scalars.date($0, "assumed_on")?.value }
    if let node = keys["source"] {
      _ = catalogue.expanded(node, "source", problems: problems)
    }
    // A lever without a date is refused; a stand-in lets its items be checked all the same.
    let opening = from ?? Located(value: Self.someday, location: keys.node.location)
    let lists = ListReader(catalogue: catalogue, problems: problems)
    let changes = keys["changes"].map { node in
      LeverChangeReader(catalogue: catalogue, opening: opening, problems: problems).changes(node)
    }
    let zones = keys["zones"].flatMap { lists.zones($0) }
    let homes = keys["homes"].flatMap { lists.homes($0, opening: opening) }
    let constellations = keys["constellations"].flatMap {
      lists.constellations($0, opening: opening)
    }
    if keys["changes"] == nil, keys["homes"] == nil, keys["constellations"] == nil {
      problems.error(
        at: root.location, "", "the lever does nothing",
        expected: "changes, homes or constellations")
    }
    guard let name, let title, rationale != nil, let from else { return nil }
    return LeverFile(
      file: file, location: root.location,
      name: Located(value: name, location: keys["name"]?.location ?? root.location), title: title,
      from: from, catalogue: catalogue, changes: changes ?? [], zones: zones, homes: homes,
      constellations: constellations)
  }

  private static let someday = CivilDate(daysSinceEpoch: 47_846)
}
