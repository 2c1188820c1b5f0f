import ArgumentParser
import Experiments

/// One level or two: whether replications share parameter vectors.
struct LevelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replications that share a draw of the uncertain parameters; from 2 on, the tables tell "
        + "parameters from chance.",
      valueName: "m"))
  var inner = 1

  func validate() throws {
    guard ExperimentPlan.innerRange.contains(inner) else {
      throw ValidationError(
        "--inner must be from 1 to \(ExperimentPlan.innerRange.upperBound), not \(inner).")
    }
  }
}
