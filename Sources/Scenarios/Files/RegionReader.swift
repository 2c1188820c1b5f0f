/// What a file says of the region in which its authority is simulated.
struct RegionStatement {
  /// The scenario files of the further authorities.
  var authorities: [Located<String>]
  /// Names of the levers that act in every authority when they are in force.
  var levers: [Located<String>]
}

/// Reads the key `region`.
struct RegionReader {
  /// The most further authorities of a region.
  static let limit = 20

  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// The statement, with paths beside the file that states it.
  func region(_ node: LocatedNode, file: String) -> RegionStatement? {
    guard
      let keys = KeyReader(
        node, path: "region", allowed: ["authorities", "levers"], problems: problems),
      let stated = keys.required("authorities", expected: "a list of scenario files")
    else { return nil }
    let path = keys.path(of: "authorities")
    let files = texts(stated, path)
    guard !files.isEmpty, files.count <= Self.limit else {
      problems.error(
        at: stated.origin, path, "\(files.count) further authorities",
        expected: "1 to \(Self.limit)")
      return nil
    }
    return RegionStatement(
      authorities: files.map {
        Located(value: FilePath.resolve($0.value, beside: file), location: $0.location)
      },
      levers: keys["levers"].map { texts($0, keys.path(of: "levers")) } ?? [])
  }

  private func texts(_ node: LocatedNode, _ path: String) -> [Located<String>] {
    let nodes: [LocatedNode]
    if case .sequence(let list) = node.content { nodes = list } else { nodes = [node] }
    return nodes.compactMap { item in
      scalars.text(item, path).map { Located(value: $0, location: item.location) }
    }
  }
}
