/// The distribution of a set of observations, each equally likely.
///
/// One uniform a draw and monotone in it.
public struct Empirical: InvertibleDistribution, Hashable {
  /// The observations in ascending order.
  public let values: [Double]
  /// The mean of the observations.
  public let mean: Double
  /// The variance of a draw: the squared deviations' mean, with divisor n.
  public let variance: Double

  /// Makes the distribution of observations in any order, in O(n log n).
  ///
  /// - Precondition: there is at least one and all are finite.
  public init(values: [Double]) {
    precondition(!values.isEmpty, "an empirical distribution needs an observation")
    precondition(values.allSatisfy(\.isFinite), "observations are finite")
    self.values = values.sorted()
    var tally = Tally()
    for value in self.values { tally.add(value) }
    mean = tally.mean
    variance = tally.count > 1 ? tally.variance * Double(tally.count - 1) / Double(tally.count) : 0
  }

  /// The least observation that a share of at least `p` does not exceed; the least of all for 0.
  ///
  /// - Precondition: `0 <= p <= 1`.
  @inlinable public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    let position = p * Double(values.count)
    let below = Int(position)
    // The rank is the position rounded up; its index is one less.
    let index = Double(below) < position ? below : below - 1
    return values[Swift.min(Swift.max(index, 0), values.count - 1)]
  }
}
