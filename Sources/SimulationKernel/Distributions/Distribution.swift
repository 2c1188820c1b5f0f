/// A distribution of real numbers that can be sampled.
public protocol Distribution: Sendable {
  /// A draw, using as many words of the stream as the method needs.
  func sample(using stream: inout some RandomSource) -> Double

  /// The mean; infinite where the integral diverges.
  var mean: Double { get }
}

/// A distribution sampled by inversion: one uniform a draw, and a larger uniform a larger draw.
///
/// That keeps common random numbers in step and positively correlated between two systems. The model
/// draws by inversion for that reason. The ziggurats, ``RandomSource/standardExponential()`` and
/// ``RandomSource/standardNormal()``, are quicker and for everything else.
public protocol InvertibleDistribution: Distribution {
  /// The number that a share `p` of the distribution lies below.
  ///
  /// - Precondition: `0 <= p <= 1`.
  func quantile(_ p: Double) -> Double
}

extension InvertibleDistribution {
  /// A draw: the quantile of the stream's next uniform.
  @inlinable @inline(__always)
  public func sample(using stream: inout some RandomSource) -> Double {
    quantile(stream.uniform())
  }
}

/// Traps unless a number is a probability.
@inlinable @inline(__always)
func checkProbability(_ p: Double) {
  precondition(p >= 0 && p <= 1, "a probability is 0...1")
}
