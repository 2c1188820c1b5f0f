/// Arrivals at a changing rate, stays of any distribution, no limit: M_t/G/∞.
///
/// From an empty start the number present is Poisson. Source: Eick, Massey and Whitt 1993, "The
/// physics of the M_t/G/∞ queue", Operations Research 41(4).
public enum InfiniteServers {
  /// The mean number present: the integral of λ(u) S(t − u) over u in 0...t, about ten digits.
  ///
  /// By Simpson's rule in s with t − u = t s³, which tames a survivor function that starts steeply.
  ///
  /// - Parameters:
  ///   - time: the time since the empty start, t; not negative.
  ///   - rate: arrivals in a unit of time, at a time.
  ///   - survivor: the share of stays longer than an age.
  public static func meanPresent(
    at time: Double, rate: (Double) -> Double, survivor: (Double) -> Double
  ) -> Double {
    precondition(time >= 0 && time < .infinity, "a time since the start")
    let intervals = 4_000
    var sum = 0.0
    for point in 0...intervals {
      let s = Double(point) / Double(intervals)
      let age = time * s * s * s
      let ends = point == 0 || point == intervals
      let weight = ends ? 1.0 : (point % 2 == 1 ? 4.0 : 2.0)
      sum += weight * rate(time - age) * survivor(age) * 3 * time * s * s
    }
    return sum / (3 * Double(intervals))
  }
}
