/// Quantiles of samples.
public enum Quantiles {
  /// The sample quantile at a share, by linear interpolation between order statistics.
  ///
  /// Type 7 of Hyndman and Fan 1996, the default of R, NumPy and Excel's `PERCENTILE.INC`: with n sorted
  /// values x₁…xₙ and h = (n − 1) p + 1, the result is x_⌊h⌋ + (h − ⌊h⌋)(x_⌊h⌋₊₁ − x_⌊h⌋). 0 gives the least
  /// value and 1 the greatest. Constant time; in debug builds the order is checked.
  ///
  /// - Precondition: there is at least one value, they ascend, and `0 <= p <= 1`.
  public static func value(at p: Double, ofSorted values: [Double]) -> Double {
    precondition(!values.isEmpty, "a quantile needs a value")
    checkProbability(p)
    assert(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "the values ascend")
    let position = Double(values.count - 1) * p
    let below = Swift.min(Int(position), values.count - 1)
    let above = Swift.min(below + 1, values.count - 1)
    let fraction = position - Double(below)
    // No interpolation between equal values, nor from an infinite one.
    guard fraction > 0, values[above] > values[below] else { return values[below] }
    return values[below] + fraction * (values[above] - values[below])
  }
}
