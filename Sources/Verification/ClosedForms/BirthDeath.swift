/// The long run of a number that goes up and down by one at rates that depend on it.
public struct BirthDeath: Hashable, Sendable {
  /// The share of time at each number, from 0 up.
  public let probabilities: [Double]

  /// Finds the long run from the balance of ups and downs: pₙ₊₁ = pₙ · birth(n) / death(n + 1).
  ///
  /// - Parameters:
  ///   - highest: the greatest number considered; nothing is born there.
  ///   - birth: the rate from n to n + 1.
  ///   - death: the rate from n to n − 1, positive for n ≥ 1.
  public init(highest: Int, birth: (Int) -> Double, death: (Int) -> Double) {
    var weights = [1.0]
    for number in 0..<highest {
      weights.append(weights[number] * birth(number) / death(number + 1))
    }
    let total = weights.reduce(0, +)
    probabilities = weights.map { $0 / total }
  }

  /// The mean number.
  public var mean: Double { mean { Double($0) } }

  /// The mean of a function of the number.
  public func mean(of value: (Int) -> Double) -> Double {
    probabilities.indices.reduce(0) { $0 + probabilities[$1] * value($1) }
  }

  /// The share of time at a number or above it.
  public func probability(atLeast number: Int) -> Double {
    probabilities[number...].reduce(0, +)
  }
}
