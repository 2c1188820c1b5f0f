import SimulationKernel

/// Reads single values: text, numbers, dates, yes or no, and words of a closed list.
///
/// Every function gives nothing after it has reported what is wrong.
struct ScalarReader {
  let problems: DiagnosticCollector

  /// A text that is not empty.
  func text(_ node: LocatedNode, _ path: String) -> String? {
    guard !node.isEmpty, case .scalar(let text, _) = node.content else {
      return refuse(node, path, expected: "text")
    }
    let trimmed = text.trimmingSpaces
    return trimmed.isEmpty ? refuse(node, path, expected: "text") : trimmed
  }

  /// A finite number in a range.
  func number(
    _ node: LocatedNode, _ path: String, in range: ClosedRange<Double>? = nil
  ) -> Double? {
    guard !node.isEmpty, case .scalar(let text, let isPlain) = node.content else {
      return refuse(node, path, expected: "a number")
    }
    let value: Double
    switch DecimalText(text) {
    case .number(let number): value = number
    case .notFinite:
      return refuse(node, path, "\(node.kind) is not a finite number", expected: "a number")
    case .other: return refuse(node, path, "\(node.kind) is not a number", expected: "a number")
    }
    guard isPlain else {
      return refuse(node, path, "the number \(text) is written as text", expected: "no quotes")
    }
    if let range, !range.contains(value) {
      return refuse(
        node, path, "\(text) is out of range",
        expected: "\(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound))")
    }
    return value
  }

  /// A date of the calendar between 1900 and 2199.
  func date(_ node: LocatedNode, _ path: String) -> Located<CivilDate>? {
    guard !node.isEmpty, case .scalar(let text, _) = node.content else {
      return refuse(node, path, expected: "a date written YYYY-MM-DD")
    }
    guard let date = CivilDate(text) else {
      let isShaped = text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
      let message = isShaped ? "there is no day \(text)" : "\(node.kind) is not a date"
      return refuse(node, path, message, expected: "a date written YYYY-MM-DD")
    }
    guard (1900..<2200).contains(date.year) else {
      return refuse(node, path, "\(text) is out of range", expected: "a year from 1900 to 2199")
    }
    return Located(value: date, location: node.location)
  }

  /// `true` or `false`.
  func flag(_ node: LocatedNode, _ path: String) -> Bool? {
    if case .scalar(let text, true) = node.content {
      if text == "true" { return true }
      if text == "false" { return false }
    }
    return refuse(node, path, expected: "true or false")
  }

  /// One word of a closed list, as its position there.
  func choice(_ node: LocatedNode, _ path: String, of words: [String], noun: String) -> Int? {
    guard let word = text(node, path) else { return nil }
    if let index = words.firstIndex(of: word) { return index }
    problems.error(
      at: node.location, path, "unknown \(noun) “\(LocatedNode.shortened(word))”",
      expected: Suggestion.list(words), suggestion: Suggestion.nearest(to: word, among: words))
    return nil
  }

  private func refuse<Value>(
    _ node: LocatedNode, _ path: String, _ message: String? = nil, expected: String
  ) -> Value? {
    problems.error(
      at: node.isEmpty ? node.origin : node.location, path, message ?? "\(node.kind) is stated",
      expected: expected)
    return nil
  }
}

extension String {
  /// The text without blanks and line ends at its ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
