import CareModel
import Experiments

/// What is compared, on which side and with what.
extension ExpectationLineReader {
  private static let statistics = "mean, or a percentile such as p50"

  mutating func statistic() -> ForecastExpectation.Statistic? {
    let (word, start) = take { $0.properties.isWhitespace || "<>=".unicodeScalars.contains($0) }
    if word == "mean" { return .mean }
    if word.first == "p", case .number(let percentile) = DecimalText(String(word.dropFirst())) {
      guard percentile > 0, percentile < 100 else {
        return refuse(
          start, "there is no \(word)", expected: "a percentile above p0 and below p100")
      }
      return .percentile(percentile)
    }
    return refuse(
      start,
      word.isEmpty ? "no statistic is stated" : "unknown statistic \(Self.quoted(word))",
      expected: Self.statistics,
      suggestion: word == "median"
        ? "p50" : Suggestion.nearest(to: word, among: ["mean", "p10", "p50", "p90"]))
  }

  mutating func side() -> ScorecardTarget.Comparator? {
    let (word, start) = take { !"<>=≤≥".unicodeScalars.contains($0) }
    if let side = ScorecardTarget.Comparator(rawValue: word) { return side }
    let known = ScorecardTarget.Comparator.allCases.map(\.rawValue)
    let likely = ["≤": "<=", "=<": "<=", "≥": ">=", "=>": ">="]
    // Where no sign stands, what stands there instead is named.
    let found =
      word.isEmpty ? Self.string(text[index...].prefix { !$0.properties.isWhitespace }) : word
    return refuse(
      start, "\(Self.quoted(found)) is no comparison", expected: Suggestion.list(known),
      suggestion: likely[word])
  }

  /// A level in the unit of an indicator.
  ///
  /// A percentage has its sign, because 0.40 and 40 are both easily meant; a difference of percentages is
  /// one of points.
  mutating func level(in unit: IndicatorUnit) -> Double? {
    guard let (number, suffix, start, end) = amount() else { return nil }
    guard unit == .percent else {
      switch suffix {
      case "": return number
      case "million": return number * 1e6
      default:
        return refuse(
          end, "“\(suffix)” follows the level, which is in \(unit.rawValue)",
          expected: "a number alone, or with “million”")
      }
    }
    let wanted = isDifference ? "points" : "%"
    guard suffix == wanted || (suffix.isEmpty && number == 0) else {
      let isFraction = number.magnitude < 1 && suffix.isEmpty
      let likely = NumberText.short(isFraction ? (number * 1e8).rounded() / 1e6 : number)
      let what =
        isDifference ? "a difference of percentages, is in points" : "a percentage, is in %"
      return refuse(
        suffix.isEmpty ? start : end,
        "\(suffix.isEmpty ? "nothing" : "“\(suffix)”") follows the level, which, being \(what)",
        expected: "a level such as 40 \(wanted)", suggestion: "\(likely) \(wanted)")
    }
    guard isDifference || (0...100).contains(number) else {
      return refuse(start, "\(NumberText.short(number)) % is out of range", expected: "0 to 100 %")
    }
    return number
  }

  /// A share of replications, between 0 and 1.
  mutating func share() -> Double? {
    guard let (number, suffix, start, _) = amount() else { return nil }
    let share = suffix == "%" ? number / 100 : number
    guard suffix == "%" || suffix.isEmpty, (0...1).contains(share) else {
      return refuse(
        start, "the share of replications is out of range", expected: "0 to 100 %, or 0 to 1")
    }
    return share
  }

  /// A number, perhaps with commas between thousands, and the word or sign that follows it.
  private mutating func amount() -> (
    number: Double, suffix: String, start: Int, end: Int
  )? {
    let (word, start) = take { $0.properties.isWhitespace || "%)".unicodeScalars.contains($0) }
    let isGrouped = word.wholeMatch(of: /[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil
    guard case .number(let number) = DecimalText(isGrouped ? word.filter { $0 != "," } : word)
    else {
      return refuse(start, "\(Self.quoted(word)) is not a number", expected: "a level")
    }
    skipBlanks()
    if index < text.count, text[index] == "%" {
      index += 1
      return (number, "%", start, index - 1)
    }
    let (suffix, end) = take { !$0.properties.isAlphabetic }
    return (number, suffix, start, end)
  }
}
