import SimulationKernel

/// One publication that values are taken from.
struct Source: Equatable {
  var title: String
  var publisher: String?
  var address: String?
  var published: CivilDate?
  /// When it was read, for a source that does not say when it was published.
  var readOn: CivilDate?
  /// Whether it could not be read whole, so that nothing can be said of it.
  var isBroken = false
}

/// The sources that a file knows, its own and those of the files it extends.
struct SourceCatalogue {
  var sources: [String: Located<Source>] = [:]
  /// The day on which the file's assumptions were made, where it says.
  var assumedOn: CivilDate?

  /// Reads the `sources` of a file.
  init(_ node: LocatedNode, problems: DiagnosticCollector) {
    guard case .mapping(let entries) = node.content else {
      problems.error(
        at: node.isEmpty ? node.origin : node.location, "sources", "\(node.kind) is stated",
        expected: "a mapping from ids to particulars")
      return
    }
    let scalars = ScalarReader(problems: problems)
    for entry in entries where !problems.isFull {
      let path = KeyReader.join("sources", entry.key)
      if entry.key == "assumption" || !SlugRule.allows(entry.key) {
        problems.error(
          at: entry.keyLocation, path, "no name for a source",
          expected: "lower-case letters, digits and hyphens")
      }
      // A source that is described wrongly is known all the same: values that name it are right.
      sources[entry.key] = Located(
        value: Source(title: entry.key, isBroken: true), location: entry.keyLocation)
      guard
        let keys = KeyReader(
          entry.value, path: path,
          allowed: ["title", "publisher", "address", "published", "read_on"], problems: problems)
      else { continue }
      let title = keys.required("title").flatMap { scalars.text($0, keys.path(of: "title")) }
      let publisher = keys["publisher"].flatMap { scalars.text($0, keys.path(of: "publisher")) }
      let address = keys["address"].flatMap { scalars.text($0, keys.path(of: "address")) }
      let published = keys["published"].flatMap { scalars.date($0, keys.path(of: "published")) }
      let readOn = keys["read_on"].flatMap { scalars.date($0, keys.path(of: "read_on")) }
      guard let title else { continue }
      sources[entry.key] = Located(
        value: Source(
          title: title, publisher: publisher, address: address,
          published: published?.value, readOn: readOn?.value),
        location: entry.keyLocation)
    }
  }

  /// Knows nothing.
  init() {}

  /// This catalogue with another's sources, which win, added.
  func overlaid(by nearer: SourceCatalogue) -> SourceCatalogue {
    var merged = self
    merged.sources.merge(nearer.sources) { $1 }
    return merged
  }

  /// Whether a `source` says that there is none.
  static func isAssumption(_ node: LocatedNode) -> Bool {
    guard case .scalar(let text, _) = node.content else { return false }
    return firstWord(of: text).id == "assumption"
  }

  /// The source of a value in full: title, detail and address.
  func expanded(_ node: LocatedNode, _ path: String, problems: DiagnosticCollector) -> String? {
    guard let text = ScalarReader(problems: problems).text(node, path) else { return nil }
    let (id, detail) = Self.firstWord(of: text)
    if id == "assumption" { return detail.isEmpty ? id : "\(id) \(detail)" }
    guard let source = sources[id]?.value else {
      let known = sources.keys.sorted() + ["assumption"]
      problems.error(
        at: node.location, path, "unknown source “\(LocatedNode.shortened(id))”",
        expected: "assumption, or an id under “sources”",
        suggestion: Suggestion.nearest(to: id, among: known))
      return nil
    }
    return [source.title, detail, source.address ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// When a source was published, or read, or an assumption made; nil where no file says.
  func knownOn(_ node: LocatedNode) -> CivilDate? {
    guard case .scalar(let text, _) = node.content else { return nil }
    let id = Self.firstWord(of: text).id
    if id == "assumption" { return assumedOn }
    return sources[id]?.value.published ?? sources[id]?.value.readOn
  }

  private static func firstWord(of text: String) -> (id: String, detail: String) {
    let text = text.trimmingSpaces
    let word = text.prefix { !$0.isWhitespace }
    var id = String(word)
    while let last = id.last, ",;:".contains(last) { id.removeLast() }
    return (id, String(text.dropFirst(word.count)).trimmingSpaces)
  }
}

/// The rule for names in files: lower-case letters, digits and hyphens.
enum SlugRule {
  static func allows(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 100 && name.first != "-"
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}
