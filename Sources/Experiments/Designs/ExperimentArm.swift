/// One row of an experiment's answer: a scenario, what it is there for, and what it is set beside.
public struct ExperimentArm: Sendable, Equatable {
  /// What a scenario is there for.
  public enum Role: String, Sendable, CaseIterable {
    /// The scenario without levers.
    case base
    /// One lever by itself.
    case alone
    /// Levers chosen and named in the experiment.
    case portfolio
    /// All levers.
    case together
    /// All levers but one.
    case without
  }

  /// What it is there for.
  public var role: Role
  /// The lever or portfolio; empty for the base and for all levers together.
  public var name: String
  /// The lever or portfolio in words.
  public var title: String
  /// Row of the plan's scenarios; two arms with the same levers share one.
  public var scenario: Int

  /// Makes an arm from its parts.
  public init(role: Role, name: String, title: String, scenario: Int) {
    self.role = role
    self.name = name
    self.title = title
    self.scenario = scenario
  }
}
