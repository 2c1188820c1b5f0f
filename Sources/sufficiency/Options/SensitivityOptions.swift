import ArgumentParser
import Experiments
import Foundation

/// The methods of `sufficiency sensitivity`.
enum SensitivityMethod: String, ExpressibleByArgument, CaseIterable {
  case tornado
  case morris
  case sobol
  case value
}

/// What a sensitivity analysis asks, and how long it may look.
struct SensitivityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "tornado: one value at a time; morris: screening of all factors; sobol: screening, then shares of "
        + "variance of the most important; value: which datum is worth buying.",
      valueName: "method"))
  var method = SensitivityMethod.sobol

  @Option(
    name: .customLong("outcome"),
    help: ArgumentHelp(
      "What is asked about; repeatable (default: outside_authority and three_or_more_placements on the "
        + "last 31 March).",
      valueName: "INDICATOR@YYYY-MM"))
  var outcomes: [String] = []

  @Option(
    name: .customLong("worth"),
    help: ArgumentHelp(
      "For --method value: pounds for each unit of an outcome, or once if it lies below or above a limit "
        + "(INDICATOR@YYYY-MM<LIMIT=POUNDS); repeatable.",
      valueName: "INDICATOR@YYYY-MM=POUNDS"))
  var worths: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Paths of factors, or their beginnings, with * for anything (default: all).",
      valueName: "pattern"))
  var factors: [String] = []

  @Option(
    help: ArgumentHelp(
      "tornado: replications at each point (default: \(TornadoStudy.usualReplications)); morris: walks "
        + "(\(ScreeningStudy.usualWalks)); sobol: rows of a design (\(SobolStudy.usualRows)); value: "
        + "replications (\(ValueStudy.usualReplications)).",
      valueName: "n"))
  var runs: Int?

  @Option(help: ArgumentHelp("morris: replications at each point of a walk.", valueName: "n"))
  var replications = ScreeningStudy.usualReplications

  @Option(
    help: ArgumentHelp(
      "sobol: factors looked at one by one; the others count together.", valueName: "k"))
  var top = SobolStudy.usualFactors

  @Option(
    help: ArgumentHelp(
      "sobol: where the levels come from, sobol or latin. (default: sobol)", valueName: "design"),
    transform: SensitivityOptions.design)
  var design = SobolStudy.Design.sobol

  @OptionGroup var seeding: SeedOptions

  @OptionGroup var processors: ThreadOptions

  @Option(
    help: ArgumentHelp(
      "Output folder (default: results/, the scenario's path under scenarios/, -sensitivity and the "
        + "method).",
      valueName: "folder"))
  var output: String?

  @Flag(help: "Print one line instead of the tables, and no progress.")
  var quiet = false

  @Flag(name: .customLong("no-progress"), help: "Show no progress.")
  var noProgress = false

  func validate() throws {
    if let runs, !(2...LatinHypercube.largest).contains(runs) {
      throw ValidationError("--runs must be from 2 to \(LatinHypercube.largest), not \(runs).")
    }
    guard (1...1000).contains(replications) else {
      throw ValidationError("--replications must be from 1 to 1000, not \(replications).")
    }
    guard (1...100).contains(top) else {
      throw ValidationError("--top must be from 1 to 100, not \(top).")
    }
    if output == "" { throw ValidationError("--output needs the name of a folder.") }
    if method == .value, worths.isEmpty {
      throw ValidationError(
        "--method value needs to know what outcomes are worth: add --worth, as in "
          + "--worth outside_authority@2028-03=-50000.")
    }
    if method == .value, !outcomes.isEmpty {
      throw ValidationError("--method value asks about --worth, not about --outcome.")
    }
    if method != .value, !worths.isEmpty {
      throw ValidationError("--worth goes with --method value only.")
    }
  }

  private static func design(_ text: String) throws -> SobolStudy.Design {
    guard let design = SobolStudy.Design(rawValue: text) else {
      throw ValidationError("\(text) is no design; it is sobol or latin.")
    }
    return design
  }

  /// Trials at the same time.
  var workers: Int { processors.workers }

  /// The output folder: as asked for, or named after scenario and method.
  func folder(forScenarioAt path: String, suffix: String) -> URL {
    if let output { return URL(fileURLWithPath: output) }
    let name = RunOptions.name(ofScenarioAt: path) + suffix
    return URL(fileURLWithPath: "results/\(name)-sensitivity-\(method.rawValue)")
  }
}
