public import CareModel

/// A scenario less its base, replication by replication on common random numbers.
public struct PairedDifference: Sendable, Equatable {
  /// The differences over replications.
  public let summary: SeriesSummary
  /// The lower end of the 95 % interval of the mean difference; not-a-number below two pairs.
  public let lower: Double
  /// The upper end of the 95 % interval of the mean difference.
  public let upper: Double
  /// The share of replications in which the scenario is better; nil where neither way is better.
  public let shareBetter: Double?

  /// Pairs values of the same replications; a pair in which either has no value is left out.
  ///
  /// - Precondition: there are as many of the one as of the other.
  public init(scenario: [Double], base: [Double], direction: IndicatorDirection) {
    precondition(scenario.count == base.count, "a pair a replication")
    let differences = zip(scenario, base).map { $0 - $1 }.filter { !$0.isNaN }
    summary = SeriesSummary(values: differences)
    let halfWidth = summary.halfWidth
    lower = summary.mean - halfWidth
    upper = summary.mean + halfWidth
    shareBetter = Self.shareBetter(of: differences, direction)
  }

  private static func shareBetter(
    of differences: [Double], _ direction: IndicatorDirection
  ) -> Double? {
    guard !differences.isEmpty else { return nil }
    let better =
      switch direction {
      case .highIsGood: differences.count { $0 > 0 }
      case .lowIsGood: differences.count { $0 < 0 }
      case .none: -1
      }
    return better < 0 ? nil : Double(better) / Double(differences.count)
  }
}
