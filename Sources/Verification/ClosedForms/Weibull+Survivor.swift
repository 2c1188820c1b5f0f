public import SimulationKernel

extension Weibull {
  /// The share of stays longer than an age: e^(−(age / scale)^shape).
  ///
  /// - Precondition: the age is not negative.
  public func survivor(_ age: Double) -> Double { Elementary.exp(-cumulativeHazard(age)) }

  /// The share of stays that last a time longer, among those that have reached an age.
  ///
  /// S(age + time) / S(age). With a shape below 1 it rises with the age: who has stayed long will.
  ///
  /// - Precondition: the age and the time are not negative.
  public func survivor(_ time: Double, elapsed age: Double) -> Double {
    Elementary.exp(cumulativeHazard(age) - cumulativeHazard(age + time))
  }

  /// The age that half of the stays exceed.
  public var median: Double { quantile(0.5) }
}
