/// Single characters and the position among them.
extension YAMLScanner {
  var here: TextMark { TextMark(line: line, column: column + 1) }

  /// Whether the text reads `---` or `...` here and nothing else on the word.
  var isDocumentMark: Bool {
    guard index + 2 < scalars.count, scalars[index] == "-" || scalars[index] == "." else {
      return false
    }
    return scalars[index + 1] == scalars[index] && scalars[index + 2] == scalars[index]
      && isBlank(at: index + 3)
  }

  /// Passes over one character; a carriage return and the line feed after it are two.
  mutating func advance() {
    let scalar = scalars[index]
    index += 1
    if scalar == "\n" || (scalar == "\r" && !(index < scalars.count && scalars[index] == "\n")) {
      line += 1
      column = 0
    } else {
      column += 1
    }
  }

  /// Passes over the rest of a line, its end excluded.
  mutating func skipLine() {
    while index < scalars.count, !isBreak(scalars[index]) { advance() }
  }

  /// Passes over a whole line end.
  mutating func advanceBreak() {
    let before = line
    while index < scalars.count, line == before { advance() }
  }

  /// Passes over an indicator of one character.
  mutating func skipIndicator() -> Bool {
    possibleKey = nil
    advance()
    return true
  }

  func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  func isBlankOrBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || isBreak(scalar)
  }

  /// Whether a position is blank, a line end or past the text.
  func isBlank(at position: Int) -> Bool {
    position >= scalars.count || isBlankOrBreak(scalars[position])
  }

  func isFlowIndicator(at position: Int) -> Bool {
    position < scalars.count && [",", "?", "[", "]", "{", "}"].contains(scalars[position])
  }
}
