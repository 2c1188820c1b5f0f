import Experiments
import ForecastOutput
import Foundation

/// The tables and the manifest of a finished run, and what is printed about them.
struct ForecastFiles {
  let experiment: ExperimentSummary
  /// What came of the wish for precision; nil where there was none.
  let precision: PrecisionStudy?
  /// The long tables, which lie beside their places.
  let tables: ExperimentTables
  let options: RunOptions
  let folder: URL
  let warnings: [String]
  /// The command that asks for the same results.
  let arguments: [String]
  /// What was wanted and what is missing of it.
  let completeness: Completeness
  /// Whether the summary is printed, and what is wrong with the results told.
  let isPrinted: Bool
  let start: CommandStart
  let computed: Int

  /// Writes the files, all together, then prints the summary.
  func publish() throws {
    var files: [OutputFolder.File]
    do {
      files = try tables.files(experiment)
    } catch {
      throw CommandFailure(writingTo: folder, kept: .store, error)
    }
    let manifest = RunManifest(
      of: experiment, precision: precision, engine: .current, run: circumstances,
      request: RunManifest.Request(arguments: arguments, completeness: completeness),
      inputs: start.inputs, outputs: files, warnings: warnings)
    files.append(OutputFolder.File(name: "manifest.json", text: try manifest.json()))
    do {
      try OutputFolder(folder).write(files, removing: stale)
    } catch {
      throw CommandFailure(writingTo: folder, kept: .store, error)
    }
    guard isPrinted else { return }
    try Console.output(summary(files.map(\.name)))
    if let failure = CommandFailure(failures) { throw failure }
  }

  /// Tables that an earlier state of the file or another choice of scenarios left, not of this run.
  ///
  /// Only what the folder's manifest lists is known to be ours.
  private var stale: [String] {
    let manifest = folder.appendingPathComponent("manifest.json")
    let listed =
      FileManager.default.contents(atPath: manifest.path).flatMap { ManifestHead($0)?.outputs }
      ?? []
    return ExperimentTables.optionalNames.filter { name in listed.contains { $0.path == name } }
  }

  private var circumstances: RunManifest.Run {
    start.circumstances(threads: options.workers, computed: computed)
  }

  private func summary(_ files: [String]) throws -> String {
    let path = folder.relativePath
    if options.json {
      return try JSONText.text(
        SummaryJSON(
          experiment, precision: precision, files: files, folder: path, completeness: completeness,
          warnings: warnings))
    }
    if options.quiet {
      let mark = completeness.isComplete ? "" : ", incomplete"
      let tally = ExpectationText.tally(experiment.expectations)
      return
        "Run \(experiment.plan.runID), seed \(experiment.plan.seed)\(mark): results in \(path)\n"
        + (tally.isEmpty ? "" : "Expectations: \(tally)\n")
    }
    return SummaryText.text(
      experiment, precision: precision, files: files, folder: path, completeness: completeness,
      style: Console.style)
  }
}
