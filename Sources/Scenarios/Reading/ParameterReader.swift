import CareModel
import Experiments

/// Reads the `parameters` of a scenario file by the registry of definitions.
struct ParameterReader {
  let catalogue: SourceCatalogue
  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// Everything stated under `parameters`.
  func parameters(_ node: LocatedNode) -> StatedParameters {
    var result = StatedParameters(location: node.origin)
    guard case .mapping(let entries) = node.content else {
      problems.error(
        at: node.isEmpty ? node.origin : node.location, "parameters", "\(node.kind) is stated",
        expected: "a mapping of parameters")
      return result
    }
    for entry in entries where !problems.isFull {
      guard let section = ParameterIndex.sections.first(where: { $0.name == entry.key }) else {
        reportUnknown(section: entry)
        result.attempted.formUnion(attempted(inUnknown: entry))
        continue
      }
      read(section: section, entry.value, into: &result)
    }
    return result
  }

  private func read(
    section: (name: String, parameters: [String]), _ node: LocatedNode,
    into result: inout StatedParameters
  ) {
    guard case .mapping(let entries) = node.content else {
      problems.error(
        at: node.isEmpty ? node.origin : node.location, section.name, "\(node.kind) is stated",
        expected: "a mapping of parameters")
      return
    }
    for entry in entries where !problems.isFull {
      let path = KeyReader.join(section.name, entry.key)
      guard let row = ParameterIndex.row(of: path) else {
        let suggestion = suggestion(for: entry.key, in: section)
        problems.error(
          at: entry.keyLocation, path, "unknown parameter",
          expected: Suggestion.list(section.parameters), suggestion: suggestion)
        let meant = suggestion.flatMap {
          ParameterIndex.row(of: $0) ?? ParameterIndex.row(of: "\(section.name).\($0)")
        }
        if let meant { result.attempted.insert(meant) }
        continue
      }
      result.attempted.insert(row)
      result.stated[row] = parameter(row, entry)
    }
  }

  /// A name of the section that is near, or the path of the same name in another section.
  private func suggestion(
    for key: String, in section: (name: String, parameters: [String])
  ) -> String? {
    if let near = Suggestion.nearest(to: key, among: section.parameters) { return near }
    let elsewhere = ParameterIndex.sections.filter { $0.parameters.contains(key) }
    return elsewhere.count == 1 ? "\(elsewhere[0].name).\(key)" : nil
  }

  private func reportUnknown(section entry: LocatedNode.Entry) {
    let names = ParameterIndex.sections.map(\.name)
    problems.error(
      at: entry.keyLocation, LocatedNode.shortened(entry.key), "unknown group of parameters",
      expected: Suggestion.list(names),
      suggestion: Suggestion.nearest(to: entry.key, among: names))
  }

  /// The parameters that a misspelt group holds.
  private func attempted(inUnknown entry: LocatedNode.Entry) -> Set<Int> {
    let names = ParameterIndex.sections.map(\.name)
    guard let section = Suggestion.nearest(to: entry.key, among: names),
      case .mapping(let entries) = entry.value.content
    else { return [] }
    return Set(entries.compactMap { ParameterIndex.row(of: "\(section).\($0.key)") })
  }

  /// One parameter, or nothing after a report.
  private func parameter(_ row: Int, _ entry: LocatedNode.Entry) -> StatedParameter? {
    let definition = ModelParameters.definitions[row]
    let allowed = ["value", "values", "distribution", "spread", "unit"] + Provenance.keys
    guard
      let keys = KeyReader(
        entry.value, path: definition.path, allowed: allowed, problems: problems)
    else { return nil }
    let value = ParameterValueReader(definition: definition, keys: keys, problems: problems).read()
    readUnit(definition.unit.rawValue, of: keys)
    let reader = ProvenanceReader(catalogue: catalogue, problems: problems)
    guard let provenance = reader.provenance(of: keys), let value else { return nil }
    let isSpread = value.uncertainty != .none
    if provenance.quality == .assumption, !isSpread {
      problems.error(
        at: keys["quality"]?.location ?? keys.node.origin, definition.path,
        "an assumption without a spread", expected: "a spread or a distribution of some width")
    }
    return StatedParameter(
      definition: row, values: value.values, uncertainty: value.uncertainty,
      provenance: provenance, location: entry.keyLocation, valueLocation: value.location)
  }

  /// The unit, which must be that of the definition.
  func readUnit(_ unit: String, of keys: KeyReader) {
    let expected = unit
    guard let node = keys.required("unit", expected: expected) else { return }
    let path = keys.path(of: "unit")
    guard let text = scalars.text(node, path), text != expected else { return }
    problems.error(
      at: node.location, path, "wrong unit “\(LocatedNode.shortened(text))”", expected: expected)
  }
}
