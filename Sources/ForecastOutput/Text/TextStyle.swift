/// How text is dressed for a screen.
public enum TextStyle: Sendable {
  /// As it is, for files and pipes.
  case plain
  /// With bold headings and quiet details, for a terminal.
  case terminal

  /// Makes a heading stand out.
  func heading(_ text: String) -> String { wrapped(text, code: "1") }

  /// Makes a detail step back.
  func detail(_ text: String) -> String { wrapped(text, code: "2") }

  /// Makes a warning stand out.
  func warning(_ text: String) -> String { wrapped(text, code: "33") }

  private func wrapped(_ text: String, code: String) -> String {
    guard case .terminal = self, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// Text in lines of limited length.
enum WrappedText {
  /// Stands for a space at which a line is broken only where there is no other way.
  static let joiner: Character = "\u{A0}"

  /// Breaks a text at spaces; a word longer than a line keeps its own line.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let words = text.split(separator: " ").flatMap { word in
      word.count > width ? word.split(separator: joiner) : [word]
    }
    for word in words {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
