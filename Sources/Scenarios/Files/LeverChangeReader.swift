import CareModel
import Experiments
import SimulationKernel

/// Reads the `changes` of a lever.
struct LeverChangeReader {
  static let keys = [
    "parameter", "row", "operation", "value", "distribution", "spread", "unit", "from", "to",
    "ramp_days",
  ]
  static let operations = ["set", "add", "multiply"]

  let catalogue: SourceCatalogue
  /// The lever's first day, for changes that state none.
  let opening: Located<CivilDate>
  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// The changes that could be read.
  func changes(_ node: LocatedNode) -> [LeverChange] {
    guard case .sequence(let nodes) = node.content, nodes.count <= ListReader.limit else {
      problems.error(
        at: node.isEmpty ? node.origin : node.location, "changes", "\(node.kind) is stated",
        expected: "a list of at most \(ListReader.limit) changes")
      return []
    }
    return nodes.compactMap(change)
  }

  private func change(_ node: LocatedNode) -> LeverChange? {
    guard
      let keys = KeyReader(
        node, path: "changes", allowed: Self.keys + Provenance.keys, problems: problems)
    else { return nil }
    let definition = definition(keys)
    let row = definition.map { self.row(keys, of: $0) } ?? Row.whole
    let operation = operation(keys)
    let amount = amount(keys, definition: definition, operation: operation)
    let unit = unit(keys, definition: definition, operation: operation)
    let ramp =
      keys["ramp_days"].map { scalars.number($0, keys.path(of: "ramp_days"), in: 0...36_525) } ?? 0
    let from = keys["from"].map { scalars.date($0, keys.path(of: "from")) } ?? opening
    let to = keys["to"].map { scalars.date($0, keys.path(of: "to")) }
    if let from, let to = to ?? nil, to.value < from.value {
      problems.error(
        at: to.location, keys.path(of: "to"),
        "the change ends on \(to.value), before it begins on \(from.value)")
    }
    let provenance = ProvenanceReader(catalogue: catalogue, problems: problems)
      .provenance(of: keys)
    guard let definition, let operation, let amount, let ramp, let from, let provenance,
      case .known(let index) = row
    else { return nil }
    if provenance.quality == .assumption, !amount.isUncertain {
      problems.error(
        at: keys["quality"]?.location ?? keys.node.origin, keys.path,
        "an assumption without a spread", expected: "a spread or a distribution of some width")
    }
    return LeverChange(
      definition: definition, row: index, operation: operation, amount: amount, unit: unit,
      from: from, to: (to ?? nil)?.value, ramp: ramp, provenance: provenance,
      location: keys.node.location)
  }

  /// The parameter changed, which must allow it.
  private func definition(_ keys: KeyReader) -> Int? {
    guard let node = keys.required("parameter") else { return nil }
    let path = keys.path(of: "parameter")
    guard let name = scalars.text(node, path) else { return nil }
    let changeable = ModelParameters.definitions.filter(\.isChangeable).map(\.path)
    guard let row = ParameterIndex.row(of: name) else {
      problems.error(
        at: node.location, path, "unknown parameter “\(LocatedNode.shortened(name))”",
        expected: Suggestion.list(changeable),
        suggestion: Suggestion.nearest(to: name, among: changeable))
      return nil
    }
    guard ModelParameters.definitions[row].isChangeable else {
      problems.error(
        at: node.location, path, "\(name) cannot be changed by a lever",
        expected: Suggestion.list(changeable))
      return nil
    }
    return row
  }

  /// One row of a table, all of it, or a row that was named wrongly.
  private enum Row {
    case known(Int?)
    case wrong
    static let whole = Row.known(nil)
  }

  private func row(_ keys: KeyReader, of definition: Int) -> Row {
    guard let node = keys["row"] else { return .whole }
    let rows = ModelParameters.definitions[definition].categories
    guard !rows.isEmpty else {
      problems.error(
        at: node.location, keys.path(of: "row"),
        "\(ModelParameters.definitions[definition].path) is one number", expected: "no row")
      return .wrong
    }
    guard let index = scalars.choice(node, keys.path(of: "row"), of: rows, noun: "row") else {
      return .wrong
    }
    return .known(index)
  }

  private func operation(_ keys: KeyReader) -> PolicyChange.Operation? {
    guard let node = keys.required("operation"),
      let index = scalars.choice(
        node, keys.path(of: "operation"), of: Self.operations, noun: "operation")
    else { return nil }
    return [.set, .add, .multiply][index]
  }

  /// The amount, in the range that its operation leaves open.
  private func amount(
    _ keys: KeyReader, definition: Int?, operation: PolicyChange.Operation?
  ) -> UncertainValue? {
    var range = -1e9...1e9
    if let definition, let operation {
      let whole = ModelParameters.definitions[definition].range
      let width = whole.upperBound - whole.lowerBound
      range =
        switch operation {
        case .set: whole
        case .add: (-width)...width
        case .multiply: 0...1000
        }
    }
    return AmountReader(problems: problems).amount(of: keys, in: range)
  }

  /// The unit: a ratio for multiplications, the parameter's own otherwise.
  private func unit(
    _ keys: KeyReader, definition: Int?, operation: PolicyChange.Operation?
  ) -> String {
    guard let definition, let operation else { return "" }
    let unit =
      operation == .multiply
      ? ParameterUnit.ratio.rawValue : ModelParameters.definitions[definition].unit.rawValue
    ParameterReader(catalogue: catalogue, problems: problems).readUnit(unit, of: keys)
    return unit
  }
}
