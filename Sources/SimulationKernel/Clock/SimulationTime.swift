/// A moment of model time, in days after the simulation's start.
///
/// A separate type from `Double`, so that a moment and a length of time cannot be mixed up: their
/// sum is a moment, the difference of two moments a length.
public struct SimulationTime: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since the start; may be a fraction.
  public var days: Double

  /// Makes the moment a number of days after the start.
  @inlinable public init(days: Double) { self.days = days }

  /// The start of the simulation.
  @inlinable public static var zero: SimulationTime { SimulationTime(days: 0) }

  /// Orders moments by time; a moment that is not a number orders with nothing.
  @inlinable public static func < (left: SimulationTime, right: SimulationTime) -> Bool {
    left.days < right.days
  }

  /// The moment a number of days later.
  @inlinable public static func + (time: SimulationTime, delay: Double) -> SimulationTime {
    SimulationTime(days: time.days + delay)
  }

  /// Days from the right moment to the left one.
  @inlinable public static func - (later: SimulationTime, earlier: SimulationTime) -> Double {
    later.days - earlier.days
  }
}
