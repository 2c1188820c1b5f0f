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
  /// The share in which it is worse; what the two leave are ties.
  public let shareWorse: Double?
  /// Whether every replication has the same value in both, to the last bit.
  public let isIdentical: Bool

  /// Pairs values of the same replications; a pair in which either has no value is left out.
  ///
  /// - Parameters:
  ///   - scenario: the one side, replication by replication from the first.
  ///   - base: the other.
  ///   - direction: which way is better.
  ///   - inner: neighbouring replications that share a parameter vector.
  ///
  /// - Precondition: there are as many of the one as of the other.
  public init(
    scenario: [Double], base: [Double], direction: IndicatorDirection, inner: Int = 1
  ) {
    precondition(scenario.count == base.count, "a pair a replication")
    let pairs = zip(scenario, base).map { $0 - $1 }
    summary = SeriesSummary(values: pairs, inner: inner)
    let differences = pairs.filter { !$0.isNaN }
    let halfWidth = summary.halfWidth
    lower = summary.mean - halfWidth
    upper = summary.mean + halfWidth
    shareBetter = Self.share(of: differences, above: direction == .highIsGood, direction)
    shareWorse = Self.share(of: differences, above: direction == .lowIsGood, direction)
    isIdentical = zip(scenario, base).allSatisfy { $0.bitPattern == $1.bitPattern }
  }

  /// What may be said of the mean difference.
  public enum Verdict: String, Sendable {
    /// Every replication has the same value in both.
    case none = "no difference"
    /// The 95 % interval of the mean covers nothing at all.
    case noise = "within noise"
    case better
    case worse
    /// The two differ, and neither way is better.
    case differs
    /// Fewer than two pairs have a value.
    case unknown = "too few pairs"
  }

  /// What may be said of the mean difference in an indicator with a good direction.
  public func verdict(_ direction: IndicatorDirection) -> Verdict {
    verdict(direction, lower: lower, upper: upper)
  }

  /// What may be said of it by an interval other than its own.
  func verdict(_ direction: IndicatorDirection, lower: Double, upper: Double) -> Verdict {
    if isIdentical { return summary.count > 0 ? .none : .unknown }
    guard summary.count > 1 else { return .unknown }
    if lower <= 0, upper >= 0 { return .noise }
    return switch direction {
    case .none: .differs
    case .highIsGood: lower > 0 ? .better : .worse
    case .lowIsGood: lower > 0 ? .worse : .better
    }
  }

  /// The share of differences on one side of nothing; nil where no direction is good.
  private static func share(
    of differences: [Double], above: Bool, _ direction: IndicatorDirection
  ) -> Double? {
    guard !differences.isEmpty, direction != .none else { return nil }
    return Double(differences.count { above ? $0 > 0 : $0 < 0 }) / Double(differences.count)
  }
}
