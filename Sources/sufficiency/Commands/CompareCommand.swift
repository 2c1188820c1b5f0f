import ArgumentParser
import Experiments
import Foundation
import Scenarios

/// `sufficiency compare`.
struct CompareCommand: ForecastCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare scenarios on the same random numbers.",
    discussion: """
      With an experiment file, simulates what the file asks for: its base, its levers alone, together \
      and all but each. With a scenario and --with, simulates the base, the base with each lever alone \
      and, for several levers, with all of them together. Differences are paired replication by \
      replication. Months and replications given here win over those of an experiment file.
      """)

  @Argument(help: "An experiment file, or the scenario file to compare with.")
  var base: String

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions
  @OptionGroup(title: "Run options") var runOptions: RunOptions

  func run() async throws { try await session().run() }

  func session() throws -> ForecastSession {
    let shard = try runOptions.chosenShard()
    let folder = runOptions.folder(
      forScenarioAt: base, suffix: scenarioOptions.suffix + "-compare", shard: shard)
    let experiment = ScenarioReader().isExperiment(base) ? try experiment() : nil
    let plan = try experiment.map(plan) ?? comparison()
    return ForecastSession(
      plan: plan, design: experiment?.design, options: runOptions, folder: folder,
      arguments: ["compare", base] + scenarioOptions.arguments(months: plan.months)
        + runOptions.arguments, shard: shard)
  }

  /// The plan of an experiment file.
  private func plan(_ experiment: StatedExperiment) -> ExperimentPlan {
    ExperimentPlan(
      scenarios: experiment.scenarios, replications: runOptions.wanted(experiment.replications),
      seed: runOptions.seeding.seed, months: experiment.months, inner: runOptions.levels.inner)
  }

  /// The plan of a base and levers given by hand.
  private func comparison() throws -> ExperimentPlan {
    let levers = scenarioOptions.levers
    guard !levers.isEmpty else {
      // A file that is missing or broken is told of first.
      _ = try scenarioOptions.scenario(at: base, levers: [])
      throw CommandFailure(
        .badUsage,
        """
        error: Nothing to compare with: name a lever, as in --with foster4, or give a file of kind \
        experiment.
        """)
    }
    var combinations = [[]] + levers.map { [$0] }
    if levers.count > 1 { combinations.append(levers) }
    return ExperimentPlan(
      scenarios: try combinations.map { try scenarioOptions.scenario(at: base, levers: $0) },
      replications: runOptions.wanted(), seed: runOptions.seeding.seed,
      months: scenarioOptions.horizon, inner: runOptions.levels.inner)
  }

  private func experiment() throws -> StatedExperiment {
    guard scenarioOptions.levers.isEmpty else {
      throw CommandFailure(
        .badUsage, "error: --with does not go with an experiment file, which names its own levers.")
    }
    return try scenarioOptions.experiment(at: base)
  }
}
