import ArgumentParser
import CareModel
import CareReturns
import Experiments
import ForecastOutput

/// `sufficiency trace`.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print the event log of one replication as CSV.",
    discussion: """
      With --child it prints one life course as text. With --returns it writes the \
      statutory return on children looked after (SSDA903), a folder a collection \
      year, and checks it: when a rule is broken nothing is written.
      """)

  @Argument(help: "The scenario file.")
  var scenario: String

  @Option(help: ArgumentHelp("The replication, from 1.", valueName: "r"))
  var replication: Int

  @Option(help: ArgumentHelp("Print the life course of one child.", valueName: "n"))
  var child: UInt64?

  @Option(help: ArgumentHelp("Write the statutory return into a new folder.", valueName: "folder"))
  var returns: String?

  @Flag(help: "All years in one file a table, with LA and YEAR and ISO dates.")
  var stacked = false

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions
  @OptionGroup(title: "Scenario options") var seeding: SeedOptions
  @OptionGroup(title: "Scenario options") var levels: LevelOptions

  func validate() throws {
    guard (1...100_000).contains(replication) else {
      throw ValidationError("--replication must be from 1 to 100000, not \(replication).")
    }
    if child != nil, returns != nil {
      throw ValidationError("--child and --returns do not go together.")
    }
    if stacked, returns == nil { throw ValidationError("--stacked needs --returns.") }
    if returns == "" { throw ValidationError("--returns needs the name of a folder.") }
  }

  func run() throws {
    let traced = try scenarioOptions.scenario(at: scenario, levers: scenarioOptions.levers)
    for warning in traced.warnings { Console.message(warning) }
    // A folder in the way is told before minutes are spent.
    let folder = try returns.map(ReturnsFolder.init)
    let outcome = CareSimulation.run(
      traced.model, seed: seeding.seed, replication: replication,
      parametersOf: ExperimentPlan.parameterVector(of: replication, inner: levels.inner),
      months: scenarioOptions.horizon, tracing: true)
    if let folder {
      try folder.write(
        outcome.trace, of: traced, months: scenarioOptions.horizon, stacked: stacked)
    } else if let child {
      guard
        let text = LifeCourseText(start: traced.start).text(of: child, in: outcome.trace)
      else {
        throw CommandFailure(
          .badUsage,
          "error: replication \(replication) has no child \(child); without --child every one is listed"
        )
      }
      try Console.output(text)
    } else {
      try Console.output(
        TraceTable.csv(
          outcome.trace, scenario: traced.name, replication: replication, start: traced.start))
    }
  }
}
