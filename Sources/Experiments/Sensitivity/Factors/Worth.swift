/// What an outcome is worth to whoever must choose.
public struct Worth: Sendable, Equatable {
  /// When a worth is due.
  public enum Condition: Sendable, Equatable {
    /// For each unit of the outcome.
    case eachUnit
    /// Once, if the outcome lies below a limit.
    case below(Double)
    /// Once, if it lies above a limit.
    case above(Double)
  }

  /// The outcome.
  public let outcome: SensitivityOutcome
  /// When it counts.
  public let condition: Condition
  /// Pounds; negative where the outcome is a loss.
  public let pounds: Double
  /// As it was written.
  public let text: String

  /// Makes a worth from its parts.
  public init(
    of outcome: SensitivityOutcome, _ condition: Condition = .eachUnit, pounds: Double, text: String
  ) {
    self.outcome = outcome
    self.condition = condition
    self.pounds = pounds
    self.text = text
  }

  /// The pounds that a value of the outcome brings; not-a-number where there is no value.
  public func pounds(for value: Double) -> Double {
    guard value.isFinite else { return .nan }
    return switch condition {
    case .eachUnit: pounds * value
    case .below(let limit): value < limit ? pounds : 0
    case .above(let limit): value > limit ? pounds : 0
    }
  }
}
