import SimulationKernel

/// The estimate of a ratio of two means, such as a wait per customer, from replications.
///
/// The ratio of the totals: the mean of the replications' own ratios would be biased by as much as a
/// single short run is.
enum RatioEstimate {
  /// A tally whose mean is the ratio of the totals and whose standard error is the ratio's.
  ///
  /// Of the linearised values r + (xᵢ − r yᵢ) / ȳ, the textbook's variance of a ratio estimator.
  ///
  /// Empty, so that a check on it fails, when the second numbers sum to 0.
  static func tally(_ pairs: [(Double, Double)]) -> Tally {
    let total = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    var tally = Tally()
    guard total.1 != 0 else { return tally }
    let ratio = total.0 / total.1
    let mean = total.1 / Double(pairs.count)
    for (x, y) in pairs { tally.add(ratio + (x - ratio * y) / mean) }
    return tally
  }
}
