import SimulationKernel

/// Renewals whose gaps are two exponential stages each, as moves from one placement to the next.
///
/// The first gap starts at time 0. Source: Cox 1962, *Renewal Theory*.
public struct ErlangRenewals: Hashable, Sendable {
  /// The rate of each of the two stages, b.
  public let stageRate: Double

  /// Makes the process from the mean of a gap.
  ///
  /// - Precondition: the mean is positive and finite.
  public init(meanGap: Double) {
    precondition(meanGap > 0 && meanGap < .infinity, "a mean gap is positive and finite")
    stageRate = 2 / meanGap
  }

  /// The mean number of renewals by a time: b t / 2 − 1/4 + e^(−2bt) / 4.
  ///
  /// - Precondition: the time is not negative.
  public func meanCount(by time: Double) -> Double {
    precondition(time >= 0, "a time since the start")
    // Through `expm1`, which keeps its digits at short times.
    return 0.5 * stageRate * time + 0.25 * Elementary.expm1(-2 * stageRate * time)
  }

  /// The mean time from a moment to the next renewal, by Wald's identity.
  ///
  /// The gap that covers a moment is longer than most (the inspection paradox), so in the long run
  /// this is E[X²] / (2 E[X]), above half a mean gap.
  ///
  /// - Precondition: the time is not negative.
  public func meanResidual(at time: Double) -> Double {
    (meanCount(by: time) + 1) * 2 / stageRate - time
  }

  /// The long-run mean time to the next renewal: E[X²] / (2 E[X]) = 3 / (2b).
  public var limitOfMeanResidual: Double { 1.5 / stageRate }
}
