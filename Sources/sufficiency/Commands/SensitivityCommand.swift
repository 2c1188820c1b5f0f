import ArgumentParser
import CareModel
import Experiments
import Foundation
import Scenarios

/// `sufficiency sensitivity`.
struct SensitivityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Find which uncertain values matter, and which datum is worth buying.",
    discussion: """
      Every uncertain value of the scenario, and every uncertain amount of its levers, is a factor. \
      With --method value the levers are the options of a decision: doing nothing, each alone and, for \
      several, all together. What is done is in sensitivity.csv and manifest.json. A run that is stopped \
      keeps nothing: the same command starts again and gives the same files.
      """)

  @Argument(help: "The scenario file.")
  var scenario: String

  @OptionGroup(title: "Scenario options") var scenarioOptions: ScenarioOptions
  @OptionGroup(title: "Sensitivity options") var options: SensitivityOptions

  func run() async throws { try await session().run() }

  func session() throws -> SensitivitySession {
    let scenarios = try readScenarios()
    let calendar = ForecastCalendar(start: scenarios[0].start, months: scenarioOptions.horizon)
    let worths = try reading { try options.worths.map { try Worth($0, in: calendar) } }
    let outcomes = try worths.isEmpty ? outcomes(calendar) : worths.map(\.outcome)
    let question = SensitivityQuestion(
      scenarios: scenarios, outcomes: outcomes, seed: options.seeding.seed,
      months: scenarioOptions.horizon)
    // The last option has all levers, and so all that is uncertain about any.
    let factors = SensitivityFactor.all(of: scenarios[scenarios.count - 1])
    let suffix =
      scenarioOptions.suffix
      + scenarioOptions.levers.map { "-with-" + ScenarioOptions.leverName($0) }.joined()
    return SensitivitySession(
      question: question, worths: worths, factors: factors, picked: try picked(factors),
      names: names, options: options,
      folder: options.folder(forScenarioAt: scenario, suffix: suffix),
      arguments: ["sensitivity", scenario]
        + scenarioOptions.arguments(months: scenarioOptions.horizon) + options.arguments)
  }

  /// The scenario with its levers, or the options of a decision.
  private func readScenarios() throws -> [Scenario] {
    let levers = scenarioOptions.levers
    guard options.method == .value else {
      return [try scenarioOptions.scenario(at: scenario, levers: levers)]
    }
    let base = try scenarioOptions.scenario(at: scenario, levers: [])
    guard !levers.isEmpty else {
      throw CommandFailure(
        .badUsage,
        "error: A decision needs an option besides doing nothing: name a lever, as in --with foster4."
      )
    }
    let combinations = levers.map { [$0] } + (levers.count > 1 ? [levers] : [])
    return [base]
      + (try combinations.map { try scenarioOptions.scenario(at: scenario, levers: $0) })
  }

  /// What the options of a decision are called.
  private var names: [String] {
    let levers = scenarioOptions.levers.map(ScenarioOptions.leverName)
    return ["doing nothing"] + levers + (levers.count > 1 ? ["all of them"] : [])
  }

  /// The outcomes asked about, or the usual ones on the last 31 March.
  private func outcomes(_ calendar: ForecastCalendar) throws -> [SensitivityOutcome] {
    guard options.outcomes.isEmpty else {
      return try reading { try options.outcomes.map { try SensitivityOutcome($0, in: calendar) } }
    }
    let month = calendar.milestones.last?.month ?? 0
    return ["outside_authority", "three_or_more_placements"].compactMap { key in
      IndicatorRegistry.series(key).map {
        SensitivityOutcome(ReportedMeasure(series: $0, month: month), in: calendar)
      }
    }
  }

  /// The rows of the factors that are named; all where nobody names any.
  private func picked(_ factors: [SensitivityFactor]) throws -> [Int] {
    guard !factors.isEmpty else {
      throw CommandFailure(
        .badUsage, "error: \(scenario) states no uncertain value, so nothing can be varied.")
    }
    guard !options.factors.isEmpty else { return Array(factors.indices) }
    var picked: Set<Int> = []
    for text in options.factors.flatMap({ $0.split(separator: ",") }) {
      let pattern = FactorPattern(String(text))
      let fitting = factors.indices.filter { pattern.fits(factors[$0].path) }
      guard !fitting.isEmpty else {
        throw CommandFailure(
          .badUsage,
          "error: No uncertain value has a path like “\(text)”; sufficiency show \(scenario) lists all "
            + "paths, and only values with a distribution or spread count.")
      }
      picked.formUnion(fitting)
    }
    return picked.sorted()
  }

  private func reading<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as MeasureTextError {
      throw CommandFailure(.badUsage, "error: \(error)")
    }
  }
}
