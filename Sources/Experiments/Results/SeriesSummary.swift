/// What the replications say about one series at one time.
public struct SeriesSummary: Sendable, Equatable {
  /// Replications in which the series had a value.
  public var count: Int
  /// Independent observations behind the mean: the replications, or the parameter vectors of a run of two
  /// levels.
  public var groups: Int
  /// The mean over replications.
  public var mean: Double
  /// The sample standard deviation over replications.
  public var standardDeviation: Double
  /// Monte Carlo standard error of the mean.
  public var standardError: Double
  /// The 2.5th percentile over replications.
  public var p2_5: Double
  /// The 10th percentile over replications.
  public var p10: Double
  /// The 25th percentile over replications.
  public var p25: Double
  /// The median over replications.
  public var p50: Double
  /// The 75th percentile over replications.
  public var p75: Double
  /// The 90th percentile over replications.
  public var p90: Double
  /// The 97.5th percentile over replications.
  public var p97_5: Double
}
