/// An estimate and how far the truth may lie to either side of it.
public struct ConfidenceInterval: Hashable, Sendable, BitwiseCopyable {
  /// The estimate.
  public let mean: Double
  /// Half the interval's length; ∞ when there were too few observations to say.
  public let halfWidth: Double

  /// Makes an interval.
  ///
  /// - Precondition: the half-width is not negative.
  public init(mean: Double, halfWidth: Double) {
    precondition(halfWidth >= 0, "a half-width is not negative")
    self.mean = mean
    self.halfWidth = halfWidth
  }

  /// The interval for the mean of a tally's observations, by Student's t.
  ///
  /// - Precondition: there is an observation and the confidence lies strictly between 0 and 1.
  public init(_ tally: Tally, confidence: Double) {
    precondition(tally.count > 0, "an interval needs an observation")
    self.init(mean: tally.mean, halfWidth: StudentT.halfWidth(tally, confidence: confidence))
  }

  /// The lower end.
  public var lower: Double { mean - halfWidth }

  /// The upper end.
  public var upper: Double { mean + halfWidth }

  /// Whether a number lies within the interval, ends included.
  public func contains(_ value: Double) -> Bool { value >= lower && value <= upper }
}
