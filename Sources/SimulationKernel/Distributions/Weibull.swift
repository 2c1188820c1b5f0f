/// The Weibull distribution: lengths of time whose hazard rises or falls as a power of their age.
///
/// The share longer than t is e^(−(t / scale)^shape). A shape below 1 is a falling hazard: the longer
/// something has lasted, the longer it will.
public struct Weibull: InvertibleDistribution, Hashable, BitwiseCopyable {
  /// The shape, without unit.
  public let shape: Double
  /// The scale: the age that 1 in e exceeds.
  public let scale: Double
  /// One over the shape.
  @usableFromInline let inverseShape: Double

  /// Makes the distribution.
  ///
  /// - Precondition: shape and scale are positive and finite.
  @inlinable public init(shape: Double, scale: Double) {
    precondition(shape > 0 && shape < .infinity, "a Weibull shape is positive and finite")
    precondition(scale > 0 && scale < .infinity, "a Weibull scale is positive and finite")
    self.shape = shape
    self.scale = scale
    inverseShape = 1 / shape
  }

  /// The mean: scale · Γ(1 + 1/shape).
  public var mean: Double { scale * Elementary.exp(Elementary.logGamma(1 + inverseShape)) }

  /// The variance.
  public var variance: Double {
    let second = Elementary.exp(Elementary.logGamma(1 + 2 * inverseShape))
    let first = Elementary.exp(Elementary.logGamma(1 + inverseShape))
    return scale * scale * (second - first * first)
  }

  /// The number that a share `p` lies below; 0 for 0 and ∞ for 1.
  ///
  /// - Precondition: `0 <= p <= 1`.
  @inlinable public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    return time(ofCumulativeHazard: -Elementary.log1p(-p))
  }
}
