import SimulationKernel

/// The Poisson distribution of a count.
public enum PoissonLaw {
  /// The probabilities of 0, 1, 2 … up to a count.
  ///
  /// - Precondition: neither number is negative, and the mean is below 700 so that e^−mean is normal.
  public static func probabilities(upTo count: Int, mean: Double) -> [Double] {
    precondition(count >= 0 && mean >= 0 && mean < 700, "a Poisson mean of 0...700")
    var probabilities = [Elementary.exp(-mean)]
    for number in 1..<max(count + 1, 1) {
      probabilities.append(probabilities[number - 1] * mean / Double(number))
    }
    return probabilities
  }

  /// The probability of at most a count.
  ///
  /// - Precondition: neither number is negative, and the mean is below 700.
  public static func cumulative(_ count: Int, mean: Double) -> Double {
    probabilities(upTo: count, mean: mean).reduce(0, +)
  }
}
