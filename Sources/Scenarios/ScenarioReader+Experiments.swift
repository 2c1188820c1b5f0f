import CareModel
public import Experiments
public import SimulationKernel

/// An experiment read from a file, ready to run.
public struct StatedExperiment: Sendable {
  /// What it asks, of which scenarios, and what it reports.
  public var design: ExperimentDesign
  /// The scenarios, the base first; the warnings of all are with the base.
  public var scenarios: [Scenario]
  /// Months to simulate.
  public var months: Int
  /// Replications that the file asks for.
  public var replications: Int?
}

extension ScenarioReader {
  /// The most scenarios of one experiment.
  static let scenarioLimit = 250

  /// Whether a file says that it is an experiment; whatever else is wrong with it is not told.
  public func isExperiment(_ path: String) -> Bool {
    let problems = DiagnosticCollector()
    return FileLoader(problems: problems).root(of: path, referredFrom: nil)?.kind.value
      == .experiment
  }

  /// Reads an experiment with its base and all its levers.
  ///
  /// - Parameters:
  ///   - path: the experiment's file.
  ///   - start: the date whose end is the start, in place of the base's.
  ///   - months: months to simulate, in place of the file's.
  ///   - authority: the authority of a region whose indicators are reported, in place of the first.
  /// - Throws: every problem of the files, if any of them is an error.
  public func experiment(
    at path: String, start: CivilDate? = nil, months: Int? = nil, authority: String? = nil
  ) throws(ScenarioProblems) -> StatedExperiment {
    let problems = DiagnosticCollector()
    if let (root, kind) = FileLoader(problems: problems).root(of: path, referredFrom: nil) {
      if kind.value == .experiment {
        if let experiment = experiment(
          root, file: path, start: start, months: months, authority: authority,
          problems: problems)
        {
          return experiment
        }
      } else {
        problems.error(
          at: kind.location, "kind", "this is \(kind.value.phrase)",
          expected: "an experiment")
      }
    }
    throw ScenarioProblems(diagnostics: problems.sorted)
  }

  /// The experiment that the root of a file states; nothing when there is any error.
  func experiment(
    _ root: LocatedNode, file path: String, start: CivilDate?, months: Int?,
    authority: String? = nil, problems: DiagnosticCollector
  ) -> StatedExperiment? {
    guard
      let file = ExperimentFileReader(problems: problems).experiment(root, file: path)
    else { return nil }
    let months = months ?? file.months ?? ExperimentPlan.usualMonths
    let layout = ExperimentAssembly(
      file, levers: ExperimentLevers(file: path, problems: problems), problems: problems)
    let loader = FileLoader(problems: problems)
    let base = loader.scenario(
      FilePath.resolve(file.base.value, beside: path), referredFrom: file.base.location)
    guard let base else { return nil }
    guard layout.cells.count <= Self.scenarioLimit else {
      problems.error(
        at: file.location, "", "the experiment has \(layout.cells.count) scenarios",
        expected: "at most \(Self.scenarioLimit)")
      return nil
    }
    let asked = start.map { Located(value: $0, location: base.location) } ?? base.start
    let regions = RegionLoader(loader: loader, problems: problems)
    let cells = layout.cells.map { cell in
      let first = ResolvedScenario(base: base, levers: cell.levers, start: asked)
      return (first: first, neighbours: regions.neighbours(of: first))
    }
    let rules =
      ScenarioRules.completeness + ScenarioRules.consistency + [HorizonRule(months: months)]
    for cell in cells {
      for scenario in [cell.first] + cell.neighbours {
        for rule in rules { rule.check(scenario, problems: problems) }
      }
    }
    let reported = cells.first.map { row(of: authority, in: [$0.first] + $0.neighbours, problems) }
    guard let start = asked?.value, let reported else { return nil }
    let calendar = ForecastCalendar(start: start, months: months)
    let measures = ReportAssembly(calendar: calendar, problems: problems).measures(of: file)
    let stated = file.months ?? ExperimentPlan.usualMonths
    let expectations = ExpectationAssembly(
      start: base.start?.value, months: max(months, stated), problems: problems
    ).expectations(file.expectations, of: layout.arms)
    if reported > 0, let first = file.expectations.first {
      problems.warning(at: first.location, "expect", ExpectationAssembly.ofAnother)
    }
    guard !problems.hasErrors else { return nil }
    var scenarios = cells.compactMap {
      RegionAssembly(first: $0.first, neighbours: $0.neighbours, start: start, reported: reported)
        .scenario(warnings: [])
    }
    guard scenarios.count == cells.count else { return nil }
    for (row, cell) in layout.cells.enumerated() where row > 0 {
      scenarios[row].name = "\(base.name ?? "") + \(cell.name)"
      scenarios[row].title = "\(base.title ?? "") + \(cell.title)"
    }
    scenarios[0].warnings = problems.sorted.map(\.description)
    scenarios[0].files = problems.files
    if let own = base.start?.value, own != start {
      for row in scenarios.indices { scenarios[row].move(from: own, to: start) }
    }
    var design = ExperimentDesign(
      file: path, name: file.name, title: file.title, question: file.question,
      levers: layout.levers, arms: layout.arms, measures: measures,
      attribution: layout.attribution)
    if reported == 0 { design.expectations = expectations }
    return StatedExperiment(
      design: design,
      scenarios: scenarios, months: months, replications: file.replications)
  }
}
