/// The continuous uniform distribution on an interval.
public struct Uniform: InvertibleDistribution, Hashable, BitwiseCopyable {
  /// The interval's lower end.
  public let lower: Double
  /// The interval's upper end.
  public let upper: Double

  /// Makes the distribution on an interval.
  ///
  /// - Precondition: both ends are finite and the lower is not above the upper.
  @inlinable public init(from lower: Double, to upper: Double) {
    precondition(lower <= upper && (upper - lower).isFinite, "a uniform range needs ordered ends")
    self.lower = lower
    self.upper = upper
  }

  /// The middle of the interval.
  @inlinable public var mean: Double { lower + 0.5 * (upper - lower) }

  /// The variance: a twelfth of the squared length.
  @inlinable public var variance: Double { (upper - lower) * (upper - lower) / 12 }

  /// The number that a share `p` lies below; always within the closed interval.
  ///
  /// - Precondition: `0 <= p <= 1`.
  @inlinable public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    // Rounding could step past the end by an ulp.
    return Swift.min(lower + p * (upper - lower), upper)
  }
}
