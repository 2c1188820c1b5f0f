import SimulationKernel

/// A rate of arrivals with a yearly season: mean + swing · sin 2πt, with t in years.
public struct SeasonalRate: Hashable, Sendable, BitwiseCopyable {
  /// The mean rate.
  public let mean: Double
  /// How far the rate swings to either side.
  public let swing: Double

  /// Makes a rate, constant unless a swing is given.
  ///
  /// - Precondition: the rate is never negative.
  public init(mean: Double, swing: Double = 0) {
    precondition(mean >= swing.magnitude && mean < .infinity, "a rate is never negative")
    self.mean = mean
    self.swing = swing
  }

  /// The greatest rate.
  public var bound: Double { mean + swing.magnitude }

  /// The mean number of arrivals from 0 to a time.
  public func meanCount(until time: Double) -> Double {
    mean * time + swing * (1 - Elementary.cos(2 * .pi * time)) / (2 * .pi)
  }

  /// The rate at a time.
  public func callAsFunction(_ time: Double) -> Double {
    // Rounding must not lift the rate above its bound.
    min(max(mean + swing * Elementary.sin(2 * .pi * time), 0), bound)
  }
}
