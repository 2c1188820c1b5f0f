import CareModel
import Experiments
import SimulationKernel

/// The measure: a series and the month ends at which it is looked at.
extension ExpectationLineReader {
  /// The series before the `@`.
  mutating func series() -> Int? {
    guard text[index...].contains("@") else {
      let (word, _) = take { $0.properties.isWhitespace }
      // "by 2028-03" at the end is how people say it.
      let month = Self.string(text).firstMatch(of: /[0-9]{4}-[0-9]{2}/)
      return refuse(
        index, "no month follows \(Self.quoted(word))", expected: "INDICATOR@YYYY-MM",
        suggestion: month.map { "\(word)@\($0.output)" })
    }
    let (name, start) = take { $0 == "@" }
    let parts = text[start..<index].split(separator: "/", omittingEmptySubsequences: false)
    let words = parts.map { Self.string($0).trimmingSpaces }
    let keys = IndicatorRegistry.indicators.map(\.key)
    guard let row = choice(words[0], at: start, of: keys, noun: "indicator") else { return nil }
    let indicator = IndicatorRegistry.indicators[row]
    let first = IndicatorRegistry.firstSeries[row]
    if words.count == 1 { return first }
    let slices = indicator.breakdowns.filter { $0 != .total }
    guard !slices.isEmpty else {
      return refuse(
        parts[1].startIndex, "\(indicator.key) is not divided", expected: "\(indicator.key)@YYYY-MM"
      )
    }
    let topics = slices.map(\.topic).unique
    guard let topic = choice(words[1], at: begin(of: parts[1]), of: topics, noun: "topic") else {
      return nil
    }
    guard words.count == 3 else {
      return refuse(
        words.count == 2 ? index : parts[3].startIndex - 1,
        "\(Self.quoted(name)) is no slice", expected: "INDICATOR/TOPIC/ITEM")
    }
    let items = slices.filter { $0.topic == topics[topic] }.map(\.item)
    guard let item = choice(words[2], at: begin(of: parts[2]), of: items, noun: "item"),
      let offset = indicator.breakdowns.firstIndex(
        of: Breakdown(topic: topics[topic], item: items[item]))
    else { return nil }
    return first + offset
  }

  /// The month, or the first and the last month, after the `@`.
  mutating func days() -> (first: Located<CivilDate>, last: Located<CivilDate>)? {
    index += 1
    let (word, start) = take { $0.properties.isWhitespace || "<>=)".unicodeScalars.contains($0) }
    let range = Array(word.unicodeScalars)
    guard
      let dots = range.indices.dropLast().first(where: { range[$0...].starts(with: [".", "."]) })
    else { return day(word, at: start).map { ($0, $0) } }
    let end = dots + 2
    guard let first = day(Self.string(range[..<dots]), at: start),
      let last = day(Self.string(range[end...]), at: start + end)
    else { return nil }
    guard first.value < last.value else {
      return refuse(
        start + end, "\(Self.quoted(Self.string(range[end...]))) is not after the first month",
        expected: "a later month")
    }
    return (first, last)
  }

  /// The last day of a month written YYYY-MM.
  private func day(_ word: String, at start: Int) -> Located<CivilDate>? {
    guard word.wholeMatch(of: /[0-9]{4}-[0-9]{2}/) != nil else {
      let isDay = word.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
      return refuse(
        start, "\(Self.quoted(word)) is no month",
        expected: "a month written YYYY-MM, whose last day counts",
        suggestion: isDay ? String(word.prefix(7)) : nil)
    }
    guard let day = CivilDate("\(word)-01") else {
      return refuse(start, "there is no month \(word)", expected: "a month written YYYY-MM")
    }
    guard (1900..<2200).contains(day.year) else {
      return refuse(start, "\(word) is out of range", expected: "a year from 1900 to 2199")
    }
    return Located(value: day.lastOfMonth, location: place(start))
  }

  private func begin(of part: ArraySlice<Unicode.Scalar>) -> Int {
    part.firstIndex { !$0.properties.isWhitespace } ?? part.startIndex
  }

  /// A word of a closed list, as its position there.
  private func choice(_ word: String, at start: Int, of words: [String], noun: String) -> Int? {
    if let index = words.firstIndex(of: word) { return index }
    return refuse(
      start, "unknown \(noun) \(Self.quoted(word))", expected: Suggestion.list(words),
      suggestion: Suggestion.nearest(to: word, among: words))
  }
}
