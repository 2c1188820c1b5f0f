/// How far scalars reach.
extension YAMLScanner {
  /// Passes over spaces, tabs, line ends and comments.
  mutating func skipToToken() {
    while index < scalars.count {
      if scalars[index] == "#" {
        skipLine()
      } else if isBlankOrBreak(scalars[index]) {
        advance()
      } else {
        return
      }
    }
  }

  /// A scalar without quotes: to a colon, a comment, a flow indicator or a line indented less.
  mutating func scanPlain() {
    let mark = here
    let start = index
    var end = index
    let firstIndent = indent + 1
    while index < scalars.count {
      if column == 0, isDocumentMark { break }
      if scalars[index] == "#" { break }
      let wordStart = index
      while index < scalars.count, !isBlankOrBreak(scalars[index]), !endsPlain { advance() }
      if index > wordStart { end = index }
      guard index < scalars.count, isBlankOrBreak(scalars[index]) else { break }
      while index < scalars.count, isBlankOrBreak(scalars[index]) { advance() }
      if flowLevel == 0, column < firstIndent, line != mark.line { break }
    }
    // A character that begins no token: the composer will say so.
    if index == start { advance() }
    possibleKey = PossibleKey(mark: mark, range: start..<end, text: text(start..<end))
  }

  private var endsPlain: Bool {
    switch scalars[index] {
    case ":": isBlank(at: index + 1) || (flowLevel > 0 && isFlowIndicator(at: index + 1))
    case ",", "[", "]", "{", "}": flowLevel > 0
    default: false
    }
  }

  /// A scalar in quotes.
  mutating func scanQuoted(_ quote: Unicode.Scalar) {
    let mark = here
    advance()
    let start = index
    while index < scalars.count {
      if scalars[index] == quote {
        guard quote == "'", index + 1 < scalars.count, scalars[index + 1] == "'" else { break }
        advance()
      } else if quote == "\"", scalars[index] == "\\" {
        advance()
        guard index < scalars.count else { break }
      }
      advance()
    }
    let inner = start..<index
    if index < scalars.count { advance() }
    var key = text(inner)
    if quote == "'" {
      key = key.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
    possibleKey = PossibleKey(mark: mark, range: inner, text: key)
  }

  /// A literal or folded block: every following line that is blank or indented enough.
  mutating func skipBlockScalar() {
    var explicit = 0
    advance()
    while index < scalars.count, !isBreak(scalars[index]) {
      if explicit == 0, ("1"..."9").contains(scalars[index]) {
        explicit = Int(scalars[index].value - 48)
      } else if scalars[index] == " " || scalars[index] == "#" {
        skipLine()
        break
      }
      advance()
    }
    if index < scalars.count { advanceBreak() }
    let least = indent
    var wanted = explicit > 0 ? max(least, 0) + explicit : 0
    while index < scalars.count {
      var content = index
      while content < scalars.count, scalars[content] == " " { content += 1 }
      let spaces = content - index
      let isBlankLine = content == scalars.count || isBreak(scalars[content])
      if !isBlankLine {
        if wanted == 0 { wanted = max(spaces, least + 1, 1) }
        guard spaces >= wanted else { return }
      }
      skipLine()
      if index < scalars.count { advanceBreak() }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    // No key is this long; the rest of a long value is not copied.
    String(
      String.UnicodeScalarView(
        scalars[range.lowerBound..<min(range.upperBound, range.lowerBound + 1024)]))
  }
}
