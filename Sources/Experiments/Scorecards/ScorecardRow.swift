public import CareModel

/// Which way a measure goes from the start, judged by whether its 80 % range leaves the start behind.
public enum DirectionOfTravel: String, Sendable {
  /// The start lies within the range.
  case level
  /// The whole range lies above the start.
  case up
  /// The whole range lies below the start.
  case down

  /// Compares a range with where it began; nil where either has no value.
  init?(from start: SeriesSummary, to end: SeriesSummary) {
    guard start.count > 0, end.count > 0 else { return nil }
    self = end.p10 > start.p50 ? .up : end.p90 < start.p50 ? .down : .level
  }

  /// `improving`, `worsening`, `rising`, `falling` or `no clear change`.
  public func words(_ direction: IndicatorDirection) -> String {
    switch (self, direction) {
    case (.level, _): "no clear change"
    case (.up, .highIsGood), (.down, .lowIsGood): "improving"
    case (.up, .lowIsGood), (.down, .highIsGood): "worsening"
    case (.up, .none): "rising"
    case (.down, .none): "falling"
    }
  }

  /// The arrow of a scorecard.
  public var arrow: String {
    switch self {
    case .level: "→"
    case .up: "↑"
    case .down: "↓"
    }
  }
}

/// One measure of a scorecard at one later date.
public struct ScorecardOutlook: Sendable {
  /// The series and the month.
  public let measure: ReportedMeasure
  /// What the replications hold.
  public let forecast: SeriesSummary
  /// Which way it went since the start; nil where it has no value at the start, misses what was
  /// published or is not known then, and from fewer than three replications.
  public let travel: DirectionOfTravel?
  /// The share of replications that meet the target; nil without a target, and from fewer than three.
  public let chanceOfTarget: Double?
}

/// One measure of a scenario's scorecard.
public struct ScorecardRow: Sendable {
  /// Row of `IndicatorRegistry.series`.
  public let series: Int
  /// What the scenario states about it.
  public let entry: ScorecardEntry?
  /// The simulated position at the start; of no replications for what happens in months.
  public let start: SeriesSummary
  /// The published position at the start that the simulated one misses by more than noise; nil where it
  /// is met, or none is stated.
  ///
  /// How the forecast then lies to where it began tells nothing of the council.
  public let missedStart: Double?
  /// At the first 31 March a year or more on, and at the last one.
  public let outlooks: [ScorecardOutlook]

  /// Whether there is anything to set beside the forecast.
  public var hasComparison: Bool { entry != nil }
}

/// The scorecard of one scenario.
public struct Scorecard: Sendable {
  /// The scenario's name.
  public let scenario: String
  /// One row for each indicator's total, then those slices that the scenario states something about.
  public let rows: [ScorecardRow]
  /// The months of the outlooks.
  public let months: [Int]
}
