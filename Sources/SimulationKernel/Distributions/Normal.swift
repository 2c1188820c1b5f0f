/// The normal distribution.
///
/// A draw inverts one uniform, so that common random numbers stay in step and a larger uniform is a
/// larger number. Where draws are consumed in order and nothing is compared draw by draw, the mean
/// plus the deviation times ``RandomSource/standardNormal()`` takes a quarter of the time.
public struct Normal: InvertibleDistribution, Hashable, BitwiseCopyable {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let sd: Double

  /// Makes the distribution.
  ///
  /// - Precondition: both are finite and the standard deviation is not negative.
  @inlinable public init(mean: Double, sd: Double) {
    precondition(mean.isFinite, "a normal mean is finite")
    precondition(sd >= 0 && sd < .infinity, "a standard deviation is finite and not negative")
    self.mean = mean
    self.sd = sd
  }

  /// The variance.
  @inlinable public var variance: Double { sd * sd }

  /// The number that a share `p` lies below; ∓∞ for 0 and 1, unless the deviation is 0.
  ///
  /// - Precondition: `0 <= p <= 1`.
  @inlinable public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    return sd == 0 ? mean : mean + sd * Elementary.normalQuantile(p)
  }
}
