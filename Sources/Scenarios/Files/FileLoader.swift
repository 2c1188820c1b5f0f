import Foundation

/// Loads scenario files and the files they extend.
///
/// Each file is read once, however many extend it, so that no arrangement of files costs more than
/// their number.
final class FileLoader {
  /// The most files that one scenario may reach.
  static let fileLimit = 64

  private let problems: DiagnosticCollector
  private var roots: [String: (node: LocatedNode, kind: Located<FileKind>)?] = [:]
  private var finished: [String: ScenarioFile?] = [:]
  /// The files being read, outermost first: what is needed to see a cycle.
  private var chain: [(identity: String, file: String)] = []

  init(problems: DiagnosticCollector) { self.problems = problems }

  /// The root of a file and its kind, or nothing after a report.
  func root(
    of file: String, referredFrom reference: Location?
  ) -> (node: LocatedNode, kind: Located<FileKind>)? {
    let identity = FilePath.identity(of: file)
    if let known = roots[identity] { return known }
    var root: (node: LocatedNode, kind: Located<FileKind>)?
    if let text = ScenarioText(file: file, referredFrom: reference, problems: problems),
      let node = NodeComposer.root(of: text, problems: problems),
      let kind = FileKind.stated(by: node, problems: problems)
    {
      root = (node, kind)
    }
    roots[identity] = root
    return root
  }

  /// A scenario file with everything it extends beneath it.
  func scenario(_ file: String, referredFrom reference: Location? = nil) -> ScenarioFile? {
    let identity = FilePath.identity(of: file)
    if let known = finished[identity] { return known }
    if let begin = chain.firstIndex(where: { $0.identity == identity }) {
      reportCycle(from: begin, closing: file, at: reference)
      return nil
    }
    guard finished.count + chain.count < Self.fileLimit else {
      problems.error(
        at: reference ?? .start(of: file), "extends", "too many files",
        expected: "at most \(Self.fileLimit)")
      return nil
    }
    chain.append((identity, file))
    defer { chain.removeLast() }
    let result = read(file, referredFrom: reference)
    finished[identity] = result
    return result
  }

  private func read(_ file: String, referredFrom reference: Location?) -> ScenarioFile? {
    guard let (root, kind) = root(of: file, referredFrom: reference) else { return nil }
    guard kind.value == .scenario else {
      problems.error(
        at: kind.location, "kind", "this is \(kind.value.phrase)", expected: "a scenario")
      return nil
    }
    return scenario(root: root, file: file)
  }

  /// Reads the root of a scenario file.
  private func scenario(root: LocatedNode, file: String) -> ScenarioFile? {
    guard
      let keys = KeyReader(root, path: "", allowed: ScenarioFile.keys, problems: problems)
    else { return nil }
    var base: ScenarioFile?
    var isWhole = true
    for reference in references(keys["extends"]) {
      let path = FilePath.resolve(reference.value, beside: file)
      guard let extended = scenario(path, referredFrom: reference.location) else {
        isWhole = false
        continue
      }
      base = base?.overlaid(by: extended) ?? extended
    }
    var catalogue = base?.catalogue ?? SourceCatalogue()
    if let node = keys["sources"] {
      catalogue = catalogue.overlaid(by: SourceCatalogue(node, problems: problems))
    }
    catalogue.assumedOn = keys["assumed_on"].flatMap {
      ScalarReader(problems: problems).date($0, "assumed_on")?.value
    }
    let own = ScenarioFileReader(keys: keys, catalogue: catalogue, problems: problems)
      .read(file: file)
    // Without a file that it needs, everything might seem missing; what is there has been read.
    guard isWhole else { return nil }
    return base?.overlaid(by: own) ?? own
  }

  /// The files that a file extends, as it names them.
  private func references(_ node: LocatedNode?) -> [Located<String>] {
    guard let node else { return [] }
    let nodes: [LocatedNode]
    if case .sequence(let list) = node.content { nodes = list } else { nodes = [node] }
    let scalars = ScalarReader(problems: problems)
    return nodes.compactMap { item in
      scalars.text(item, "extends").map { Located(value: $0, location: item.location) }
    }
  }

  private func reportCycle(from begin: Int, closing file: String, at reference: Location?) {
    let names = (chain[begin...].map(\.file) + [file]).map(FilePath.lastComponent)
    problems.error(
      at: reference ?? .start(of: file), "extends",
      "files extend each other in a circle: \(names.joined(separator: " → "))")
  }
}
