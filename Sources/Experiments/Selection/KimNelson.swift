import SimulationKernel

/// The constants of the fully sequential selection of Kim and Nelson, with constant c = 1.
///
/// Whatever the systems' means, variances and correlations, the best of them is selected with the
/// stated probability if it is better than every other by the indifference zone or more, and one within
/// the zone of the best otherwise, as long as observations are normal. Common random numbers are allowed.
/// Source: Kim and Nelson 2001, "A fully sequential procedure for indifference-zone selection in
/// simulation", *ACM Transactions on Modeling and Computer Simulation* 11.
public struct KimNelson: Sendable, Equatable {
  /// Observations of every system before any is dropped.
  public let firstStage: Int
  /// The smallest difference worth detecting, in the unit of the observations.
  public let zone: Double
  /// η = ½ ((2α / (k − 1))^(−2 / (n₀ − 1)) − 1).
  public let eta: Double
  /// h² = 2 η (n₀ − 1).
  public let hSquared: Double

  /// Makes the constants for a number of systems.
  ///
  /// - Parameters:
  ///   - systems: how many are compared, k.
  ///   - firstStage: observations of every system before any is dropped, n₀.
  ///   - zone: the smallest difference worth detecting, δ.
  ///   - confidence: the probability of a correct selection, 1 − α.
  ///
  /// - Precondition: there are two systems and two observations or more, the zone is positive and the
  ///   confidence lies between 1 / k and 1.
  public init(systems: Int, firstStage: Int, zone: Double, confidence: Double) {
    precondition(systems > 1 && firstStage > 1, "a selection needs two systems and observations")
    precondition(zone > 0, "an indifference zone is positive")
    precondition(
      confidence > 1 / Double(systems) && confidence < 1, "better than a guess, and not certain")
    self.firstStage = firstStage
    self.zone = zone
    let freedom = Double(firstStage - 1)
    let share = 2 * (1 - confidence) / Double(systems - 1)
    eta = 0.5 * Elementary.expm1(-2 / freedom * Elementary.log(share))
    hSquared = 2 * eta * freedom
  }

  /// How far a system may lie behind another after some observations of each, and still be kept.
  ///
  /// - Parameter variance: the sample variance of their difference over the first stage.
  public func allowance(variance: Double, observations: Int) -> Double {
    let r = Double(observations)
    return max(0, zone / (2 * r) * (hSquared * variance / (zone * zone) - r))
  }
}
