/// What a YAML file is for: the word under `kind`.
enum FileKind: String, CaseIterable {
  case scenario, lever, experiment, search, calibration, backtest, targets

  /// Whether this version reads it.
  var isRead: Bool { [.scenario, .lever, .experiment, .search].contains(self) }

  /// The word with its article.
  var phrase: String { (self == .experiment ? "an " : "a ") + rawValue }

  /// The kind that a file states, or nothing after a report.
  static func stated(by root: LocatedNode, problems: DiagnosticCollector) -> Located<FileKind>? {
    guard case .mapping(let entries) = root.content else {
      problems.error(
        at: root.location, "", root.isEmpty ? "the file is empty" : "\(root.kind) is stated",
        expected: "a mapping with “kind”")
      return nil
    }
    let words = allCases.filter(\.isRead).map(\.rawValue)
    guard let entry = entries.first(where: { $0.key == "kind" }) else {
      problems.error(
        at: root.location, "kind", "“kind” is missing", expected: Suggestion.list(words))
      return nil
    }
    let scalars = ScalarReader(problems: problems)
    guard let word = scalars.text(entry.value, "kind") else { return nil }
    guard let kind = FileKind(rawValue: word) else {
      problems.error(
        at: entry.value.location, "kind", "unknown kind “\(LocatedNode.shortened(word))”",
        expected: Suggestion.list(words),
        suggestion: Suggestion.nearest(to: word, among: words))
      return nil
    }
    guard kind.isRead else {
      problems.error(
        at: entry.value.location, "kind", "files of kind \(word) are not read by this version",
        expected: Suggestion.list(words))
      return nil
    }
    return Located(value: kind, location: entry.value.location)
  }
}
