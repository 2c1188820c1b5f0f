import ArgumentParser
import Experiments
import ForecastOutput

/// `sufficiency show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a scenario's values with their units and sources.")

  @Argument(help: "The scenario file.")
  var scenario: String

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions

  @Option(
    help: ArgumentHelp("Print only what differs from another scenario.", valueName: "other"))
  var diff: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let shown = try scenarioOptions.scenario(at: scenario, levers: scenarioOptions.levers)
    for warning in shown.warnings { Console.message(warning) }
    guard let diff else {
      return try Console.output(
        json
          ? JSONText.text(shown.records)
          : ParameterText.list(shown.records, style: Console.style))
    }
    let other = try scenarioOptions.scenario(at: diff, levers: [])
    if json {
      return try Console.output(
        JSONText.text(ParameterDifference.between(shown.records, and: other.records)))
    }
    try Console.output(
      ParameterText.difference(
        shown.records, named: shown.name, from: other.records,
        named: other.name == shown.name ? diff : other.name, style: Console.style))
  }
}
