/// Arrivals at a rate that changes with time.
public enum NonhomogeneousPoisson {
  /// The time of the first arrival after a time, or +∞ past a limit.
  ///
  /// By thinning (Lewis and Shedler 1979): candidates come at the bound, and one at time t is kept with
  /// probability `rate(t) / bound`. Each candidate takes two uniforms whether or not it is kept. A bound
  /// of 0 gives +∞. Without a limit the rate must not stay at
  /// zero for ever: after 2^28 candidates in vain the search traps.
  ///
  /// - Parameters:
  ///   - time: the time to start from, finite.
  ///   - bound: a number that the rate never exceeds, finite, not negative.
  ///   - limit: the latest time of interest.
  ///   - stream: the source of uniforms.
  ///   - rate: the rate at a time, per unit of time.
  /// - Precondition: `0 <= rate(t) <= bound` at each candidate.
  @inlinable public static func next(
    after time: Double, bound: Double, until limit: Double = .infinity,
    stream: inout some RandomSource, rate: (Double) -> Double
  ) -> Double {
    precondition(time.isFinite, "a time to start from is finite")
    precondition(bound >= 0 && bound < .infinity, "a bound is finite and not negative")
    guard bound > 0 else { return .infinity }
    var candidate = time
    // Out of reach of a sound source with a bound that is any use: a broken one traps here at last.
    for _ in 0..<(1 << 28) {
      candidate -= Elementary.log1p(-stream.uniform()) / bound
      // Drawn in any case, so that the numbers used do not depend on the rate.
      let height = stream.uniform() * bound
      guard candidate <= limit && candidate < .infinity else { return .infinity }
      let present = rate(candidate)
      precondition(present >= 0 && present <= bound, "a rate outside 0...bound")
      if height < present { return candidate }
    }
    preconditionFailure("2^28 candidates without an arrival")
  }
}
