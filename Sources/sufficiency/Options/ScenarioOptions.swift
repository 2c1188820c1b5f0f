import ArgumentParser
import Experiments
import Foundation
import Scenarios
import SimulationKernel

/// What is simulated, from when and for how long.
struct ScenarioOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Levers to pull: names or paths, listed, separated by commas or repeated.",
      valueName: "lever"))
  var with: [String] = []

  @Option(
    help: ArgumentHelp("First day, instead of the scenario's.", valueName: "YYYY-MM-DD"),
    transform: ScenarioOptions.date)
  var start: CivilDate?

  // No default here, so that a file's own wish is heard where nobody says otherwise.
  @Option(
    help: ArgumentHelp(
      "Months to simulate, 1 to 600. (default: \(ExperimentPlan.usualMonths))", valueName: "m"))
  var months: Int?

  @Option(
    help: ArgumentHelp(
      "In a region, the authority whose indicators are reported. (default: the scenario's own)",
      valueName: "name"))
  var authority: String?

  func validate() throws {
    if let months, !ExperimentPlan.monthRange.contains(months) {
      throw ValidationError("--months must be from 1 to 600, not \(months).")
    }
    let names = levers.map(Self.leverName)
    if let name = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("The lever \(name) is given twice.")
    }
  }

  /// Months to simulate.
  var horizon: Int { months ?? ExperimentPlan.usualMonths }

  /// What a run of this choice adds to the name of its folder: the reported authority.
  var suffix: String {
    authority.map { "-in-" + $0.lowercased().split(separator: " ").joined(separator: "-") } ?? ""
  }

  /// The choices as arguments, the months as they were settled.
  func arguments(months: Int) -> [String] {
    (levers.isEmpty ? [] : ["--with"] + levers)
      + (start.map { ["--start", $0.description] } ?? []) + ["--months", "\(months)"]
      + (authority.map { ["--authority", $0] } ?? [])
  }

  /// The levers in the order given.
  var levers: [String] {
    with.flatMap { $0.split(separator: ",") }
      .map { String($0.drop { $0 == " " }) }
      .filter { !$0.isEmpty }
  }

  /// A lever's name, whether it was given by name or path.
  static func leverName(_ lever: String) -> String {
    URL(fileURLWithPath: lever).deletingPathExtension().lastPathComponent
  }

  /// Reads a scenario with some levers.
  func scenario(at path: String, levers: [String]) throws -> Scenario {
    do {
      return try ScenarioReader()
        .scenario(at: path, levers: levers, start: start, months: horizon, authority: authority)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Reads an experiment.
  func experiment(at path: String) throws -> StatedExperiment {
    do {
      return try ScenarioReader()
        .experiment(at: path, start: start, months: months, authority: authority)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else {
      throw ValidationError("\(text) is not a date written as YYYY-MM-DD.")
    }
    guard (1900..<2200).contains(date.year) else {
      throw ValidationError("\(text) is out of range: the year must be from 1900 to 2199.")
    }
    return date
  }
}
