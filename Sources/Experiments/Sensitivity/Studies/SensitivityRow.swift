/// One line of a study's result.
public struct SensitivityRow: Sendable, Equatable {
  /// `tornado`, `morris`, `sobol` or `value`.
  public var method: String
  /// The outcome's name, or what the decision is about.
  public var outcome: String
  /// The factor's path, or a group in words.
  public var factor: String
  /// What is measured.
  public var measure: String
  /// The number with its interval.
  public var estimate: Estimate

  /// Makes a row from its parts.
  public init(
    method: String, outcome: String, factor: String, measure: String, _ estimate: Estimate
  ) {
    self.method = method
    self.outcome = outcome
    self.factor = factor
    self.measure = measure
    self.estimate = estimate
  }
}
