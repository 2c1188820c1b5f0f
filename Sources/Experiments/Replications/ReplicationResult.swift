public import CareModel

/// The answer of one trial.
public struct ReplicationResult: Sendable, Equatable {
  /// Which trial it answers.
  public var trial: Trial
  /// Months simulated; values cover month 0 (the start) to this one.
  public var months: Int
  /// One value a series and month, series by series in the order of `IndicatorRegistry.series`;
  /// not-a-number where an indicator has no value, as a share of nobody.
  public var values: [Double]
  /// The checks made while it ran.
  public var identities: IdentityReport
  /// Events that occurred.
  public var events: Int

  /// Makes a result from its parts.
  public init(
    trial: Trial, months: Int, values: [Double], identities: IdentityReport, events: Int
  ) {
    self.trial = trial
    self.months = months
    self.values = values
    self.identities = identities
    self.events = events
  }

  /// The value of a series at a month, or not-a-number.
  public func value(series: Int, month: Int) -> Double { values[series * (months + 1) + month] }
}
