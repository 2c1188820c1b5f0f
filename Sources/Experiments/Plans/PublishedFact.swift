/// One published number to set a simulated one beside, with where it comes from.
public struct PublishedFact: Sendable, Equatable {
  /// The area it is about, as its publisher names it: `England` or an authority.
  public var area: String
  /// The pattern it belongs to: lower-case words joined by underscores.
  public var pattern: String
  /// The row of the pattern: lower-case words joined by underscores, or a year.
  public var category: String
  /// The value as published, or as derived where `quality` says so.
  public var value: Double
  /// What the value counts.
  public var unit: String
  /// The time that the value is about.
  public var period: String
  /// The source in full: title, table, address.
  public var source: String
  /// How well it is founded.
  public var quality: EvidenceQuality
  /// The formula of a derived value, or what else a reader should know.
  public var note: String?

  /// Makes a fact from its parts.
  public init(
    area: String, pattern: String, category: String, value: Double, unit: String, period: String,
    source: String, quality: EvidenceQuality, note: String? = nil
  ) {
    self.area = area
    self.pattern = pattern
    self.category = category
    self.value = value
    self.unit = unit
    self.period = period
    self.source = source
    self.quality = quality
    self.note = note
  }
}

/// Published numbers, found by area, pattern and category.
public struct PublishedFacts: Sendable {
  /// Every fact, in the order of its files.
  public let all: [PublishedFact]
  private let rows: [[String]: Int]

  /// Gathers facts; of two with the same area, pattern and category, the first counts.
  public init(_ facts: [PublishedFact]) {
    all = facts
    rows = Dictionary(
      facts.enumerated().map { ([$1.area, $1.pattern, $1.category], $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The fact of an area, pattern and category; nil where nothing is published.
  public func fact(_ area: String, _ pattern: String, _ category: String) -> PublishedFact? {
    rows[[area, pattern, category]].map { all[$0] }
  }
}
