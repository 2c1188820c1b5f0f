/// The exponential distribution: gaps between events that occur at a constant rate.
///
/// A draw inverts one uniform, so that common random numbers stay in step and a larger uniform is a
/// longer gap. Where draws are consumed in order and nothing is compared draw by draw, the mean times
/// ``RandomSource/standardExponential()`` takes a third of the time.
public struct Exponential: InvertibleDistribution, Hashable, BitwiseCopyable {
  /// The mean.
  public let mean: Double

  /// Makes the distribution with a mean.
  ///
  /// - Precondition: the mean is finite and not negative; 0 makes every draw 0.
  @inlinable public init(mean: Double) {
    precondition(mean >= 0 && mean < .infinity, "an exponential mean is finite and not negative")
    self.mean = mean
  }

  /// The variance: the square of the mean.
  @inlinable public var variance: Double { mean * mean }

  /// The number that a share `p` lies below; ∞ for 1, unless the mean is 0.
  ///
  /// - Precondition: `0 <= p <= 1`.
  @inlinable @inline(__always) public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    // Zero times infinity would be not-a-number.
    return mean == 0 ? 0 : mean * -Elementary.log1p(-p)
  }
}
