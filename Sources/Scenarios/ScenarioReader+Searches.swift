import CareModel
public import Experiments
import SimulationKernel

/// A search read from a file, ready to run.
public struct StatedSearch {
  /// What it asks.
  public let design: SearchDesign
  /// The base without any lever, with the warnings of all files.
  public let base: Scenario
  private let assemble: (Portfolio) -> Scenario?

  init(design: SearchDesign, base: Scenario, assemble: @escaping (Portfolio) -> Scenario?) {
    self.design = design
    self.base = base
    self.assemble = assemble
  }

  /// The scenario in which a portfolio is pulled.
  ///
  /// - Precondition: it is a portfolio of this search.
  public func scenario(_ portfolio: Portfolio) -> Scenario {
    guard let scenario = assemble(portfolio) else {
      preconditionFailure("a portfolio whose levers were checked makes a scenario")
    }
    return scenario
  }
}

extension ScenarioReader {
  /// Whether a file says that it is a search; whatever else is wrong with it is not told.
  public func isSearch(_ path: String) -> Bool {
    FileLoader(problems: DiagnosticCollector()).root(of: path, referredFrom: nil)?.kind.value
      == .search
  }

  /// Reads a search with its base and all its levers.
  ///
  /// - Throws: every problem of the files, if any of them is an error.
  public func search(at path: String) throws(ScenarioProblems) -> StatedSearch {
    let problems = DiagnosticCollector()
    if let (root, kind) = FileLoader(problems: problems).root(of: path, referredFrom: nil) {
      if kind.value == .search {
        if let search = search(root, file: path, problems: problems) { return search }
      } else {
        problems.error(
          at: kind.location, "kind", "this is \(kind.value.phrase)", expected: "a search")
      }
    }
    throw ScenarioProblems(diagnostics: problems.sorted)
  }

  /// The search that the root of a file states; nothing when there is any error.
  func search(
    _ root: LocatedNode, file path: String, problems: DiagnosticCollector
  ) -> StatedSearch? {
    guard let file = SearchFileReader(problems: problems).search(root, file: path) else {
      return nil
    }
    let variants = SearchAssembly.variants(
      file, levers: ExperimentLevers(file: path, problems: problems), problems: problems)
    let loader = FileLoader(problems: problems)
    let base = loader.scenario(
      FilePath.resolve(file.base.value, beside: path), referredFrom: file.base.location)
    guard let base, let start = base.start else { return nil }
    SearchAssembly.refuseMoves(in: base, problems)
    let regions = RegionLoader(loader: loader, problems: problems)
    func resolved(_ levers: [LeverFile]) -> [ResolvedScenario] {
      let first = ResolvedScenario(base: base, levers: levers, start: start)
      return [first] + regions.neighbours(of: first)
    }
    // Each option is checked beside the first of all others; the first of all are checked together.
    let planned = variants.compactMap(\.first)
    var combinations = [planned]
    for options in variants {
      for option in options.dropFirst() {
        combinations.append(
          variants.compactMap { $0.first?.name.value == options[0].name.value ? option : $0.first })
      }
    }
    let rules =
      ScenarioRules.completeness + ScenarioRules.consistency + [HorizonRule(months: file.months)]
    for levers in combinations {
      for scenario in resolved(levers) {
        for rule in rules { rule.check(scenario, problems: problems) }
      }
    }
    let design = SearchAssembly(file: file, start: start.value, problems: problems)
      .design(variants)
    guard !problems.hasErrors, let design else { return nil }
    let assemble = { (portfolio: Portfolio) -> Scenario? in
      let levers = zip(variants, portfolio.options).compactMap { options, chosen in
        chosen > 0 ? options[chosen - 1] : nil
      }
      let all = resolved(levers)
      return RegionAssembly(
        first: all[0], neighbours: Array(all.dropFirst()), start: start.value
      ).scenario(warnings: [])
    }
    guard var scenario = assemble(.none(levers: variants.count)) else { return nil }
    scenario.warnings = problems.sorted.map(\.description)
    scenario.files = problems.files
    return StatedSearch(design: design, base: scenario, assemble: assemble)
  }
}
