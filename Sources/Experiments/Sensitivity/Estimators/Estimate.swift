/// A number with the ends of its 95 % interval; not-a-number where nothing can be said.
public struct Estimate: Sendable, Equatable {
  /// The number.
  public var value: Double
  /// The interval's lower end.
  public var lower: Double
  /// The interval's upper end.
  public var upper: Double

  /// Makes an estimate from its parts; without ends, nothing is said of its precision.
  public init(_ value: Double, lower: Double = .nan, upper: Double = .nan) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}
