import Experiments
import ForecastOutput
import Foundation

/// One sensitivity analysis: its studies one after the other, then its files.
struct SensitivitySession {
  let question: SensitivityQuestion
  let worths: [Worth]
  /// Every factor.
  let factors: [SensitivityFactor]
  /// The rows of those asked about.
  let picked: [Int]
  /// What the options of a decision are called.
  let names: [String]
  let options: SensitivityOptions
  let folder: URL
  /// The command that asks for the same analysis, as arguments.
  let arguments: [String]
  /// Whether the tables are printed, and what is wrong with the results told.
  var isPrinted = true

  func run() async throws {
    let start = CommandStart(of: question.scenarios)
    try ResultsFolder(folder).check(for: .sensitivity)
    for warning in warnings { Console.message(warning) }
    var work = SensitivityWork(
      question: question, threads: options.workers,
      isShown: !options.quiet && !options.noProgress)
    let findings = try await studies(&work)
    try publish(findings, work, start)
  }

  private func studies(_ work: inout SensitivityWork) async throws -> SensitivityFindings {
    let chosen = picked.map { factors[$0] }
    let space = FactorSpace(chosen)
    var findings = SensitivityFindings(outcomes: question.outcomes, factors: chosen)
    switch options.method {
    case .tornado:
      let study = TornadoStudy(
        space, replications: options.runs ?? TornadoStudy.usualReplications)
      let answers = try await work.run(
        study,
        "Tornado: \(space.dimensions) values at two points and all at their median, "
          + "\(study.replications) replications each")
      findings.add(study, answers)
    case .morris:
      let study = ScreeningStudy(
        space, walks: options.runs ?? ScreeningStudy.usualWalks,
        replications: options.replications, seed: question.seed)
      findings.add(study, try await work.run(study, Self.words(study)))
    case .sobol:
      try await sobol(&findings, &work)
    case .value:
      let study = ValueStudy(
        options: question.scenarios.count,
        replications: options.runs ?? ValueStudy.usualReplications, space: space,
        worths: worths, seed: question.seed)
      let answers = try await work.run(
        study,
        "Value of information: \(study.options) options, \(study.replications) replications each")
      findings.value = (names, study.answer(answers))
    }
    return findings
  }

  /// Screens all factors unless some are named, then takes the most important apart.
  private func sobol(
    _ findings: inout SensitivityFindings, _ work: inout SensitivityWork
  ) async throws {
    var single = picked
    if options.factors.isEmpty {
      let screening = ScreeningStudy(
        FactorSpace(factors), replications: options.replications, seed: question.seed)
      findings.add(screening, try await work.run(screening, Self.words(screening)))
      single = findings.mostImportant(options.top)
    }
    let rest = factors.indices.filter { !single.contains($0) }
    let space = FactorSpace((single + rest).map { factors[$0] })
    let study = SobolStudy(
      space, single: single.count, rows: options.runs ?? SobolStudy.usualRows,
      design: options.design, seed: question.seed)
    let answers = try await work.run(
      study,
      "Sobol' indices: \(single.count) factors, the others together and chance, \(study.rows) rows")
    findings.add(study, answers, seed: question.seed)
  }

  private static func words(_ study: ScreeningStudy) -> String {
    "Morris screening: \(study.space.factors.count) factors, \(study.design.trajectories.count) walks, "
      + "\(study.replications) replications at each point"
  }

  private var warnings: [String] {
    question.scenarios.flatMap(\.warnings).reduce(into: [String]()) { list, warning in
      if !list.contains(warning) { list.append(warning) }
    }
  }

  // MARK: Files

  private func publish(
    _ findings: SensitivityFindings, _ work: SensitivityWork, _ start: CommandStart
  ) throws {
    let entry = RunManifest.SensitivityEntry(
      method: options.method.rawValue, outcomes: question.outcomes.map(\.name),
      worths: worths.map(\.text), factors: picked.map { factors[$0].path },
      effort: options.effort, trials: work.trials)
    var files = [
      OutputFolder.File(name: SensitivityTable.name, text: SensitivityTable.csv(findings))
    ]
    let manifest = RunManifest(
      of: question, asking: entry, runID: runID(entry), identities: work.identities,
      engine: .current,
      run: start.circumstances(
        threads: options.workers, computed: work.trials.values.reduce(0, +)),
      request: arguments, inputs: start.inputs, outputs: files,
      warnings: warnings)
    files.append(OutputFolder.File(name: "manifest.json", text: try manifest.json()))
    do {
      try OutputFolder(folder).write(files)
    } catch {
      throw CommandFailure(writingTo: folder, kept: .nothing, error)
    }
    guard isPrinted else { return }
    let path = folder.relativePath
    try Console.output(
      options.quiet
        ? "Seed \(question.seed): results in \(path)\n"
        : SensitivityText.text(
          findings, question: question, files: files.map(\.name), folder: path,
          style: Console.style))
    guard work.identities.holds else {
      throw CommandFailure(
        .failed,
        """
        error: an identity that must hold in every replication is broken, so the results in \(path) \
        must not be used; the manifest says which. The files are kept to find the cause.
        """)
    }
  }

  private func runID(_ entry: RunManifest.SensitivityEntry) -> String {
    question.runID(
      [entry.method] + entry.worths + entry.factors
        + entry.trials.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        + entry.effort.words)
  }
}
