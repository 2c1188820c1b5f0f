/// Inverts a rising function on an interval.
enum MonotoneRoot {
  /// Where a function that does not fall crosses zero between two ends, by halving the interval and by
  /// Newton's steps wherever those stay inside it.
  ///
  /// - Parameters:
  ///   - low: an end at which the function is not above zero.
  ///   - high: an end at which it is not below zero.
  ///   - slope: the function's derivative.
  ///   - excess: the function.
  static func find(
    between low: Double, and high: Double, slope: (Double) -> Double, excess: (Double) -> Double
  ) -> Double {
    var (low, high) = (low, high)
    var x = 0.5 * (low + high)
    for _ in 0..<200 {
      let value = excess(x)
      if value == 0 { return x }
      if value > 0 { high = x } else { low = x }
      var next = x - value / slope(x)
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      let moved = (next - x).magnitude
      x = next
      if moved <= 0x1p-51 * max(x.magnitude, 0x1p-10) { break }
    }
    return x
  }
}
