/// What the numbers of a pattern are.
public enum PatternUnit: String, Sendable {
  case percent
  case perChildYear = "per child-year"
  case perPlacementYear = "per placement-year"
  case perHouseholdYear = "per household-year"
  case days

  /// Decimals that readers are shown.
  var decimals: Int {
    switch self {
    case .percent: 1
    case .days: 0
    case .perChildYear, .perPlacementYear, .perHouseholdYear: 3
    }
  }
}

/// One row of a pattern.
public struct PatternCategory: Sendable, Equatable {
  /// The name in files of published numbers.
  public let key: String
  /// The words a reader sees.
  public let title: String
}

/// One thing that a publication shows of the real system and the simulation can be asked for.
public struct PatternDefinition: Sendable {
  /// The name in files of published numbers.
  public let key: String
  /// The words a reader sees.
  public let title: String
  /// The section of the page it belongs to.
  public let topic: PatternTopic
  /// What its numbers are.
  public let unit: PatternUnit
  /// Its rows.
  public let categories: [PatternCategory]
  /// Whether published counts become shares of the published row `total`.
  public let isShareOfTotal: Bool
  /// How the simulated numbers are counted, and where definitions differ from the publication's.
  public let method: String
  /// The simulated numbers of one replication, one a row; not-a-number where there is none.
  let measure: @Sendable (ReplicationView) -> [Double]

  init(
    _ key: String, _ title: String, _ topic: PatternTopic, _ unit: PatternUnit,
    _ categories: [(String, String)], isShareOfTotal: Bool = false, _ method: String,
    measure: @escaping @Sendable (ReplicationView) -> [Double]
  ) {
    self.key = key
    self.title = title
    self.topic = topic
    self.unit = unit
    self.categories = categories.map { PatternCategory(key: $0.0, title: $0.1) }
    self.isShareOfTotal = isShareOfTotal
    self.method = method
    self.measure = measure
  }

  /// The simulated numbers of a replication, one a row.
  public func values(of view: ReplicationView) -> [Double] {
    let values = measure(view)
    precondition(values.count == categories.count, "a pattern has a value a row")
    return values
  }
}

/// The sections of the page.
public enum PatternTopic: String, Sendable, CaseIterable {
  case placements = "How long placements last and why they end"
  case stability = "Stability"
  case children = "Coming, staying and leaving"
  case location = "Where children live"
  case carers = "Foster carers"
  case leavers = "After care"
}

/// Every pattern, once, in the order of the page.
public enum PatternCatalogue {
  /// The patterns.
  public static let patterns: [PatternDefinition] =
    placements + stability + children + location + market + carers + leavers

  /// The rows of all patterns, pattern by pattern.
  static let width = patterns.reduce(0) { $0 + $1.categories.count }

  /// The numbers of a replication: all rows of all patterns.
  public static func values(of view: ReplicationView) -> [Double] {
    patterns.flatMap { $0.values(of: view) }
  }
}
