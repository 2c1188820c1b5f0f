/// The gamma distribution: sums of exponentials, and the frailties of overdispersed counts.
///
/// Sampled by the rejection of Marsaglia and Tsang 2000, "A simple method for generating gamma
/// variables", with normals by inversion: quicker ones would give other draws. The number of words a draw
/// takes varies, so give each draw its own addressed stream where systems are to be compared.
public struct Gamma: Distribution, Hashable, BitwiseCopyable {
  /// The shape, without unit.
  public let shape: Double
  /// The scale.
  public let scale: Double
  /// The method's d: the shape, raised by 1 if below 1, less ⅓.
  @usableFromInline let d: Double
  /// The method's c: 1 / √(9 d).
  @usableFromInline let c: Double

  /// Makes the distribution.
  ///
  /// - Precondition: shape and scale are positive and finite.
  @inlinable public init(shape: Double, scale: Double) {
    precondition(shape > 0 && shape < .infinity, "a gamma shape is positive and finite")
    precondition(scale > 0 && scale < .infinity, "a gamma scale is positive and finite")
    self.shape = shape
    self.scale = scale
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3.0
    c = 1 / (9 * d).squareRoot()
  }

  /// The mean: shape · scale.
  @inlinable public var mean: Double { shape * scale }

  /// The variance: shape · scale².
  @inlinable public var variance: Double { shape * scale * scale }

  /// A draw; 0 only where the true value is below the smallest number, as with tiny shapes.
  @inlinable public func sample(using stream: inout some RandomSource) -> Double {
    let value = scale * sampleRaised(using: &stream)
    guard shape < 1 else { return value }
    // A gamma of shape a is one of shape a + 1 times a uniform to the power 1/a.
    return value * Elementary.exp(Elementary.log(stream.uniform()) / shape)
  }

  /// A draw of unit scale, with the shape raised by 1 if it is below 1.
  @inlinable func sampleRaised(using stream: inout some RandomSource) -> Double {
    // A pass succeeds with probability above 0.95. The limit is out of reach of a sound source and
    // keeps a broken one from hanging the run.
    for _ in 0..<128 {
      let x = Elementary.normalQuantile(stream.uniform())
      let root = 1 + c * x
      let u = stream.uniform()
      guard root > 0 else { continue }
      let v = root * root * root
      let x2 = x * x
      // The cheap test settles nearly all passes without a logarithm.
      if u < 1 - 0.0331 * x2 * x2 { return d * v }
      if Elementary.log(u) < 0.5 * x2 + d * (1 - v + Elementary.log(v)) { return d * v }
    }
    return d
  }
}
