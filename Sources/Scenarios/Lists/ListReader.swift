import CareModel
import Experiments
import SimulationKernel

/// Reads a list: a mapping with provenance for all, and items that may state their own.
struct ListReader {
  /// The most items of a list.
  static let limit = 2000

  let catalogue: SourceCatalogue
  let problems: DiagnosticCollector

  var scalars: ScalarReader { ScalarReader(problems: problems) }
  var amounts: AmountReader { AmountReader(problems: problems) }

  /// The items that could be read; duplicates of a name are reported.
  func list<Item: ListItem>(
    _ node: LocatedNode, _ path: String, allowed: [String],
    item: (KeyReader, Provenance) -> Item?
  ) -> ItemList<Item>? {
    guard
      let block = KeyReader(
        node, path: path, allowed: Provenance.keys + ["items"], problems: problems)
    else { return nil }
    let provenances = ProvenanceReader(catalogue: catalogue, problems: problems)
    let shared = provenances.provenance(of: block)
    guard let body = block.required("items") else { return nil }
    guard case .sequence(let nodes) = body.content else {
      problems.error(
        at: body.isEmpty ? body.origin : body.location, block.path(of: "items"),
        "\(body.kind) is stated", expected: "a list of items")
      return nil
    }
    guard nodes.count <= Self.limit else {
      problems.error(
        at: body.origin, block.path(of: "items"), "\(nodes.count) items",
        expected: "at most \(Self.limit)")
      return nil
    }
    var items: [Item] = []
    for node in nodes {
      guard
        let keys = KeyReader(
          node, path: path, allowed: allowed + Provenance.keys, problems: problems)
      else { continue }
      // With the list's own provenance broken, items are still read for their other problems.
      let own = shared.flatMap { provenances.provenance(of: keys, inheriting: $0) }
      let stand = Provenance(period: "", source: "", quality: .assumption)
      guard let read = item(keys, own ?? stand), own != nil else { continue }
      items.append(read)
    }
    return ItemList(items: items, location: node.origin)
  }

  func name(_ keys: KeyReader, _ key: String = "name") -> Located<String>? {
    keys.required(key).flatMap { node in
      scalars.text(node, keys.path(of: key)).map { Located(value: $0, location: node.location) }
    }
  }

  func number(_ keys: KeyReader, _ key: String, in range: ClosedRange<Double>) -> Double? {
    keys.required(key).flatMap { scalars.number($0, keys.path(of: key), in: range) }
  }

  /// An optional part: nothing stated gives the default, a wrong one gives nothing.
  func optional<Value>(
    _ keys: KeyReader, _ key: String, default value: Value?,
    read: (LocatedNode, String) -> Value?
  ) -> Value? {
    guard let node = keys[key] else { return value }
    return read(node, keys.path(of: key))
  }
}
