import ArgumentParser
import Experiments

/// `sufficiency run`.
struct RunCommand: ForecastCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Forecast one scenario into an output folder.",
    discussion: """
      A folder that holds results of the same scenario, seed, start and months is extended: only \
      missing replications are computed. Stop with Ctrl-C and go on later with the same command.
      """)

  @Argument(help: "The scenario file.")
  var scenario: String

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions
  @OptionGroup(title: "Run options") var runOptions: RunOptions

  func run() async throws { try await session().run() }

  func session() throws -> ForecastSession {
    let levers = scenarioOptions.levers
    let shard = try runOptions.chosenShard()
    let plan = ExperimentPlan(
      scenarios: [try scenarioOptions.scenario(at: scenario, levers: levers)],
      replications: runOptions.wanted(), seed: runOptions.seeding.seed,
      months: scenarioOptions.horizon, inner: runOptions.levels.inner)
    // A scenario with levers is another run, so that it needs a folder of its own.
    let suffix =
      scenarioOptions.suffix
      + levers.map { "-with-" + ScenarioOptions.leverName($0) }.joined()
    return ForecastSession(
      plan: plan, options: runOptions,
      folder: runOptions.folder(forScenarioAt: scenario, suffix: suffix, shard: shard),
      arguments: ["run", scenario] + scenarioOptions.arguments(months: plan.months)
        + runOptions.arguments, shard: shard)
  }
}
