import CareModel
import Experiments

/// One figure of a scorecard with its own provenance.
struct ScorecardFigureItem {
  /// Which column it stands in.
  var column: String
  var figure: ScorecardFigure
  /// The figure as records show it.
  var stated: String
  var provenance: Provenance
  var location: Location
}

/// A measure of the scorecard; its name is that of its series.
struct ScorecardItem: ListItem {
  static let unit = ""
  var name: Located<String>
  var entry: ScorecardEntry
  var figures: [ScorecardFigureItem]
  var provenance: Provenance
  var stated: String { "" }
}

/// Targets and comparators.
extension ListReader {
  /// The words for the sides of a target, in the order of `ScorecardTarget.Comparator`.
  static let comparators = ["below", "at_most", "at_least", "above"]
  private static let columns = ["statistical_neighbours", "region", "national", "previous_year"]

  func scorecard(_ node: LocatedNode) -> ItemList<ScorecardItem>? {
    let allowed = ["indicator", "topic", "item", "target"] + Self.columns
    return list(node, "scorecard", allowed: allowed) { keys, provenance in
      let series = series(keys)
      let isStated = (["target"] + Self.columns).contains { keys[$0] != nil }
      if !isStated {
        problems.error(
          at: keys.node.origin, keys.path, "nothing is stated about the indicator",
          expected: "target or \(Suggestion.list(Self.columns))")
      }
      let target = keys["target"].map { self.target($0, keys.path(of: "target"), provenance) }
      let figures = Self.columns.map { column in
        keys[column].map { figure($0, keys.path(of: column), column, provenance) }
      }
      guard let series, isStated else { return nil }
      if case .some(nil) = target { return nil }
      for figure in figures { if case .some(nil) = figure { return nil } }
      let stated = figures.map { $0 ?? nil }
      let entry = ScorecardEntry(
        series: series.value, target: (target ?? nil)?.target,
        statisticalNeighbours: stated[0]?.figure, region: stated[1]?.figure,
        national: stated[2]?.figure, previousYear: stated[3]?.figure)
      return ScorecardItem(
        name: Located(value: SeriesName.text(series.value), location: series.location),
        entry: entry,
        figures: [(target ?? nil)?.item].compactMap(\.self) + stated.compactMap(\.self),
        provenance: provenance)
    }
  }

  /// A number, or a mapping with a number and provenance of its own.
  private func figure(
    _ node: LocatedNode, _ path: String, _ column: String, _ shared: Provenance
  ) -> ScorecardFigureItem? {
    guard case .mapping = node.content else {
      return scalars.number(node, path, in: 0...1e9).map {
        item($0, column, NumberText.short($0), shared, node.location)
      }
    }
    guard
      let keys = KeyReader(
        node, path: path, allowed: ["value"] + Provenance.keys, problems: problems)
    else { return nil }
    let number = keys.required("value").flatMap {
      scalars.number($0, keys.path(of: "value"), in: 0...1e9)
    }
    guard let number, let provenance = own(keys, shared) else { return nil }
    return item(number, column, NumberText.short(number), provenance, node.location)
  }

  /// A mapping with one side, such as `{below: 10}`, and perhaps provenance of its own.
  private func target(
    _ node: LocatedNode, _ path: String, _ shared: Provenance
  ) -> (target: ScorecardTarget, item: ScorecardFigureItem)? {
    let allowed = Self.comparators + Provenance.keys
    guard let keys = KeyReader(node, path: path, allowed: allowed, problems: problems) else {
      return nil
    }
    let sides = Self.comparators.filter { keys[$0] != nil }
    // A misspelt side has been reported already.
    if sides.isEmpty, case .mapping(let entries) = node.content,
      entries.contains(where: { !allowed.contains($0.key) })
    {
      return nil
    }
    guard sides.count == 1, let side = sides.first, let body = keys[side] else {
      problems.error(
        at: keys.node.origin, path, "\(sides.count) sides of a target are stated",
        expected: Suggestion.list(Self.comparators))
      return nil
    }
    let number = scalars.number(body, keys.path(of: side), in: 0...1e9)
    guard let number, let provenance = own(keys, shared),
      let row = Self.comparators.firstIndex(of: side)
    else { return nil }
    let comparator = ScorecardTarget.Comparator.allCases[row]
    let words = "\(comparator.rawValue) \(NumberText.short(number))"
    let item = item(number, "target", words, provenance, node.location)
    return (ScorecardTarget(comparator: comparator, figure: item.figure), item)
  }

  private func own(_ keys: KeyReader, _ shared: Provenance) -> Provenance? {
    ProvenanceReader(catalogue: catalogue, problems: problems)
      .provenance(of: keys, inheriting: shared)
  }

  private func item(
    _ number: Double, _ column: String, _ stated: String, _ provenance: Provenance,
    _ location: Location
  ) -> ScorecardFigureItem {
    ScorecardFigureItem(
      column: column,
      figure: ScorecardFigure(
        value: number, period: provenance.period, source: provenance.source),
      stated: stated, provenance: provenance, location: location)
  }
}
