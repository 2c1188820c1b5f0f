/// The lines of a file, for the columns of what stands inside a text.
struct SourceLines {
  private let scalars: [Unicode.Scalar]
  /// Where each line begins.
  private let starts: [Int]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let isFeed = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar == "\n" || (scalar == "\r" && !isFeed) { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// Characters from a place to the first of a text that begins there, quoted or not; nil where the line
  /// does not hold the text as it is read, as over several lines or with escapes.
  func offset(of text: String, at place: Location) -> Int? {
    guard !text.isEmpty, starts.indices.contains(place.line - 1) else { return nil }
    let begin = starts[place.line - 1] + place.column - 1
    return [0, 1].first { offset in
      begin + offset <= scalars.count
        && scalars[(begin + offset)...].starts(with: text.unicodeScalars)
    }
  }
}
