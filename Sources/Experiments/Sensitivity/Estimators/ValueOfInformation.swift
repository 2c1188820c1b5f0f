/// What knowing more is worth to somebody who must choose between options.
///
/// Sources: Raiffa and Schlaifer 1961, *Applied Statistical Decision Theory*; Strong, Oakley and Brennan
/// 2014, "Estimating multiparameter partial expected value of perfect information from a probabilistic
/// sensitivity analysis sample" (regression).
public enum ValueOfInformation {
  /// What is gained, on average, by choosing case by case instead of once for all.
  ///
  /// The cases are what will be known when the choice is made: with the benefits of single futures, perfect
  /// information of everything (EVPI); with means given a value, of that value (EVPPI); with means after a
  /// survey, of the survey (EVSI).
  ///
  /// - Parameter benefits: the expected benefit of each option in each case, option by option.
  public static func perfect(_ benefits: [[Double]]) -> Double {
    guard let cases = benefits.first?.count, cases > 0 else { return 0 }
    var best = 0.0
    for row in 0..<cases {
      best += benefits.reduce(-Double.infinity) { max($0, $1[row]) }
    }
    let once = benefits.map { $0.reduce(0, +) }.max() ?? 0
    // Rounding must not make knowledge harmful.
    return max(0, (best - once) / Double(cases))
  }
}
