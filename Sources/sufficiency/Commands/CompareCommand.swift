import ArgumentParser
import Experiments

/// `sufficiency compare`.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare a scenario with levers, on the same random numbers.",
    discussion: """
      Simulates the base, the base with each lever alone and, for several levers, with all of them \
      together. Differences are paired replication by replication.
      """)

  @Argument(help: "The scenario file to compare with.")
  var base: String

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions
  @OptionGroup(title: "Run options") var runOptions: RunOptions

  func validate() throws {
    if scenarioOptions.levers.isEmpty {
      throw ValidationError("Nothing to compare with: name a lever, as in --with foster4.")
    }
  }

  func run() async throws {
    let levers = scenarioOptions.levers
    var combinations = [[]] + levers.map { [$0] }
    if levers.count > 1 { combinations.append(levers) }
    let plan = ExperimentPlan(
      scenarios: try combinations.map { try scenarioOptions.scenario(at: base, levers: $0) },
      replications: runOptions.replications, seed: runOptions.seeding.seed,
      months: scenarioOptions.months)
    try await ForecastSession(
      plan: plan, options: runOptions,
      folder: runOptions.folder(forScenarioAt: base, suffix: "-compare")
    ).run()
  }
}
