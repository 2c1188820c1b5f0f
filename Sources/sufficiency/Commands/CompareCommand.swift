import ArgumentParser
import Experiments
import Foundation
import Scenarios

/// `sufficiency compare`.
struct CompareCommand: AsyncParsableCommand {
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

  func run() async throws {
    let folder = runOptions.folder(forScenarioAt: base, suffix: scenarioOptions.suffix + "-compare")
    if ScenarioReader().isExperiment(base) {
      return try await experiment().run(into: folder, options: runOptions)
    }
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
    let plan = ExperimentPlan(
      scenarios: try combinations.map { try scenarioOptions.scenario(at: base, levers: $0) },
      replications: runOptions.wanted(), seed: runOptions.seeding.seed,
      months: scenarioOptions.horizon)
    try await ForecastSession(plan: plan, options: runOptions, folder: folder).run()
  }

  private func experiment() throws -> StatedExperiment {
    guard scenarioOptions.levers.isEmpty else {
      throw CommandFailure(
        .badUsage, "error: --with does not go with an experiment file, which names its own levers.")
    }
    return try scenarioOptions.experiment(at: base)
  }
}

extension StatedExperiment {
  /// Runs the experiment into a folder.
  fileprivate func run(into folder: URL, options: RunOptions) async throws {
    let plan = ExperimentPlan(
      scenarios: scenarios, replications: options.wanted(replications),
      seed: options.seeding.seed, months: months)
    try await ForecastSession(plan: plan, design: design, options: options, folder: folder).run()
  }
}
