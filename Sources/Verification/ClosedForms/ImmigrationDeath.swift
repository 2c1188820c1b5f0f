import SimulationKernel

/// Carers who join as a Poisson process and leave, each at a constant rate.
///
/// At any time the number is a binomial number of those of the start plus a Poisson number of later
/// ones; in the long run it is Poisson. In any textbook as the immigration–death process or M/M/∞.
public struct ImmigrationDeath: Hashable, Sendable {
  /// How many join in a unit of time.
  public let recruitment: Double
  /// The rate at which each leaves.
  public let attrition: Double
  /// The number at the start.
  public let atStart: Int

  /// Makes the process.
  ///
  /// - Precondition: no number is negative, and the attrition is above 0.
  public init(recruitment: Double, attrition: Double, atStart: Int) {
    precondition(
      recruitment >= 0 && attrition > 0 && atStart >= 0, "recruitment, attrition and start")
    self.recruitment = recruitment
    self.attrition = attrition
    self.atStart = atStart
  }

  /// The mean number in the long run, and its variance.
  public var limit: Double { recruitment / attrition }

  /// The mean number at a time.
  public func mean(at time: Double) -> Double {
    Double(atStart) * remaining(at: time) + limit * (1 - remaining(at: time))
  }

  /// The variance of the number at a time.
  public func variance(at time: Double) -> Double {
    let remaining = remaining(at: time)
    return Double(atStart) * remaining * (1 - remaining) + limit * (1 - remaining)
  }

  /// The share of those of the start who are still there: e^(−attrition · t).
  private func remaining(at time: Double) -> Double { Elementary.exp(-attrition * time) }
}
