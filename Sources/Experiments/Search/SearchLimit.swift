import SimulationKernel

/// A condition that a portfolio must be shown to keep.
///
/// It is about the excess `sign × (value − baseShare × base − bound)`, replication by replication on
/// common random numbers: on the mean of the excess it asks for nothing above zero.
public struct SearchLimit: Sendable, Equatable {
  /// What of the excess is asked.
  public enum Rule: Sendable, Equatable {
    /// The mean is at most nothing.
    case mean
    /// It is at most nothing in this share of the replications or more.
    case share(Double)
    /// It is at most nothing in every replication.
    case always
  }

  /// What the evidence says of a limit.
  public enum Judgement: String, Sendable {
    /// Shown to be kept, with the confidence asked for.
    case kept
    /// Neither shown to be kept nor shown to be broken.
    case notShown = "not shown"
    /// Shown to be broken, with the same confidence.
    case broken
  }

  /// Column of the observations.
  public var column: Int
  /// 1 for an upper limit, -1 for a lower one.
  public var sign: Double
  /// The share of the base's value that is taken off: 0 for a limit on a level, 1 on a difference.
  public var baseShare: Double
  /// The limit itself.
  public var bound: Double
  /// What is asked.
  public var rule: Rule

  /// Makes a limit from its parts.
  public init(
    column: Int, isUpper: Bool = true, baseShare: Double, bound: Double, rule: Rule = .mean
  ) {
    self.column = column
    sign = isUpper ? 1 : -1
    self.baseShare = baseShare
    self.bound = bound
    self.rule = rule
  }

  /// How far an observation goes beyond the limit; both values are finite.
  func excess(_ value: Double, base: Double) -> Double {
    sign * (value - baseShare * base - bound)
  }
}

/// How a limit stands after some observations.
public struct LimitStanding: Sendable, Equatable {
  /// The mean excess, or for a share the share asked for less that reached: above zero is too much.
  public var excess: Double
  /// Its upper limit at the confidence asked for, one-sided.
  public var upper: Double
  /// What may be said.
  public var judgement: SearchLimit.Judgement

  init(_ limit: SearchLimit, excesses: [Double], confidence: Double) {
    let n = Double(excesses.count)
    switch limit.rule {
    case .always:
      excess = excesses.max() ?? 0
      upper = excess
      judgement = excess > 0 ? .broken : .kept
    case .share(let wanted):
      let share = Double(excesses.count { $0 <= 0 }) / max(1, n)
      excess = wanted - share
      guard n > 0 else {
        (upper, judgement) = (wanted, .notShown)
        return
      }
      let ends = WilsonInterval(share: share, of: n, z: Elementary.normalQuantile(confidence))
      upper = wanted - ends.lower
      judgement = ends.lower >= wanted ? .kept : ends.upper < wanted ? .broken : .notShown
    case .mean:
      var tally = Tally()
      for value in excesses { tally.add(value) }
      let half =
        excesses.count < 2
        ? Double.infinity
        : StudentT.quantile(confidence, degreesOfFreedom: excesses.count - 1) * tally.standardError
      excess = tally.mean
      upper = tally.mean + half
      judgement = upper <= 0 ? .kept : tally.mean - half > 0 ? .broken : .notShown
    }
  }
}
