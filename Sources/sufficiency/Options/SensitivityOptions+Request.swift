import Experiments
import ForecastOutput

extension SensitivityOptions {
  /// How far the method looks, as it was asked for or usual.
  var effort: SensitivityEffort {
    switch method {
    case .tornado: SensitivityEffort(replications: settledRuns)
    case .morris: SensitivityEffort(walks: settledRuns, replications: replications)
    case .sobol where factors.isEmpty:
      SensitivityEffort(
        walks: ScreeningStudy.usualWalks, replications: replications, rows: settledRuns, top: top,
        design: design.rawValue)
    case .sobol: SensitivityEffort(rows: settledRuns, design: design.rawValue)
    case .value: SensitivityEffort(replications: settledRuns)
    }
  }

  /// The choices as arguments, all that decides the numbers settled.
  var arguments: [String] {
    var arguments = ["--method", method.rawValue]
    for outcome in outcomes { arguments += ["--outcome", outcome] }
    for worth in worths { arguments += ["--worth", worth] }
    if !factors.isEmpty { arguments += ["--factors"] + factors }
    arguments += ["--runs", "\(settledRuns)", "--replications", "\(replications)"]
    arguments += ["--top", "\(top)", "--design", design.rawValue, "--seed", "\(seeding.seed)"]
    return arguments
  }

  private var settledRuns: Int {
    let usual =
      switch method {
      case .tornado: TornadoStudy.usualReplications
      case .morris: ScreeningStudy.usualWalks
      case .sobol: SobolStudy.usualRows
      case .value: ValueStudy.usualReplications
      }
    return runs ?? usual
  }
}
