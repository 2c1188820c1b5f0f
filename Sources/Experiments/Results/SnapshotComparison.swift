import CareModel

/// A published value beside the simulated start.
public struct SnapshotComparison: Sendable {
  /// The published value.
  public let published: PublishedValue
  /// What the replications hold at the start.
  public let simulated: SeriesSummary

  /// Sets a published value beside a summary of the same scenario.
  public init(_ published: PublishedValue, in summary: ForecastSummary) {
    self.init(published, simulated: summary.monthly(series: published.series, month: 0))
  }

  init(_ published: PublishedValue, simulated: SeriesSummary) {
    self.published = published
    self.simulated = simulated
  }

  /// The simulated mean less the published value.
  public var difference: Double { simulated.mean - published.value }

  /// Replications below which noise cannot be judged.
  static let leastReplications = 3

  /// Whether no more than noise parts the two, or nil where too little was simulated to say.
  ///
  /// A value that the starting tables fix may differ from the simulated mean by three standard errors;
  /// any other, being one outcome where the replications are many, has to lie within the middle 95 %
  /// of them. Both are widened by half a unit of the last digit published.
  public var isWithinNoise: Bool? {
    guard simulated.count >= Self.leastReplications else { return nil }
    let rounding = 0.5 * Self.lastDigit(of: published.value) * (1 + 1e-9)
    if published.isFixedByScenario {
      // One parameter vector says nothing of how far others would lie from it.
      guard simulated.groups > 1 else { return nil }
      return difference.magnitude <= 3 * simulated.standardError + rounding
    }
    return published.value >= simulated.p2_5 - rounding
      && published.value <= simulated.p97_5 + rounding
  }

  /// The size of one unit of the last digit of a value as written: 1, 0.1, 0.01 or 0.001.
  private static func lastDigit(of value: Double) -> Double {
    for unit in [1.0, 10, 100] where (value * unit).rounded() == value * unit { return 1 / unit }
    return 0.001
  }
}
