import CareModel
import Experiments
import SimulationKernel

/// What one line of text expects.
struct ExpectationLine {
  var series: Int
  var first: Located<CivilDate>
  var last: Located<CivilDate>
  var statistic: ForecastExpectation.Statistic
  var comparator: ScorecardTarget.Comparator
  var level: Double
}

/// Reads lines such as `outside_authority@2028-03 p50 < 40 %`, and tells of what is wrong at its column.
///
///     line      = measure statistic side level | "P(" measure side level ")" side share
///     measure   = INDICATOR ["/" TOPIC "/" ITEM] "@" YYYY-MM [".." YYYY-MM]
///     statistic = "mean" | "p" NUMBER
///     side      = "<" | "<=" | ">=" | ">"
///
/// Reading stops at the first problem of a line.
struct ExpectationLineReader {
  let text: [Unicode.Scalar]
  /// The place of a character of the line.
  let place: (Int) -> Location
  let path: String
  /// Whether the values are differences between two scenarios.
  let isDifference: Bool
  let problems: DiagnosticCollector
  var index = 0

  init(
    _ text: String, at node: LocatedNode, path: String, isDifference: Bool,
    problems: DiagnosticCollector
  ) {
    self.text = Array(text.unicodeScalars)
    place = { offset in
      var location = node.location
      if let begin = node.textOffset { location.column += begin + offset }
      return location
    }
    self.path = path
    self.isDifference = isDifference
    self.problems = problems
  }

  /// The whole line.
  mutating func line() -> ExpectationLine? {
    skipBlanks()
    let isShare = text[index...].starts(with: "P(".unicodeScalars)
    if isShare { index += 2 }
    guard let series = series(), let days = days() else { return nil }
    let unit = IndicatorRegistry.indicators[IndicatorRegistry.series[series].indicator].unit
    guard isShare else {
      guard let statistic = statistic(), let side = side(), let level = level(in: unit), isAtEnd()
      else { return nil }
      return ExpectationLine(
        series: series, first: days.first, last: days.last, statistic: statistic,
        comparator: side, level: level)
    }
    guard let inner = side(), let level = level(in: unit), closes(), let side = side(),
      let share = share(), isAtEnd()
    else { return nil }
    return ExpectationLine(
      series: series, first: days.first, last: days.last, statistic: .share(inner, level),
      comparator: side, level: share)
  }

  // MARK: Characters

  mutating func skipBlanks() {
    while index < text.count, text[index].properties.isWhitespace { index += 1 }
  }

  /// The characters from here to the first that ends them.
  mutating func take(until isEnd: (Unicode.Scalar) -> Bool) -> (word: String, start: Int) {
    skipBlanks()
    let start = index
    while index < text.count, !isEnd(text[index]) { index += 1 }
    return (Self.string(text[start..<index]).trimmingSpaces, start)
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// Reports a problem at a character.
  func refuse<Value>(
    _ offset: Int, _ message: String, expected: String? = nil, suggestion: String? = nil
  ) -> Value? {
    problems.error(
      at: place(offset), path, message, expected: expected, suggestion: suggestion)
    return nil
  }

  /// A word as messages quote it.
  static func quoted(_ word: String) -> String {
    word.isEmpty ? "nothing" : "“\(LocatedNode.shortened(word))”"
  }

  private mutating func closes() -> Bool {
    skipBlanks()
    guard index < text.count, text[index] == ")" else {
      let rest = Self.string(text[index...])
      return refuse(index, "\(Self.quoted(rest)) follows", expected: "“)”") ?? false
    }
    index += 1
    return true
  }

  private mutating func isAtEnd() -> Bool {
    skipBlanks()
    guard index < text.count else { return true }
    let rest = Self.string(text[index...])
    return refuse(index, "\(Self.quoted(rest)) follows the end", expected: "nothing more") ?? false
  }
}
