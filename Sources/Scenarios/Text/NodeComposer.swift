import Yams

/// Makes located nodes of a text that has passed the scanner.
struct NodeComposer {
  let file: String
  let lines: SourceLines
  let problems: DiagnosticCollector

  /// The value of a text's one document, or nothing when it could not be read.
  static func root(of text: ScenarioText, problems: DiagnosticCollector) -> LocatedNode? {
    var scanner = YAMLScanner(text, problems: problems)
    scanner.scan()
    guard !scanner.isRefused else { return nil }
    let composer = NodeComposer(
      file: text.file, lines: SourceLines(text.scalars), problems: problems)
    do {
      let yaml = neutralised(text.scalars, duplicates: scanner.duplicates)
      // The resolver without rules leaves every scalar as it is written.
      let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        problems.error(
          at: .start(of: text.file), "", "the file is empty", expected: "a mapping with “kind”")
        return nil
      }
      return composer.located(node, origin: nil)
    } catch let error as YamlError {
      composer.report(error)
    } catch {
      problems.error(at: .start(of: text.file), "", "the file cannot be read as YAML")
    }
    return nil
  }

  /// The text with every later duplicate of a key replaced by as many private characters.
  ///
  /// The composer refuses a whole file at the first duplicate; so changed, it reads on, and every
  /// mark stays where it was. The private characters cannot be in the file itself.
  private static func neutralised(
    _ scalars: [Unicode.Scalar], duplicates: [Range<Int>]
  ) -> String {
    var scalars = scalars
    for (number, range) in duplicates.prefix(0xFFFD).enumerated() {
      guard let mark = Unicode.Scalar(UInt32(0xF0000 + number)) else { continue }
      for index in range { scalars[index] = mark }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func location(_ mark: Mark?) -> Location {
    Location(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func located(_ node: Node, origin: Location?) -> LocatedNode? {
    let place = location(node.mark)
    let content: LocatedNode.Content
    switch node {
    case .scalar(let scalar):
      content = .scalar(
        text: scalar.string, isPlain: scalar.style == .plain || scalar.style == .any)
      reportControls(in: scalar.string, at: place)
    case .sequence(let sequence):
      content = .sequence(sequence.compactMap { located($0, origin: nil) })
    case .mapping(let mapping):
      content = .mapping(mapping.compactMap { entry($0.key, $0.value) })
    case .alias:
      problems.error(at: place, "", "an alias", expected: "plain YAML: values written out")
      return nil
    }
    return LocatedNode(
      content: content, location: place, origin: origin ?? place,
      textOffset: node.scalar.flatMap { lines.offset(of: $0.string, at: place) })
  }

  private func entry(_ key: Node, _ value: Node) -> LocatedNode.Entry? {
    let place = location(key.mark)
    guard case .scalar(let scalar) = key else {
      problems.error(at: place, "", "a key that is no word", expected: "a plain word as key")
      return nil
    }
    if let first = scalar.string.unicodeScalars.first, first.value >= 0xF0000 { return nil }
    guard let value = located(value, origin: place) else { return nil }
    return LocatedNode.Entry(key: scalar.string, keyLocation: place, value: value)
  }

  /// Escapes in double quotes can bring back what the text was not allowed to hold.
  private func reportControls(in text: String, at place: Location) {
    guard let scalar = text.unicodeScalars.first(where: ScenarioText.isRefused),
      scalar.value < 0xF0000
    else { return }
    problems.error(
      at: place, "", "a text with a character that cannot be seen", expected: "visible characters")
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let origin = context.map { " (\($0.text) from line \($0.mark.line))" } ?? ""
      problems.error(at: location(mark), "", "not valid YAML: \(problem)\(origin)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "“\(LocatedNode.shortened($0))”" }.joined(separator: ", ")
      problems.error(at: location(context.mark), "", "the key \(names) is stated twice")
    case .reader(let problem, _, _, _):
      problems.error(at: .start(of: file), "", "not valid YAML: \(problem)")
    default:
      problems.error(at: .start(of: file), "", "the file cannot be read as YAML")
    }
  }
}
