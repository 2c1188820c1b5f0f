import ArgumentParser
import Experiments
import ForecastOutput
import Scenarios

/// `sufficiency show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a scenario's values with their units and sources.",
    discussion:
      "Of an experiment or a search, prints what it asks and what it runs or chooses from.")

  @Argument(help: "The scenario, experiment or search file.")
  var scenario: String

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions

  @Option(
    help: ArgumentHelp("Print only what differs from another scenario.", valueName: "other"))
  var diff: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    if ScenarioReader().isExperiment(scenario) { return try showExperiment() }
    if ScenarioReader().isSearch(scenario) { return try showSearch() }
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

  private func showSearch() throws {
    guard scenarioOptions.levers.isEmpty, diff == nil else {
      throw CommandFailure(
        .badUsage, "error: --with and --diff go with a scenario; \(scenario) is a search.")
    }
    let shown: StatedSearch
    do {
      shown = try ScenarioReader().search(at: scenario)
    } catch {
      throw CommandFailure(error)
    }
    for warning in shown.base.warnings { Console.message(warning) }
    try Console.output(
      json
        ? JSONText.text(SearchDesignJSON(shown.design, base: shown.base))
        : SearchText.question(shown.design, base: shown.base, style: Console.style)
          + SearchText.options(shown.design, style: Console.style))
  }

  private func showExperiment() throws {
    guard scenarioOptions.levers.isEmpty, diff == nil else {
      throw CommandFailure(
        .badUsage, "error: --with and --diff go with a scenario; \(scenario) is an experiment.")
    }
    let shown = try scenarioOptions.experiment(at: scenario)
    for warning in shown.scenarios[0].warnings { Console.message(warning) }
    let plan = ExperimentPlan(
      scenarios: shown.scenarios,
      replications: shown.replications ?? ExperimentPlan.usualReplications, seed: 0,
      months: shown.months)
    try Console.output(
      json
        ? JSONText.text(DesignJSON(shown.design, of: plan))
        : DesignText.text(shown.design, of: plan, style: Console.style))
  }
}
