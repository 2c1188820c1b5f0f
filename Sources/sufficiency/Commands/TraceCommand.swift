import ArgumentParser
import CareModel
import Experiments
import ForecastOutput

/// `sufficiency trace`.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print the event log of one replication as CSV.")

  @Argument(help: "The scenario file.")
  var scenario: String

  @Option(help: ArgumentHelp("The replication, from 1.", valueName: "r"))
  var replication: Int

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions
  @OptionGroup(title: "Scenario options") var seeding: SeedOptions

  func validate() throws {
    guard (1...100_000).contains(replication) else {
      throw ValidationError("--replication must be from 1 to 100000, not \(replication).")
    }
  }

  func run() throws {
    let traced = try scenarioOptions.scenario(at: scenario, levers: scenarioOptions.levers)
    for warning in traced.warnings { Console.message(warning) }
    let outcome = CareSimulation.run(
      traced.model, seed: seeding.seed, replication: replication, months: scenarioOptions.horizon,
      tracing: true)
    try Console.output(
      TraceTable.csv(
        outcome.trace, scenario: traced.name, replication: replication, start: traced.start))
  }
}
