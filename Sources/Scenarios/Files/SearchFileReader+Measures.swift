import CareModel
import Experiments

/// Measures of a search: `INDICATOR@YYYY-MM`, or over a period `INDICATOR@YYYY-MM..YYYY-MM`.
extension SearchFileReader {
  private static let form = "INDICATOR@YYYY-MM or INDICATOR@YYYY-MM..YYYY-MM"

  /// The measure under a key, of the slice that `topic` with `item` or `items` names.
  func measure(_ keys: KeyReader, _ key: String) -> SearchFile.Measure? {
    guard let node = keys.required(key, expected: Self.form) else { return nil }
    let path = keys.path(of: key)
    guard let text = scalars.text(node, path) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    let names = IndicatorRegistry.indicators.map(\.key)
    guard let row = names.firstIndex(of: parts[0]) else {
      problems.error(
        at: node.location, path, "unknown indicator “\(LocatedNode.shortened(parts[0]))”",
        expected: Suggestion.list(names),
        suggestion: Suggestion.nearest(to: parts[0], among: names))
      return nil
    }
    let ends = parts.count == 2 ? Self.months(parts[1]) : nil
    guard let ends else {
      problems.error(
        at: node.location, path, "“\(LocatedNode.shortened(text))” names no month",
        expected: Self.form + ", such as \(parts[0])@2029-03")
      return nil
    }
    guard let series = series(keys, of: row) else { return nil }
    return SearchFile.Measure(
      series: series, first: ends.first, last: ends.last, isSingle: ends.isSingle,
      location: node.location)
  }

  private func series(_ keys: KeyReader, of row: Int) -> [Int]? {
    let first = IndicatorRegistry.firstSeries[row]
    let breakdowns = IndicatorRegistry.indicators[row].breakdowns
    guard let topicNode = keys["topic"] else {
      if let stray = keys["item"] ?? keys["items"] {
        problems.error(
          at: stray.origin, keys.path, "an item without its topic", expected: "topic")
        return nil
      }
      return [first]
    }
    var topics: [String] = []
    for breakdown in breakdowns where !topics.contains(breakdown.topic) {
      topics.append(breakdown.topic)
    }
    guard
      let topic = scalars.choice(
        topicNode, keys.path(of: "topic"), of: topics, noun: "topic")
    else { return nil }
    let items = breakdowns.filter { $0.topic == topics[topic] }.map(\.item)
    var nodes: [LocatedNode] = []
    if let list = keys["items"] {
      nodes = ExperimentFileReader(problems: problems)
        .items(list, keys.path(of: "items"), of: "items")
    } else if let item = keys.required("item") {
      nodes = [item]
    }
    let rows = nodes.map { scalars.choice($0, keys.path(of: "item"), of: items, noun: "item") }
    guard !rows.isEmpty, !rows.contains(nil) else { return nil }
    return rows.compactMap { row in
      row.flatMap { row in
        breakdowns.firstIndex { $0.topic == topics[topic] && $0.item == items[row] }
      }.map { first + $0 }
    }.unique
  }

  /// The first and last month of `YYYY-MM` or `YYYY-MM..YYYY-MM`.
  private static func months(
    _ text: String
  ) -> (first: SearchFile.YearMonth, last: SearchFile.YearMonth, isSingle: Bool)? {
    guard let match = text.wholeMatch(of: /(\d{4})-(\d{2})(?:\.\.(\d{4})-(\d{2}))?/),
      let first = month(match.1, match.2)
    else { return nil }
    guard let year = match.3, let number = match.4 else { return (first, first, true) }
    guard let last = month(year, number), last.number >= first.number else { return nil }
    return (first, last, false)
  }

  private static func month(_ year: Substring, _ month: Substring) -> SearchFile.YearMonth? {
    guard let year = Int(year), let month = Int(month), (1...12).contains(month) else {
      return nil
    }
    return SearchFile.YearMonth(year: year, month: month)
  }
}
