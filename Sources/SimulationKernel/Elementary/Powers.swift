/// The powers of one non-negative number: ``Elementary/pow(_:_:)``, bit for bit, with the number's
/// logarithm taken once.
public struct Powers: Sendable, BitwiseCopyable {
  /// The number whose powers they are.
  public let base: Double
  private let logarithm: (high: Double, low: Double)

  /// Takes the logarithm of a number.
  public init(of base: Double) {
    self.base = base
    logarithm = base > 0 && base < .infinity ? Elementary.doubleLog(base) : (.nan, .nan)
  }

  /// The number to any power.
  public func raised(to exponent: Double) -> Double {
    Elementary.pow(base, exponent, logarithm: logarithm)
  }
}
