public import CareModel

/// One run of the model for a study.
public struct SensitivityTrial: Sendable, Equatable {
  /// Row of the study's scenarios.
  public var scenario: Int
  /// Replication, which decides chance and whatever is not held.
  public var replication: Int
  /// What is held at a level.
  public var held: HeldLevels
}

/// What came of one run.
public struct SensitivityAnswer: Sendable, Equatable {
  /// The value of each outcome; not-a-number where it has none.
  public var values: [Double]
  /// The checks made while it ran.
  public var identities: IdentityReport

  /// Makes an answer from its parts.
  public init(values: [Double], identities: IdentityReport = IdentityReport()) {
    self.values = values
    self.identities = identities
  }
}

/// A list of runs, made one by one when their turn comes.
public protocol SensitivityStudy: Sendable {
  /// Runs.
  var count: Int { get }
  /// A run by its number, from 0.
  func trial(_ number: Int) -> SensitivityTrial
}
