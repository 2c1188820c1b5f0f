import SimulationKernel

/// A statistic of replications with its 95 % Monte Carlo interval: where it would lie with endlessly many.
///
/// The mean has Student's t interval. A percentile has the interval between two order statistics whose
/// ranks follow from the binomial distribution, whatever the values' distribution; its coverage is
/// 95 % or a little more, and ties only add to it. A share has Wilson's score interval (1927). An end of
/// which the replications say nothing is infinite.
///
/// Replications that share a parameter vector count for less than independent ones: the mean's interval is
/// over vectors, and the other two take the number of independent replications that would tell as much. The
/// ranks are then those among so many values, spread over all and rounded outwards.
public struct MonteCarloEstimate: Sendable, Equatable {
  /// The estimate; not-a-number without a value.
  public let value: Double
  /// The lower end of the interval.
  public let lower: Double
  /// The upper end of the interval.
  public let upper: Double
  /// Replications that have a value.
  public let count: Int

  /// Estimates a statistic; a replication without a value is left out.
  public init(_ statistic: ForecastExpectation.Statistic, of values: [Double], inner: Int = 1) {
    let known = values.filter { !$0.isNaN }
    guard !known.isEmpty else {
      self.init(value: .nan, lower: -.infinity, upper: .infinity, count: 0)
      return
    }
    switch statistic {
    case .mean: self.init(meanOf: values, inner: inner)
    case .percentile(let percentile):
      let sorted = known.sorted()
      let value = Quantiles.value(at: percentile / 100, ofSorted: sorted)
      let effective = effectiveCount(ofShare: Self.indicators(values) { $0 <= value }, inner: inner)
      self.init(value, share: percentile / 100, ofSorted: sorted, effective: Int(effective))
    case .share(let side, let level):
      let share = Double(known.count { side.holds($0, level) }) / Double(known.count)
      let indicators = Self.indicators(values) { side.holds($0, level) }
      let interval = WilsonInterval(
        share: share, of: effectiveCount(ofShare: indicators, inner: inner))
      self.init(
        value: share, lower: interval.lower, upper: interval.upper, count: known.count)
    }
  }

  /// One where something holds of a value, nought where it does not, and nothing without a value.
  private static func indicators(_ values: [Double], _ holds: (Double) -> Bool) -> [Double] {
    values.map { $0.isNaN ? .nan : holds($0) ? 1 : 0 }
  }

  private init(value: Double, lower: Double, upper: Double, count: Int) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.count = count
  }

  private init(meanOf values: [Double], inner: Int) {
    let summary = SeriesSummary(values: values, inner: inner)
    let isKnown = summary.groups > 1
    self.init(
      value: summary.mean, lower: isKnown ? summary.lower : -.infinity,
      upper: isKnown ? summary.upper : .infinity, count: summary.count)
  }

  private init(_ value: Double, share: Double, ofSorted values: [Double], effective: Int) {
    let (count, ranks) = (values.count, OrderStatisticRanks(share: share, count: effective))
    // Rank r of the effective values stands for the values at (r − 1)/effective to r/effective of all.
    let lower = (ranks.lower - 1) * count / effective
    let upper = (ranks.upper * count + effective - 1) / effective - 1
    self.init(
      value: value, lower: ranks.lower < 1 ? -.infinity : values[lower],
      upper: ranks.upper > effective ? .infinity : values[upper], count: count)
  }
}

/// The ranks, from 1, of the sorted values between which a quantile lies with 95 % chance.
///
/// How many of n values lie below the quantile at a share is binomial. The lower rank is the greatest, and
/// the upper one the least, that the quantile passes with a chance of 2.5 % at most. A lower rank of 0 and
/// an upper one of n + 1 say that there are too few values.
struct OrderStatisticRanks {
  let lower: Int
  let upper: Int

  /// - Precondition: the share lies strictly between 0 and 1, and there is a value.
  init(share: Double, count: Int) {
    precondition(share > 0 && share < 1 && count > 0, "a quantile between the extremes of a sample")
    let (logShare, logRest) = (Elementary.log(share), Elementary.log1p(-share))
    let logFactorial = Elementary.logGamma(Double(count) + 1)
    var cumulative = 0.0
    var lower = 0
    var below = 0
    while below <= count {
      let (k, rest) = (Double(below), Double(count - below))
      let logWays = logFactorial - Elementary.logGamma(k + 1) - Elementary.logGamma(rest + 1)
      cumulative += Elementary.exp(logWays + k * logShare + rest * logRest)
      if cumulative <= 0.025 { lower += 1 }
      if cumulative >= 0.975 { break }
      below += 1
    }
    self.lower = lower
    upper = min(below, count) + 1
  }
}
