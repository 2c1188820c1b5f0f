import SimulationKernel

/// The 95 % interval of a probability of which so many trials out of so many are known.
///
/// Wilson's score interval, which stays between 0 and 1 and says something even when no trial or every
/// trial came out one way. Source: Wilson 1927, "Probable inference, the law of succession, and
/// statistical inference", Journal of the American Statistical Association 22.
public struct WilsonInterval: Sendable, Equatable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// The interval from a number of trials and how many of them came out one way.
  ///
  /// - Precondition: there is a trial, and no more came out that way than there are.
  public init(_ count: Int, of trials: Int) {
    precondition(trials > 0 && (0...trials).contains(count), "a share needs a trial")
    self.init(share: Double(count) / Double(trials), of: Double(trials))
  }

  /// The interval from a share and the number of trials, or of trials that would tell as much if they were
  /// independent.
  ///
  /// - Parameters:
  ///   - share: of the trials.
  ///   - number: trials, above nought and not necessarily whole.
  ///   - z: the standard normal quantile of either end; of 97.5 % unless told.
  init(share: Double, of number: Double, z: Double = Elementary.normalQuantile(0.975)) {
    let weight = 1 + z * z / number
    let centre = (share + z * z / (2 * number)) / weight
    let half =
      z / weight * (share * (1 - share) / number + z * z / (4 * number * number)).squareRoot()
    // Exact at the ends, where rounding would leave a trace.
    lower = share == 0 ? 0 : centre - half
    upper = share == 1 ? 1 : centre + half
  }
}
