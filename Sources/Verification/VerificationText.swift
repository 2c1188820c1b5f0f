/// The verification table for a screen.
public struct VerificationText: Sendable {
  /// Whether the text may use a terminal's colours.
  public let isColoured: Bool

  /// Makes a writer of tables.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  /// Characters to a line, where the words allow it.
  private static let width = 100
  /// Expected and got together are at most this long to stand in columns.
  private static let columns = 54
  /// The widest verdict with its distance.
  private static let verdictWidth = 11

  /// A topic's table: a line a finding under its check's title, then the check's source.
  public func table(_ topic: VerificationTopicResult) -> String {
    let short = topic.findings.filter(Self.fitsColumns)
    let expected = max(8, short.map(\.expected.count).max() ?? 0)
    let got = max(3, short.map(\.got.count).max() ?? 0)
    let room = Self.width - expected - got - 4 - Self.verdictWidth - 2
    let measure = min(room, short.map(\.measure.count).max() ?? 0)
    let heading = padded(topic.title, to: measure + 2)
    var text = dressed(heading, "1") + "  " + padded("expected", to: expected, left: true) + "  "
    text += padded("got", to: got, left: true) + "\n"
    for result in topic.results {
      text += "\n" + dressed(result.title, "1") + "\n"
      for finding in result.findings {
        text += line(finding, measure: measure, expected: expected, got: got)
      }
      for part in Self.wrapped(result.source, to: Self.width - 2) {
        text += dressed("  " + part, "2") + "\n"
      }
    }
    return text + "\n"
  }

  /// The last line: how many checks there were, whether they agree, and how long they took.
  public func closing(_ topics: [VerificationTopicResult], seconds: Double) -> String {
    let findings = topics.flatMap(\.findings)
    let failed = findings.count { !$0.passed }
    let time = "in \(DecimalText.fixed(seconds, decimals: 1)) seconds"
    if failed == 0 {
      return dressed("\(Self.checks(findings.count)) \(time).", "32") + "\n"
    }
    return dressed("\(failed) of \(findings.count) checks DIFFER, \(time).", "1;31") + "\n"
  }

  private static func checks(_ count: Int) -> String {
    count == 1 ? "1 check agrees" : "\(count) checks agree"
  }

  private static func fitsColumns(_ finding: VerificationFinding) -> Bool {
    finding.expected.count + finding.got.count <= columns
  }

  private func line(
    _ finding: VerificationFinding, measure: Int, expected: Int, got: Int
  ) -> String {
    let verdict = finding.passed ? dressed("✓ agrees", "32") : dressed("✗ DIFFERS", "1;31")
    guard Self.fitsColumns(finding) else {
      let lines = Self.wrapped(finding.measure, to: Self.width - 2).map { "  \($0)\n" }
      return lines.joined() + Self.hanging("    expected  ", finding.expected)
        + Self.hanging("    got       ", finding.got, before: Self.verdictWidth)
        .dropLast() + "  \(verdict)\n"
    }
    // The numbers stand beside the last line of a measure that needs several.
    var parts = Self.wrapped(finding.measure, to: measure)
    let last = parts.removeLast()
    let values =
      padded(finding.expected, to: expected, left: true) + "  "
      + padded(finding.got, to: got, left: true)
    return parts.map { "  \($0)\n" }.joined()
      + "  \(padded(last, to: measure))  \(values)  \(verdict)\n"
  }

  private func padded(_ text: String, to width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? space + text : text + space
  }

  private func dressed(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// A text after a heading, its further lines below its first, with room left at the end.
  private static func hanging(_ heading: String, _ text: String, before room: Int = 0) -> String {
    let indent = String(repeating: " ", count: heading.count)
    let lines = wrapped(text, to: width - heading.count - room)
    return heading + lines.joined(separator: "\n" + indent) + "\n"
  }

  /// A text in lines broken at spaces; a longer word keeps its own line.
  private static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: " ").reduce(into: [""]) { lines, word in
      let last = lines.count - 1
      if lines[last].isEmpty {
        lines[last] = String(word)
      } else if lines[last].count + 1 + word.count <= width {
        lines[last] += " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
