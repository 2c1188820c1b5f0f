import Experiments
import ForecastOutput
import Foundation
import ResultsStore
import Scenarios

/// One search: it fills a journal, then writes and prints what was found.
struct SearchSession {
  let search: StatedSearch
  let options: SearchOptions
  let folder: URL
  /// The command that asks for the same search, as arguments.
  let arguments: [String]
  /// Whether the report is printed, and what is wrong with the answer told.
  var isPrinted = true

  /// Searches, writes the files and prints the report.
  func run() async throws {
    let start = CommandStart(of: [search.base])
    try ResultsFolder(folder).check(for: .search)
    for warning in search.base.warnings { Console.message(warning) }
    let seed = options.seeding.seed
    let design = try design()
    let scenarios = [search.base] + design.singles.map { search.scenario($0) }
    let observations = design.observationID(scenarios: scenarios, seed: seed)
    try makeFolder()
    let (outcome, computed) = try await outcome(of: design, identity: observations, seed: seed)
    let report = SearchReport(
      id: design.searchID(observations: observations), design: design, outcome: outcome,
      base: search.base, seed: seed)
    var files = report.tables
    let manifest = SearchManifest(
      of: report, engine: .current,
      run: start.circumstances(threads: options.workers, computed: computed),
      request: arguments + ["--replications", "\(design.problem.replications)"],
      inputs: start.inputs, outputs: files,
      warnings: search.base.warnings)
    files.append(OutputFolder.File(name: "manifest.json", text: try JSONText.text(manifest)))
    do {
      try OutputFolder(folder).write(files)
    } catch {
      throw CommandFailure(writingTo: folder, kept: .journal, error)
    }
    guard isPrinted else { return }
    try Console.output(text(report, files: files.map(\.name)))
    // That nothing keeps the limits is an answer, which the report gives.
    guard outcome.isGuaranteed || outcome.chosen == nil else {
      throw CommandFailure(
        .notPreciseEnough,
        "error: the replications ended before the choice was shown to be the best; all files are "
          + "written. Ask for more with --replications: what is done is kept.")
    }
  }

  /// The design, with the replications asked for on the command line.
  private func design() throws -> SearchDesign {
    var design = search.design
    guard let wanted = options.replications else { return design }
    let needed = SearchProblem.fewestReplications(
      finalists: design.problem.finalists, trial: design.problem.trial, look: design.problem.look)
    guard wanted >= needed else {
      throw CommandFailure(
        .badUsage,
        """
        error: --replications \(wanted) is too few for \(design.problem.finalists) finalists with \
        \(design.problem.trial) each; give \(needed) or more, or lower trial and finalists in the file.
        """)
    }
    design.problem.replications = wanted
    return design
  }

  private func outcome(
    of design: SearchDesign, identity: String, seed: UInt64
  ) async throws -> (SearchOutcome, computed: Int) {
    do {
      let journal = try ObservationJournal(
        folder: folder.relativePath, identity: identity, columns: design.measures.count)
      let stop = StopRequest {
        Console.message((Console.canUpdateLine ? "\n" : "") + "Finishing the trials in flight…")
      }
      let progress = ProgressLine(
        total: design.problem.replications, isBudget: true,
        isShown: !options.quiet && !options.noProgress)
      let observer = SearchObserver(
        search, seed: seed, threads: options.workers, journal: journal, stop: stop,
        progress: progress)
      let outcome = try await PortfolioSearch.run(
        design.problem, doing: { observer.doing($0) },
        observe: { try await observer.observe($0) })
      observer.finish()
      return (outcome, observer.computed)
    } catch let error as ObservationJournalError {
      let code: CommandCode =
        switch error {
        case .otherSearch: .badUsage
        case .busy: .tryAgain
        case .diskFull, .failed: .failed
        }
      throw CommandFailure(code, "error: \(error)")
    } catch let error as PortfolioSearch.MissingValue {
      throw CommandFailure(
        .failed, "error: " + SearchText.missing(error, in: design, base: search.base))
    }
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        .badUsage,
        "error: \(folder.relativePath) is no folder that could be made; nothing was changed."
      )
    }
  }

  private func text(_ report: SearchReport, files: [String]) throws -> String {
    let path = folder.relativePath
    if options.json { return try JSONText.text(SearchJSON(report, files: files, folder: path)) }
    if options.quiet {
      return "Search \(report.id), seed \(report.seed): results in \(path)\n"
        + (report.outcome.chosen == nil
          ? "No portfolio is chosen: none was shown to keep every limit.\n" : "")
    }
    return SearchText.text(report, files: files, folder: path, style: Console.style)
  }
}
