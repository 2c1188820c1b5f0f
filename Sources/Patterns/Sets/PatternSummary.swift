public import Experiments

/// One row of a pattern: published beside simulated.
public struct PatternRow: Sendable {
  /// What the row is.
  public let category: PatternCategory
  /// The published fact of England; nil where there is none.
  public let fact: PublishedFact?
  /// The published number in the pattern's unit.
  public let published: Double?
  /// The published number of the scenario's own authority, where there is one.
  public let local: Double?
  /// What the replications say.
  public let simulated: SeriesSummary
  /// How the simulation stands to England.
  public let fit: PatternFit
  /// How it stands to the scenario's own authority.
  public let localFit: PatternFit

  /// The simulated mean divided by the published number.
  public var ratio: Double? {
    published.flatMap { $0 > 0 && simulated.count > 0 ? simulated.mean / $0 : nil }
  }
}

/// A pattern with its rows.
public struct PatternSummary: Sendable {
  /// What the pattern is.
  public let definition: PatternDefinition
  /// Its rows.
  public let rows: [PatternRow]

  /// The area whose published numbers are judged.
  public static let nation = "England"

  /// Sets published numbers beside the replications of a pattern.
  ///
  /// - Parameters:
  ///   - definition: the pattern.
  ///   - facts: what is published.
  ///   - area: the scenario's own authority.
  ///   - samples: the numbers of the replications, row by row.
  public init(
    _ definition: PatternDefinition, facts: PublishedFacts, area: String, samples: [[Double]]
  ) {
    precondition(samples.count == definition.categories.count, "a pattern has samples a row")
    self.definition = definition
    let isPercent = definition.unit == .percent
    rows = zip(definition.categories, samples).map { category, values in
      let fact = facts.fact(Self.nation, definition.key, category.key)
      let published = Self.number(fact, of: definition, facts)
      let localFact = facts.fact(area, definition.key, category.key)
      let local = Self.number(localFact, of: definition, facts)
      let simulated = SeriesSummary(values: values)
      return PatternRow(
        category: category, fact: fact, published: published, local: local, simulated: simulated,
        fit: PatternFit(
          published: published, rounding: Self.rounding(fact), simulated: simulated,
          isPercent: isPercent),
        localFit: PatternFit(
          published: local, rounding: Self.rounding(localFact), simulated: simulated,
          isPercent: isPercent))
    }
  }

  /// A fact in the pattern's unit: a count as a percentage of the area's `total`.
  static func number(
    _ fact: PublishedFact?, of definition: PatternDefinition, _ facts: PublishedFacts
  ) -> Double? {
    guard let fact else { return nil }
    guard definition.isShareOfTotal else { return fact.value }
    // Where a table prints no total, its rows are the whole.
    let total =
      facts.fact(fact.area, definition.key, "total")?.value
      ?? definition.categories.reduce(0) {
        $0 + (facts.fact(fact.area, definition.key, $1.key)?.value ?? 0)
      }
    return total > 0 ? 100 * fact.value / total : nil
  }

  /// Half a unit of the last digit of a percentage published as a whole number.
  private static func rounding(_ fact: PublishedFact?) -> Double {
    guard let fact, fact.unit == "percent", fact.value == fact.value.rounded() else { return 0 }
    return 0.5
  }

  /// Rows that could be judged.
  public var judged: Int { rows.count { $0.fit.isJudged } }
  /// Rows with the published number inside the range.
  public var inside: Int { rows.count { $0.fit == .inside } }
  /// Rows with the published number near.
  public var near: Int { rows.count { $0.fit == .near } }
  /// Rows that miss.
  public var off: Int { rows.count { $0.fit.isOff } }

  /// The fit in one word: `fits` when no row misses, `partly` when at most half of them do.
  public var word: String {
    if judged == 0 { return "not judged" }
    if off == 0 { return "fits" }
    return 2 * off <= judged ? "partly" : "misses"
  }

  /// The row that misses by most: in points for percentages, else by factor.
  public var worst: PatternRow? {
    func distance(_ row: PatternRow) -> Double {
      guard let published = row.published else { return 0 }
      let difference = (row.simulated.mean - published).magnitude
      return definition.unit == .percent ? difference : difference / published
    }
    return rows.filter(\.fit.isOff).max { distance($0) < distance($1) }
  }
}
