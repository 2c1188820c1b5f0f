import CareModel
import Experiments

/// Published values of indicators at the start.
extension ListReader {
  func published(_ node: LocatedNode) -> ItemList<PublishedItem>? {
    let allowed = ["indicator", "topic", "item", "value", "fixed"]
    return list(node, "published", allowed: allowed) { keys, provenance in
      let series = series(keys)
      let value = keys.required("value").flatMap {
        scalars.number($0, keys.path(of: "value"), in: 0...1e9)
      }
      let isFixed = optional(keys, "fixed", default: false) { scalars.flag($0, $1) }
      guard let series, let value, let isFixed else { return nil }
      return PublishedItem(
        name: Located(value: SeriesName.text(series.value), location: series.location),
        value: PublishedValue(
          series: series.value, value: value, source: provenance.source,
          isFixedByScenario: isFixed),
        provenance: provenance)
    }
  }

  /// The series that an item's indicator, topic and item name.
  func series(_ keys: KeyReader) -> Located<Int>? {
    let names = IndicatorRegistry.indicators.map(\.key)
    guard let node = keys.required("indicator"),
      let row = scalars.choice(node, keys.path(of: "indicator"), of: names, noun: "indicator")
    else { return nil }
    let indicator = IndicatorRegistry.indicators[row]
    let first = IndicatorRegistry.firstSeries[row]
    if keys["topic"] == nil, keys["item"] == nil {
      return Located(value: first, location: node.location)
    }
    guard let topicNode = keys.required("topic"), let itemNode = keys.required("item") else {
      return nil
    }
    let topics = indicator.breakdowns.map(\.topic).unique
    guard
      let topic = scalars.choice(topicNode, keys.path(of: "topic"), of: topics, noun: "topic")
    else { return nil }
    let items = indicator.breakdowns.filter { $0.topic == topics[topic] }.map(\.item)
    guard let item = scalars.choice(itemNode, keys.path(of: "item"), of: items, noun: "item"),
      let offset = indicator.breakdowns.firstIndex(
        of: Breakdown(topic: topics[topic], item: items[item]))
    else { return nil }
    return Located(value: first + offset, location: node.location)
  }
}

/// The names of series in records and canonical texts.
enum SeriesName {
  /// The indicator's key, and the slice if it is not the whole: `starts/Age/Under 1`.
  static func text(_ series: Int) -> String {
    let entry = IndicatorRegistry.series[series]
    let key = IndicatorRegistry.indicators[entry.indicator].key
    guard entry.breakdown != .total else { return key }
    return "\(key)/\(entry.breakdown.topic)/\(entry.breakdown.item)"
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
