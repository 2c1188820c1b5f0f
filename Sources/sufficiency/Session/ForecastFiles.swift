import Experiments
import ForecastOutput
import Foundation

/// The tables and the manifest of a finished run, and what is printed about them.
struct ForecastFiles {
  let experiment: ExperimentSummary
  /// The long tables, which lie beside their places.
  let tables: ExperimentTables
  let options: RunOptions
  let folder: URL
  let warnings: [String]
  let started: Date
  let computed: Int

  /// Writes the files, all together, then prints the summary.
  func publish() throws {
    var files = tables.files(experiment)
    let manifest = RunManifest(
      of: experiment, engine: .current, run: circumstances, inputs: inputs, outputs: files,
      warnings: warnings)
    files.append(OutputFolder.File(name: "manifest.json", text: try manifest.json()))
    do {
      try OutputFolder(folder).write(files)
    } catch {
      throw CommandFailure(writingTo: folder, error)
    }
    try Console.output(summary(files.map(\.name)))
    guard experiment.identities.holds else {
      throw CommandFailure(
        .failed,
        """
        error: an identity that must hold in every replication is broken, so the forecast in \
        \(folder.relativePath) must not be used. The files are kept to find the cause.
        """)
    }
  }

  /// The files that state a value, with their digests.
  private var inputs: [RunManifest.FileEntry] {
    let stated = experiment.plan.scenarios.flatMap { $0.records.map(\.file) }
    let asked = [experiment.design?.file].compactMap(\.self)
    return Set(stated + asked).sorted().compactMap { path in
      FileManager.default.contents(atPath: path).map {
        RunManifest.FileEntry(path: path, content: $0)
      }
    }
  }

  private var circumstances: RunManifest.Run {
    let finished = Date.now
    return RunManifest.Run(
      command_line: CommandLine.arguments, started_at: started.formatted(.iso8601),
      finished_at: finished.formatted(.iso8601),
      wall_s: (finished.timeIntervalSince(started) * 1000).rounded() / 1000,
      cores: Processors.available, threads: options.workers,
      trials_computed: computed)
  }

  private func summary(_ files: [String]) throws -> String {
    let path = folder.relativePath
    if options.json {
      return try JSONText.text(
        SummaryJSON(experiment, files: files, folder: path, warnings: warnings))
    }
    if options.quiet {
      return "Run \(experiment.plan.runID), seed \(experiment.plan.seed): results in \(path)\n"
    }
    return SummaryText.text(experiment, files: files, folder: path, style: Console.style)
  }
}
