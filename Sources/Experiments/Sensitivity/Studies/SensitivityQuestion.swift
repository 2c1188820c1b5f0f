import CareModel
import SimulationKernel

/// What every study of a command shares: scenarios, outcomes, horizon and seed.
public struct SensitivityQuestion: Sendable {
  /// The scenario, or the options of a decision with doing nothing first.
  public let scenarios: [Scenario]
  /// What is asked about.
  public let outcomes: [SensitivityOutcome]
  /// The seed of the model's random numbers, and of designs in streams of their own.
  public let seed: UInt64
  /// Months simulated after the start.
  public let months: Int

  /// Makes a question from its parts; the base comes first.
  public init(
    scenarios: [Scenario], outcomes: [SensitivityOutcome], seed: UInt64, months: Int
  ) {
    self.scenarios = scenarios
    self.outcomes = outcomes
    self.seed = seed
    self.months = months
  }

  /// Runs the model for one trial.
  @Sendable
  public func simulate(_ trial: SensitivityTrial) -> SensitivityAnswer {
    let outcome = CareSimulation.run(
      scenarios[trial.scenario].model, seed: seed, replication: trial.replication,
      months: months, holding: trial.held)
    return SensitivityAnswer(
      values: outcomes.map { $0.value(in: outcome.values, months: months) },
      identities: outcome.identities)
  }

  /// Identifies the answers of a method with its choices, in sixteen hexadecimal digits.
  public func runID(_ choices: [String]) -> String {
    let plan = ExperimentPlan(
      scenarios: scenarios, replications: 0, seed: seed, months: months)
    var hash = StableHash("sensitivity 1 " + plan.runID)
    for choice in outcomes.map(\.name) + choices { hash.combine("\u{1F}" + choice) }
    return hash.digits
  }
}
