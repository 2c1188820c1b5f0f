/// One mapping, read by the keys that it may have.
struct KeyReader {
  let node: LocatedNode
  let path: String
  private let values: [String: LocatedNode]
  private let problems: DiagnosticCollector

  /// Takes a mapping and reports every key that is not allowed; nothing if it is no mapping.
  ///
  /// - Parameter noun: what a key stands for, as messages say it.
  init?(
    _ node: LocatedNode, path: String, allowed: [String], noun: String = "key",
    problems: DiagnosticCollector
  ) {
    guard case .mapping(let entries) = node.content else {
      problems.error(
        at: node.isEmpty ? node.origin : node.location, path, "\(node.kind) is stated",
        expected: "a mapping with \(Suggestion.list(allowed))")
      return nil
    }
    var values: [String: LocatedNode] = [:]
    for entry in entries {
      if allowed.contains(entry.key) {
        values[entry.key] = entry.value
      } else if !problems.isFull {
        // In a mapping in braces a text ends at its first comma; the rest then looks like a key.
        let isRestOfText = entry.value.isEmpty && entry.key.contains(" ")
        problems.error(
          at: entry.keyLocation, Self.join(path, entry.key),
          "unknown \(noun)" + (isRestOfText ? "; a text with a comma needs quotes here" : ""),
          expected: Suggestion.list(allowed),
          suggestion: Suggestion.nearest(to: entry.key, among: allowed))
      }
    }
    self.node = node
    self.path = path
    self.values = values
    self.problems = problems
  }

  /// The value of a key, if stated.
  subscript(key: String) -> LocatedNode? { values[key] }

  /// The value of a key, reported missing where it is not stated.
  func required(_ key: String, expected: String? = nil) -> LocatedNode? {
    if let value = values[key] { return value }
    problems.error(at: node.origin, path, "“\(key)” is missing", expected: expected)
    return nil
  }

  /// The path of a key in this mapping.
  func path(of key: String) -> String { Self.join(path, key) }

  /// Two parts of a path with a dot between them.
  static func join(_ path: String, _ key: String) -> String {
    let key = LocatedNode.shortened(key)
    return path.isEmpty ? key : "\(path).\(key)"
  }
}
