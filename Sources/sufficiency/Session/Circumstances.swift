import Experiments
import ForecastOutput
import Foundation

extension RunManifest.Run {
  /// The circumstances of the command that ends now.
  static func current(started: Date, threads: Int, computed: Int) -> Self {
    let finished = Date.now
    return Self(
      command_line: CommandLine.arguments, started_at: started.formatted(.iso8601),
      finished_at: finished.formatted(.iso8601),
      wall_s: (finished.timeIntervalSince(started) * 1000).rounded() / 1000,
      cores: Processors.available, threads: threads, trials_computed: computed)
  }
}

extension [RunManifest.FileEntry] {
  /// Every file that was read for some scenarios, with their digests.
  static func inputs(of scenarios: [Scenario]) -> Self {
    Set(scenarios.flatMap(\.files)).sorted().compactMap { path in
      FileManager.default.contents(atPath: path).map {
        RunManifest.FileEntry(path: path, content: $0)
      }
    }
  }
}
