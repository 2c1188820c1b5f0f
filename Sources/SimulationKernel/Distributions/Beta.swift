/// The beta distribution: shares between 0 and 1.
///
/// Sampled as one gamma over the sum of two, so a draw takes a varying number of words.
public struct Beta: Distribution, Hashable, BitwiseCopyable {
  /// The first shape; more of it moves draws towards 1.
  public let alpha: Double
  /// The second shape; more of it moves draws towards 0.
  public let beta: Double
  /// The gamma of the first shape.
  @usableFromInline let first: Gamma
  /// The gamma of the second shape.
  @usableFromInline let second: Gamma

  /// Makes the distribution.
  ///
  /// - Precondition: both shapes are positive and finite.
  @inlinable public init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    first = Gamma(shape: alpha, scale: 1)
    second = Gamma(shape: beta, scale: 1)
  }

  /// The mean: alpha / (alpha + beta).
  @inlinable public var mean: Double { alpha / (alpha + beta) }

  /// The variance.
  @inlinable public var variance: Double {
    let sum = alpha + beta
    return alpha * beta / (sum * sum * (sum + 1))
  }

  /// A draw, in 0...1.
  @inlinable public func sample(using stream: inout some RandomSource) -> Double {
    let x = first.sample(using: &stream)
    let y = second.sample(using: &stream)
    // Both vanish only with tiny shapes, where the distribution is a coin's.
    guard x + y > 0 else { return stream.uniform() < mean ? 1 : 0 }
    return x / (x + y)
  }
}
