import SimulationKernel

/// What the two stability measures would be if children moved as a Poisson process.
///
/// They would not fit England's figures with one rate; see ``rate(forThreeOrMore:)``.
public enum MemorylessMoves {
  /// The share with three or more placements in a year in care: at least two moves.
  ///
  /// 1 − e^(−μ) (1 + μ).
  ///
  /// - Precondition: the rate, moves a year, is not negative.
  public static func threeOrMorePlacements(rate: Double) -> Double {
    precondition(rate >= 0, "a rate is not negative")
    return 1 - Elementary.exp(-rate) * (1 + rate)
  }

  /// The share in the same placement for two years: e^(−2μ).
  ///
  /// - Precondition: the rate, moves a year, is not negative.
  public static func twoYearsInSamePlacement(rate: Double) -> Double {
    precondition(rate >= 0, "a rate is not negative")
    return Elementary.exp(-2 * rate)
  }

  /// The rate at which a share would have three or more placements in a year; by bisection.
  ///
  /// - Precondition: the share lies strictly between 0 and 1.
  public static func rate(forThreeOrMore share: Double) -> Double {
    precondition(share > 0 && share < 1, "a share lies between 0 and 1")
    var low = 0.0
    var high = 50.0
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      if threeOrMorePlacements(rate: middle) < share { low = middle } else { high = middle }
    }
    return 0.5 * (low + high)
  }

  /// The rate at which a share would be in the same placement for two years.
  ///
  /// - Precondition: the share is above 0 and at most 1.
  public static func rate(forTwoYearsInSame share: Double) -> Double {
    precondition(share > 0 && share <= 1, "a share lies between 0 and 1")
    return -0.5 * Elementary.log(share)
  }
}
