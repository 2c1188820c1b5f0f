import Experiments
import ForecastOutput
import Foundation

/// What is noted when a command begins: the time, and what its files hold then.
///
/// A file may be edited while a long run goes on; the manifest is to name what the results were made from.
struct CommandStart {
  let date = Date.now
  /// Every file that was read, with its digest.
  let inputs: [RunManifest.FileEntry]

  /// Notes the files that some scenarios were read from.
  init(of scenarios: [Scenario]) {
    inputs = Set(scenarios.flatMap(\.files)).sorted().compactMap { path in
      FileManager.default.contents(atPath: path).map {
        RunManifest.FileEntry(path: path, content: $0)
      }
    }
  }

  /// The circumstances of the command, which ends now.
  func circumstances(threads: Int, computed: Int) -> RunManifest.Run {
    let finished = Date.now
    return RunManifest.Run(
      command_line: CommandLine.arguments, started_at: date.formatted(.iso8601),
      finished_at: finished.formatted(.iso8601),
      wall_s: (finished.timeIntervalSince(date) * 1000).rounded() / 1000,
      cores: Processors.available, threads: threads, trials_computed: computed)
  }
}
