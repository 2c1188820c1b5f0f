public import Experiments

extension SensitivityOutcome {
  /// Reads an outcome as `MeasureText` does.
  public init(_ text: String, in calendar: ForecastCalendar) throws(MeasureTextError) {
    self.init(try MeasureText.measure(text, in: calendar), in: calendar)
  }
}

extension Worth {
  /// Reads `INDICATOR@YYYY-MM=POUNDS`, `INDICATOR@YYYY-MM<LIMIT=POUNDS` or the same with `>`.
  public init(_ text: String, in calendar: ForecastCalendar) throws(MeasureTextError) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let pounds = Double(sides[1]), pounds.isFinite, pounds != 0 else {
      throw MeasureTextError(
        description:
          "“\(text)” states no worth; write INDICATOR@YYYY-MM=POUNDS for each unit, as in "
          + "outside_authority@2028-03=-50000, or INDICATOR@YYYY-MM<LIMIT=POUNDS")
    }
    var condition = Condition.eachUnit
    var name = sides[0]
    if let sign = sides[0].firstIndex(where: { $0 == "<" || $0 == ">" }) {
      name = sides[0][..<sign]
      guard let limit = Double(sides[0][sides[0].index(after: sign)...]), limit.isFinite else {
        throw MeasureTextError(
          description: "“\(text)” has no limit after “\(sides[0][sign])”; write a number")
      }
      condition = sides[0][sign] == "<" ? .below(limit) : .above(limit)
    }
    self.init(
      of: try SensitivityOutcome(String(name), in: calendar), condition, pounds: pounds, text: text)
  }
}
