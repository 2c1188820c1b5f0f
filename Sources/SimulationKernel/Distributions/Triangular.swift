/// The triangular distribution, for quantities known only by their least, likeliest and greatest.
public struct Triangular: InvertibleDistribution, Hashable, BitwiseCopyable {
  /// The least value.
  public let minimum: Double
  /// The likeliest value.
  public let mode: Double
  /// The greatest value.
  public let maximum: Double

  /// Makes the distribution.
  ///
  /// - Precondition: finite, `minimum <= mode <= maximum` and `minimum < maximum`.
  @inlinable public init(minimum: Double, mode: Double, maximum: Double) {
    precondition(
      minimum <= mode && mode <= maximum && minimum < maximum && (maximum - minimum).isFinite,
      "a triangle needs minimum, mode and maximum in order")
    self.minimum = minimum
    self.mode = mode
    self.maximum = maximum
  }

  /// The mean of the three.
  @inlinable public var mean: Double {
    minimum + ((mode - minimum) + (maximum - minimum)) / 3
  }

  /// The variance.
  @inlinable public var variance: Double {
    let rise = mode - minimum
    let width = maximum - minimum
    return (width * width + rise * rise - width * rise) / 18
  }

  /// The number that a share `p` lies below; always within the three.
  ///
  /// - Precondition: `0 <= p <= 1`.
  @inlinable public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    let width = maximum - minimum
    let rise = mode - minimum
    if p * width < rise { return Swift.min(minimum + (p * width * rise).squareRoot(), mode) }
    return Swift.max(maximum - ((1 - p) * width * (maximum - mode)).squareRoot(), mode)
  }
}
