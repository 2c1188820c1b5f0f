/// The lognormal distribution: numbers whose logarithm is normal.
public struct Lognormal: InvertibleDistribution, Hashable, BitwiseCopyable {
  /// The mean of the logarithm.
  public let meanLog: Double
  /// The standard deviation of the logarithm.
  public let sdLog: Double

  /// Makes the distribution from mean and standard deviation of the logarithm.
  ///
  /// - Precondition: both are finite and the standard deviation is not negative.
  @inlinable public init(meanLog: Double, sdLog: Double) {
    precondition(meanLog.isFinite, "the mean of a logarithm is finite")
    precondition(sdLog >= 0 && sdLog < .infinity, "a standard deviation is finite, not negative")
    self.meanLog = meanLog
    self.sdLog = sdLog
  }

  /// Makes the distribution from mean and standard deviation of the number itself.
  ///
  /// - Precondition: both are finite, the mean positive and the standard deviation not negative.
  public init(mean: Double, sd: Double) {
    precondition(mean > 0 && mean < .infinity, "a lognormal mean is positive and finite")
    precondition(sd >= 0 && sd < .infinity, "a standard deviation is finite and not negative")
    let ratio = sd / mean
    let varianceLog = Elementary.log1p(ratio * ratio)
    self.init(
      meanLog: Elementary.log(mean) - 0.5 * varianceLog, sdLog: varianceLog.squareRoot())
  }

  /// The mean of the number itself.
  public var mean: Double { Elementary.exp(meanLog + 0.5 * sdLog * sdLog) }

  /// The variance of the number itself.
  public var variance: Double {
    let mean = mean
    return Elementary.expm1(sdLog * sdLog) * mean * mean
  }

  /// The number that a share `p` lies below; 0 for 0 and ∞ for 1, unless the deviation is 0.
  ///
  /// - Precondition: `0 <= p <= 1`.
  @inlinable public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    let z = sdLog == 0 ? 0 : sdLog * Elementary.normalQuantile(p)
    return Elementary.exp(meanLog + z)
  }
}
