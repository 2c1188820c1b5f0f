import SimulationKernel

/// What one unit of a gain costs: the mean extra cost over the mean gain, both paired.
///
/// It is a ratio of means, as the health economists' incremental cost-effectiveness ratio is, and never a
/// mean of ratios. Its interval is Fieller's (1954), which takes into account that cost and gain vary
/// together and that the gain below the line is uncertain too. Where the 95 % interval of the gain covers
/// zero Fieller's has no ends, and the ratio cannot be estimated.
public struct RatioOfMeans: Sendable, Equatable {
  /// What may be said of the ratio.
  public enum Verdict: String, Sendable {
    /// There is a gain, and its price is the ratio.
    case estimable
    /// There is a gain, and the 95 % interval of the cost lies below zero: it costs less than nothing.
    case saves = "saves money"
    /// There is a loss instead of a gain, so there is nothing to have a price.
    case loses = "loss instead of gain"
    /// The 95 % interval of the gain covers zero.
    case unknown = "not estimable"
  }

  /// Extra cost over replications.
  public let cost: SeriesSummary
  /// Gain over replications.
  public let gain: SeriesSummary
  /// Mean extra cost over mean gain; not-a-number where it cannot be estimated.
  public let ratio: Double
  /// The lower end of Fieller's 95 % interval.
  public let lower: Double
  /// The upper end of Fieller's 95 % interval.
  public let upper: Double
  /// What may be said of it.
  public let verdict: Verdict

  /// Pairs extra costs and gains of the same replications; a pair without a value is left out.
  ///
  /// Replications that share a parameter vector are one pair, of their means.
  ///
  /// - Precondition: there are as many of the one as of the other.
  public init(costs: [Double], gains: [Double], inner: Int = 1) {
    precondition(costs.count == gains.count, "a pair a replication")
    let pairs = vectorPairs(costs, gains, inner: inner)
    cost = SeriesSummary(values: pairs.map(\.0))
    gain = SeriesSummary(values: pairs.map(\.1))
    guard pairs.count > 1, gain.lower > 0 || gain.upper < 0 else {
      (ratio, lower, upper, verdict) = (.nan, .nan, .nan, .unknown)
      return
    }
    guard gain.mean > 0 else {
      (ratio, lower, upper, verdict) = (.nan, .nan, .nan, .loses)
      return
    }
    let count = Double(pairs.count)
    var covariance = 0.0
    for pair in pairs { covariance += (pair.0 - cost.mean) * (pair.1 - gain.mean) }
    covariance /= (count - 1) * count
    let costVariance = cost.standardError * cost.standardError
    let gainVariance = gain.standardError * gain.standardError
    let t = StudentT.quantile(0.975, degreesOfFreedom: pairs.count - 1)
    // The ends are the ratios θ at which (cost − θ gain)² = t² var(cost − θ gain).
    let a = gain.mean * gain.mean - t * t * gainVariance
    let b = cost.mean * gain.mean - t * t * covariance
    let c = cost.mean * cost.mean - t * t * costVariance
    let root = max(0, b * b - a * c).squareRoot()
    ratio = cost.mean / gain.mean
    lower = (b - root) / a
    upper = (b + root) / a
    verdict = cost.upper < 0 ? .saves : .estimable
  }
}
