/// Looks through the tokens of a YAML text before it is composed.
///
/// Composing recurses once for each level of nesting, copies what aliases refer to and stops at the
/// first duplicate key. The scanner therefore goes first, in time proportional to the length and
/// without recursion. It refuses what scenario files never need – anchors, aliases, merge keys, tags,
/// directives, keys that are no plain words, several documents – and nesting deeper than
/// ``depthLimit``, and it finds every duplicate key. It follows the rules by which libYAML divides a
/// text into tokens; texts that are not YAML at all are left to the composer to complain about.
struct YAMLScanner {
  /// Collections within collections, the outermost included.
  static let depthLimit = 12

  let scalars: [Unicode.Scalar]
  let file: String
  let problems: DiagnosticCollector

  var index = 0
  var line = 1
  /// Counted from zero, as indentation is.
  var column = 0
  /// The collections open here, outermost first.
  var open: [OpenCollection] = []
  var flowLevel = 0
  var possibleKey: PossibleKey?
  /// Duplicate keys, as ranges of the text: the later ones of each.
  var duplicates: [Range<Int>] = []
  /// Whether the text must not be composed.
  var isRefused = false
  var hasContent = false
  var documentEnded = false

  init(_ text: ScenarioText, problems: DiagnosticCollector) {
    scalars = text.scalars
    file = text.file
    self.problems = problems
  }

  /// Looks at every token.
  mutating func scan() {
    while true {
      skipToToken()
      guard index < scalars.count else { return }
      if flowLevel == 0 { close(deeperThan: column) }
      guard scanToken() else { return }
    }
  }

  /// Looks at one token; false when there is no use in going on.
  private mutating func scanToken() -> Bool {
    let scalar = scalars[index]
    if column == 0, isDocumentMark { return scanDocumentMark(scalar) }
    if documentEnded {
      refuse("a second document in one file", expected: "one document")
      return false
    }
    if column == 0, scalar == "%" {
      refuse("a YAML directive", expected: "plain YAML without directives")
      skipLine()
      return true
    }
    hasContent = true
    switch scalar {
    case "[": return enter(.flowSequence, indent: 0, isFlow: true)
    case "{": return enter(.flowMapping, indent: 0, isFlow: true)
    case "]", "}":
      leaveFlow()
      return true
    case ",": return skipIndicator()
    case "-" where isBlank(at: index + 1):
      possibleKey = nil
      if flowLevel == 0, column > indent {
        guard push(.blockSequence, column) else { return false }
      }
      return skipIndicator()
    case "?" where flowLevel > 0 || isBlank(at: index + 1):
      refuse("a key introduced by “?”", expected: "a plain word as key")
      return skipIndicator()
    case ":" where flowLevel > 0 || isBlank(at: index + 1): return scanColon()
    case "&": return refuseToken("an anchor")
    case "*": return refuseToken("an alias")
    case "!": return refuseToken("a tag")
    case "|" where flowLevel == 0, ">" where flowLevel == 0:
      possibleKey = nil
      skipBlockScalar()
    case "'", "\"": scanQuoted(scalar)
    default: scanPlain()
    }
    return true
  }

  /// A colon: the scalar before it, if there was one on the line, was a key.
  private mutating func scanColon() -> Bool {
    let key = possibleKey.flatMap { $0.mark.line == line ? $0 : nil }
    possibleKey = nil
    if flowLevel == 0 {
      let keyIndent = key.map { $0.mark.column - 1 } ?? column
      if keyIndent > indent { guard push(.blockMapping, keyIndent) else { return false } }
    }
    if let key { add(key) }
    return skipIndicator()
  }

  private mutating func scanDocumentMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "-", hasContent || documentEnded {
      refuse("a second document in one file", expected: "one document")
      return false
    }
    if scalar == "." { documentEnded = true } else { hasContent = true }
    open = []
    flowLevel = 0
    possibleKey = nil
    for _ in 0..<3 { advance() }
    return true
  }

  // MARK: Collections

  /// The indentation of the innermost block collection, or -1.
  var indent: Int { open.last(where: \.isBlock)?.indent ?? -1 }

  private mutating func enter(_ kind: OpenCollection.Kind, indent: Int, isFlow: Bool) -> Bool {
    possibleKey = nil
    guard push(kind, indent) else { return false }
    flowLevel += 1
    return skipIndicator()
  }

  private mutating func leaveFlow() {
    possibleKey = nil
    if flowLevel > 0 {
      open.removeLast()
      flowLevel -= 1
    }
    advance()
  }

  private mutating func push(_ kind: OpenCollection.Kind, _ indent: Int) -> Bool {
    guard open.count < Self.depthLimit else {
      refuse(
        "values nested deeper than \(Self.depthLimit) levels",
        expected: "at most \(Self.depthLimit) levels")
      return false
    }
    open.append(OpenCollection(kind: kind, indent: indent))
    return true
  }

  private mutating func close(deeperThan column: Int) {
    while let last = open.last, last.indent > column { open.removeLast() }
  }

  /// Notes a key of the innermost mapping.
  private mutating func add(_ key: PossibleKey) {
    if key.text == "<<" {
      refuse("a merge key", at: key.mark, expected: "values written out")
    }
    guard let last = open.indices.last, open[last].kind != .flowSequence else { return }
    guard open[last].kind == .flowMapping || open[last].indent == key.mark.column - 1 else {
      return
    }
    open[last].currentKey = key.text
    guard let first = open[last].keys[key.text] else {
      open[last].keys[key.text] = key.mark
      return
    }
    duplicates.append(key.range)
    problems.error(
      at: location(key.mark), path, "stated twice; first in line \(first.line)")
  }

  /// The path of the value being read, as problems name it.
  private var path: String {
    var keys = open.compactMap(\.currentKey).map(LocatedNode.shortened)
    if keys.count > 1, keys.first == "parameters" { keys.removeFirst() }
    return keys.joined(separator: ".")
  }

  // MARK: Refusals

  private func location(_ mark: TextMark) -> Location {
    Location(file: file, line: mark.line, column: mark.column)
  }

  private mutating func refuse(
    _ message: String, at mark: TextMark? = nil, expected: String? = nil
  ) {
    isRefused = true
    problems.error(at: location(mark ?? here), "", message, expected: expected)
  }

  /// Refuses a token that names something, and passes over it.
  private mutating func refuseToken(_ what: String) -> Bool {
    var end = index + 1
    while !isBlank(at: end), !(flowLevel > 0 && isFlowIndicator(at: end)) { end += 1 }
    let token = String(String.UnicodeScalarView(scalars[index..<min(end, index + 40)]))
    refuse("\(what), “\(LocatedNode.shortened(token))”", expected: "plain YAML: values written out")
    while index < end { advance() }
    return true
  }
}
