import SimulationKernel

/// The time that the words of a `period` name, such as "years to 31 March 2022 to 2024".
enum PeriodText {
  /// The last day named; nil for words that name none, such as "any year".
  ///
  /// What begins "from" a date has no last day, and counts as the last of all. A month or a year stands
  /// for its last day, "mid-2023" for 30 June, "2015-16" for 31 March 2016; what is in brackets does not
  /// count. A year after a date with a day, as in "31 March 2019 to 2024", has the same day.
  static func lastDay(of period: String) -> CivilDate? {
    var last: CivilDate?
    var day: Int?
    var month: Int?
    for word in words(period) {
      if let number = Int(word), word.count <= 2, (1...31).contains(number) {
        (day, month) = (number, nil)
      } else if let number = months.firstIndex(of: word) {
        if month != nil { day = nil }
        month = number + 1
      } else if let date = date(word, day, month) {
        last = max(last ?? date, date)
      }
    }
    guard last != nil else { return nil }
    return words(period).contains("from") ? openEnd : last
  }

  /// What stands for the last day of a period without an end; the calendar has it.
  static let openEnd = CivilDate(year: 9999, month: 12, day: 31)!

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The words in small letters, without what is in brackets and without marks at their ends.
  private static func words(_ text: String) -> [String] {
    var depth = 0
    var kept = ""
    for character in text.lowercased() {
      if character == "(" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return kept.split { $0.isWhitespace || ",;:.".contains($0) }.map(String.init)
  }

  /// The last day that a word with a year stands for.
  private static func date(_ word: String, _ day: Int?, _ month: Int?) -> CivilDate? {
    if word.hasPrefix("mid-"), let year = year(word.dropFirst(4)) {
      return CivilDate(year: year, month: 6, day: 30)
    }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, let first = year(parts[0]), parts[1].count == 2, Int(parts[1]) != nil {
      return CivilDate(year: first + 1, month: 3, day: 31)
    }
    guard let year = year(word[...]) else { return nil }
    if let month, let day, let date = CivilDate(year: year, month: month, day: day) { return date }
    return CivilDate(year: year, month: month ?? 12, day: 1)?.lastOfMonth
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.count == 4, let year = Int(text), (1900...2199).contains(year) else { return nil }
    return year
  }
}
