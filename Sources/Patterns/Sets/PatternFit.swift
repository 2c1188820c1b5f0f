public import Experiments

/// How a simulated number stands to the published one, by a rule stated beforehand.
public enum PatternFit: Sendable, Equatable {
  /// The published number lies in the middle 80 % of the replications, its rounding allowed for.
  case inside
  /// It does not, but the mean is within 10 % of it or, for percentages, within one point.
  case near
  /// Neither: the mean is this many times the published number.
  case off(Double)
  /// Nothing was simulated, or nothing published.
  case unknown

  /// Judges a row.
  ///
  /// - Parameters:
  ///   - published: the published number.
  ///   - rounding: half a unit of its last digit.
  ///   - simulated: what the replications say.
  ///   - isPercent: whether one point of difference counts as near.
  public init(
    published: Double?, rounding: Double, simulated: SeriesSummary, isPercent: Bool
  ) {
    guard let published, simulated.count > 0 else {
      self = .unknown
      return
    }
    let difference = (simulated.mean - published).magnitude
    if published >= simulated.p10 - rounding, published <= simulated.p90 + rounding {
      self = .inside
    } else if difference <= 0.1 * published || (isPercent && difference <= 1) {
      self = .near
    } else {
      self = .off(published > 0 ? simulated.mean / published : .infinity)
    }
  }

  /// Whether the row misses.
  public var isOff: Bool { if case .off = self { true } else { false } }
  /// Whether there was something to judge.
  public var isJudged: Bool { self != .unknown }
}
