import Experiments
import ForecastOutput
import Foundation

extension RunManifest.Engine {
  /// The program that runs now, as it was built.
  static var current: RunManifest.Engine {
    RunManifest.Engine(
      name: "sufficiency", version: Sufficiency.version,
      results_version: ExperimentPlan.resultsVersion, build_config: configuration,
      swift_version: swiftVersion, os: ProcessInfo.processInfo.operatingSystemVersionString,
      arch: architecture)
  }

  private static var configuration: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  private static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #else
      "6.1"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}
