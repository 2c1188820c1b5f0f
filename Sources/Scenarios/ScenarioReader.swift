public import Experiments
public import SimulationKernel

/// Reads scenario and lever files, and refuses what is not right with every reason at once.
///
/// Text becomes located nodes, nodes become stated values file by file, the files that a scenario
/// extends are laid under it, rules look at the whole, and only what passes becomes a `Scenario`.
public struct ScenarioReader: Sendable {
  /// Makes a reader; it keeps nothing between files.
  public init() {}

  /// Reads a scenario with levers in force.
  ///
  /// - Parameters:
  ///   - path: the scenario file.
  ///   - levers: paths or names of levers, in the order in which they act.
  ///   - start: the date whose end is the start, in place of the file's.
  ///   - months: months that will be simulated; what begins later is warned of.
  ///   - authority: the authority of a region whose indicators are reported, in place of the first.
  /// - Throws: every problem of the files, if any of them is an error.
  public func scenario(
    at path: String, levers: [String] = [], start: CivilDate? = nil, months: Int,
    authority: String? = nil
  ) throws(ScenarioProblems) -> Scenario {
    let problems = DiagnosticCollector()
    let loader = FileLoader(problems: problems)
    let base = loader.scenario(path)
    let levers = LeverLoader(scenario: path, problems: problems).levers(levers)
    if let base {
      let asked = start.map { Located(value: $0, location: base.location) }
      let start = asked ?? base.start
      let resolved = ResolvedScenario(base: base, levers: levers, start: start)
      let rules =
        ScenarioRules.completeness + ScenarioRules.consistency + [HorizonRule(months: months)]
      let neighbours = RegionLoader(loader: loader, problems: problems).neighbours(of: resolved)
      for scenario in [resolved] + neighbours { check(scenario, rules, problems) }
      let reported = row(of: authority, in: [resolved] + neighbours, problems)
      let expectations = ExpectationAssembly(
        start: base.start?.value, months: max(months, ExperimentPlan.usualMonths),
        problems: problems
      ).expectations(base.expectations)
      if reported > 0, let first = base.expectations.first {
        problems.warning(at: first.location, "expect", ExpectationAssembly.ofAnother)
      }
      let region = start.map {
        RegionAssembly(
          first: resolved, neighbours: neighbours, start: $0.value, reported: reported)
      }
      if !problems.hasErrors, let start = start?.value,
        var scenario = region?.scenario(warnings: problems.sorted.map(\.description))
      {
        scenario.files = problems.files
        if let own = base.start?.value, own != start { scenario.move(from: own, to: start) }
        if reported == 0 { scenario.expectations = expectations }
        return scenario
      }
    }
    throw ScenarioProblems(diagnostics: problems.sorted)
  }

  /// Every problem of a scenario, lever or experiment file and of the files it leads to.
  ///
  /// A scenario file without a start, its own or of a file it extends, is a part for others to extend:
  /// it need not state everything. Nothing is known of a horizon or of other levers.
  public func problems(in path: String) -> [Diagnostic] {
    let problems = DiagnosticCollector()
    let loader = FileLoader(problems: problems)
    guard let (root, kind) = loader.root(of: path, referredFrom: nil) else {
      return problems.sorted
    }
    if kind.value == .experiment {
      _ = experiment(root, file: path, start: nil, months: nil, problems: problems)
      return problems.sorted
    }
    if kind.value == .search {
      _ = search(root, file: path, problems: problems)
      return problems.sorted
    }
    if kind.value == .lever {
      if let lever = LeverReader(problems: problems).lever(root, file: path) {
        let alone = ScenarioFile(file: path, location: root.location)
        check(ResolvedScenario(base: alone, levers: [lever]), ScenarioRules.consistency, problems)
      }
      return problems.sorted
    }
    guard let base = loader.scenario(path) else { return problems.sorted }
    let resolved = ResolvedScenario(base: base, levers: [], start: base.start)
    let isWhole = base.start != nil || base.attempted.contains("start")
    _ = ExpectationAssembly(
      start: base.start?.value, months: ExperimentPlan.monthRange.upperBound, problems: problems
    ).expectations(base.expectations)
    if !isWhole, let first = base.expectations.first {
      problems.warning(
        at: first.location, "expect",
        "nothing judges the expectations of a part: files that extend it do not inherit them")
    }
    let neighbours = RegionLoader(loader: loader, problems: problems).neighbours(of: resolved)
    for scenario in [resolved] + neighbours {
      check(
        scenario, (isWhole ? ScenarioRules.completeness : []) + ScenarioRules.consistency, problems)
    }
    return problems.sorted
  }

  /// The row of the authority whose indicators are asked for, 0 being the first.
  func row(
    of authority: String?, in all: [ResolvedScenario], _ problems: DiagnosticCollector
  ) -> Int {
    guard let authority else { return 0 }
    if let row = RegionAssembly.row(of: authority, in: all) { return row }
    let names = all.flatMap { RegionAssembly.names(of: $0).prefix(1) }
    problems.error(
      at: all[0].base.location, "region",
      "no authority “\(LocatedNode.shortened(authority))” is simulated",
      expected: Suggestion.list(names),
      suggestion: Suggestion.nearest(to: authority, among: names))
    return 0
  }

  private func check(
    _ scenario: ResolvedScenario, _ rules: [any ScenarioRule], _ problems: DiagnosticCollector
  ) {
    for rule in rules { rule.check(scenario, problems: problems) }
  }
}

extension Scenario {
  /// Marks a scenario that starts on another day than its file says.
  ///
  /// Its starting tables still describe the file's day, so that nothing published for that day is set
  /// beside the start.
  mutating func move(from own: CivilDate, to start: CivilDate) {
    published = []
    warnings.append(
      "warning: the starting position is that of \(own); started on \(start) it is a what-if, and is "
        + "compared with no published value")
  }
}
