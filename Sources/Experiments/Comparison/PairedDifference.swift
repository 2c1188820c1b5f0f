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
  /// The share in which it is worse; what the two leave are ties, to which what rounding leaves belongs.
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
    let pairs = zip(scenario, base).map { (difference: $0 - $1, tie: Self.tie($1)) }
    let summary = SeriesSummary(values: pairs.map(\.difference), inner: inner)
    self.init(
      summary, above: pairs.count { $0.difference > $0.tie },
      below: pairs.count { $0.difference < -$0.tie }, direction,
      isIdentical: zip(scenario, base).allSatisfy { $0.bitPattern == $1.bitPattern })
  }

  /// Makes a difference of which the summary is known.
  ///
  /// - Parameters:
  ///   - summary: the differences over replications.
  ///   - above: how many are above nothing, ties apart.
  ///   - below: how many are below nothing, ties apart.
  ///   - direction: which way is better.
  ///   - isIdentical: whether every replication has the same value in both.
  init(
    _ summary: SeriesSummary, above: Int, below: Int, _ direction: IndicatorDirection,
    isIdentical: Bool
  ) {
    self.summary = summary
    let halfWidth = summary.halfWidth
    lower = summary.mean - halfWidth
    upper = summary.mean + halfWidth
    // No direction is good, or no pair has a value.
    let isJudged = direction != .none && summary.count > 0
    let (better, worse) = direction == .highIsGood ? (above, below) : (below, above)
    shareBetter = isJudged ? Double(better) / Double(summary.count) : nil
    shareWorse = isJudged ? Double(worse) / Double(summary.count) : nil
    self.isIdentical = isIdentical
  }

  /// The share of a value that rounding may leave where sums are formed in another order.
  static let residue = 1e-9

  /// Up to what size a difference from a value of the base is a tie.
  private static func tie(_ base: Double) -> Double { residue * max(1, base.magnitude) }

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
}
