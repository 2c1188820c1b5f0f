import Experiments

/// Reads the key `expect` of scenario and experiment files.
struct ExpectationReader {
  /// The most expectations of a file.
  static let limit = 100

  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// The expectations of a list that could be read.
  ///
  /// - Parameter hasArms: whether they are of an experiment, and so say of which of its scenarios.
  func expectations(_ node: LocatedNode, hasArms: Bool) -> [StatedExpectation] {
    guard case .sequence(let nodes) = node.content, (1...Self.limit).contains(nodes.count) else {
      problems.error(
        at: node.isEmpty ? node.origin : node.location, "expect", "\(node.kind) is stated",
        expected: "a list of 1 to \(Self.limit) expectations")
      return []
    }
    var read: [StatedExpectation] = []
    for item in nodes {
      guard let expectation = expectation(item, hasArms: hasArms) else { continue }
      if let earlier = read.first(where: { $0.isSame(as: expectation) }) {
        problems.error(
          at: expectation.location, "expect",
          "the same is expected in line \(earlier.location.line)")
      }
      read.append(expectation)
    }
    return read
  }

  private func expectation(_ node: LocatedNode, hasArms: Bool) -> StatedExpectation? {
    let arms = hasArms ? ["for", "less"] : []
    guard
      let keys = KeyReader(
        node, path: "expect", allowed: ["that"] + arms + ["why", "undecided"], problems: problems)
    else { return nil }
    let subject = hasArms ? keys.required("for", expected: "the arm it is about") : nil
    let reference = hasArms ? keys["less"] : nil
    let sides = [(subject, "for"), (reference, "less")].map { side, key in
      side.map { name($0, keys.path(of: key)) }
    }
    let undecided = keys["undecided"].map { self.undecided($0, keys.path(of: "undecided")) }
    let why = keys.required("why", expected: "the reason, to be read when it fails")
      .flatMap { scalars.text($0, keys.path(of: "why")) }
    guard let that = keys.required("that", expected: "such as starts@2028-03 mean < 200"),
      let text = scalars.text(that, keys.path(of: "that")),
      case .scalar(let raw, _) = that.content
    else { return nil }
    var reader = ExpectationLineReader(
      raw, at: that, path: keys.path(of: "that"), isDifference: reference != nil,
      problems: problems)
    guard let line = reader.line(), let why, !hasArms || subject != nil else { return nil }
    if case .some(nil) = undecided { return nil }
    for side in sides { if case .some(nil) = side { return nil } }
    return StatedExpectation(
      text: text, why: why, series: line.series, first: line.first, last: line.last,
      statistic: line.statistic, comparator: line.comparator, level: line.level,
      whenUndecided: (undecided ?? nil) ?? .pass, subject: sides[0] ?? nil,
      reference: sides[1] ?? nil, location: that.location)
  }

  private func name(_ node: LocatedNode, _ path: String) -> Located<String>? {
    scalars.text(node, path).map { Located(value: $0, location: node.location) }
  }

  private func undecided(_ node: LocatedNode, _ path: String) -> ForecastExpectation.WhenUndecided?
  {
    let all = ForecastExpectation.WhenUndecided.allCases
    return scalars.choice(node, path, of: all.map(\.rawValue), noun: "word").map { all[$0] }
  }
}

extension StatedExpectation {
  /// Whether another expects the same of the same.
  fileprivate func isSame(as other: StatedExpectation) -> Bool {
    text == other.text && subject?.value == other.subject?.value
      && reference?.value == other.reference?.value
  }
}
