import SimulationKernel

/// What common random numbers save against independent runs of the two sides of a comparison.
///
/// The variance that a difference would have if its sides were run independently is the sum of their
/// variances; the ratio of that to the variance it has is how many times the replications independent runs
/// would need for the same interval. Source: Law, *Simulation Modeling and Analysis*, chapter 11;
/// L'Ecuyer, SSJ tutorial, `InventoryCRN`.
public enum VarianceReduction {
  /// (Var(scenario) + Var(base)) / Var(scenario − base) over pairs in which both have a value.
  ///
  /// Above one the pairing helps, below one it harms. Infinite where every pair differs by the same
  /// amount; not-a-number below two pairs or where nothing varies. Replications that share a parameter
  /// vector are one pair, of their means.
  ///
  /// - Precondition: there are as many of the one as of the other.
  public static func achieved(
    scenario: [Double], base: [Double], inner: Int = 1
  ) -> Double {
    precondition(scenario.count == base.count, "a pair a replication")
    var sides = (scenario: Tally(), base: Tally())
    var difference = Tally()
    for (value, other) in vectorPairs(scenario, base, inner: inner) {
      sides.scenario.add(value)
      sides.base.add(other)
      difference.add(value - other)
    }
    guard difference.count > 1 else { return .nan }
    return (sides.scenario.variance + sides.base.variance) / difference.variance
  }
}
