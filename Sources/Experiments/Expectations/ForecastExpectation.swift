public import SimulationKernel

/// What a file expects of a run's results; it is judged when they are there and moves none of them.
public struct ForecastExpectation: Sendable, Equatable {
  /// What is worked out over the replications and compared with the level.
  public enum Statistic: Sendable, Equatable {
    /// The mean of the values.
    case mean
    /// A percentile of the values, strictly between the 0th and the 100th.
    case percentile(Double)
    /// The share of replications whose value lies on the side of a level, in the indicator's unit.
    case share(ScorecardTarget.Comparator, Double)
  }

  /// What follows where the Monte Carlo interval holds the level, so that neither is shown.
  public enum WhenUndecided: String, Sendable, CaseIterable {
    /// It is reported, and nothing fails.
    case pass
    /// The estimate decides, as if it had no interval.
    case estimate
    /// It fails: the expectation is to be shown beyond the noise of the simulation.
    case fail
  }

  /// A scenario that an expectation is about.
  public struct Side: Sendable, Equatable {
    /// Row of the plan's scenarios.
    public var scenario: Int
    /// What an experiment calls it, such as `together`; empty outside experiments.
    public var name: String

    /// Makes a side from its parts.
    public init(scenario: Int, name: String) {
      self.scenario = scenario
      self.name = name
    }
  }

  /// The expectation as its file words it.
  public var text: String
  /// Why it is expected, in its author's words.
  public var why: String
  /// Row of `IndicatorRegistry.series`.
  public var series: Int
  /// The month ends at which it is to hold: one day, or every month's end from the first to the last.
  public var days: ClosedRange<CivilDate>
  /// What is compared with the level.
  public var statistic: Statistic
  /// On which side of the level it is expected.
  public var comparator: ScorecardTarget.Comparator
  /// The level, in the indicator's unit; of a share, between 0 and 1.
  public var level: Double
  /// The scenario it is about.
  public var subject: Side
  /// What that scenario is compared with, replication by replication; nil for its own values.
  public var reference: Side?
  /// What follows where nothing can be told.
  public var whenUndecided: WhenUndecided

  /// Makes an expectation from its parts.
  public init(
    text: String, why: String, series: Int, days: ClosedRange<CivilDate>, statistic: Statistic,
    comparator: ScorecardTarget.Comparator, level: Double,
    subject: Side = Side(scenario: 0, name: ""), reference: Side? = nil,
    whenUndecided: WhenUndecided = .pass
  ) {
    self.text = text
    self.why = why
    self.series = series
    self.days = days
    self.statistic = statistic
    self.comparator = comparator
    self.level = level
    self.subject = subject
    self.reference = reference
    self.whenUndecided = whenUndecided
  }
}

extension ForecastExpectation {
  /// The side on which a single value is wanted.
  var wantedSide: ScorecardTarget.Comparator {
    if case .share(let comparator, _) = statistic { comparator } else { comparator }
  }
}

extension ScorecardTarget.Comparator {
  /// Whether a value lies on this side of a level.
  func holds(_ value: Double, _ level: Double) -> Bool {
    switch self {
    case .below: value < level
    case .atMost: value <= level
    case .atLeast: value >= level
    case .above: value > level
    }
  }

  /// Whether the side lies below its level.
  var isLow: Bool { self == .below || self == .atMost }
}
