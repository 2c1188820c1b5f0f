import CareModel
import Experiments
import SimulationKernel

/// Lays out the scenarios of an experiment: which levers are in force in each, and what each is for.
struct ExperimentAssembly {
  /// One scenario to run.
  struct Cell {
    /// What follows the base's name in the scenario's; empty for the base itself.
    var name: String
    /// What follows the base's title.
    var title: String
    var levers: [LeverFile]
  }

  private(set) var cells: [Cell] = []
  private(set) var arms: [ExperimentArm] = []
  /// How the joint effect is shared out, where it is.
  private(set) var attribution: AttributionDesign?

  /// Lays out what a file asks for; scenarios with the same levers in the same order are one.
  init(_ file: ExperimentFile, levers: ExperimentLevers, problems: DiagnosticCollector) {
    let all = levers.levers(file.levers, "levers")
    let portfolios = file.portfolios.map { portfolio in
      (portfolio, levers.levers(portfolio.levers, "portfolios.levers"))
    }
    add(.base, "", title: "", levers: [], as: Cell(name: "", title: "", levers: []))
    if file.runs.contains(.eachAlone) {
      for lever in all { add(.alone, lever.name.value, title: lever.title, levers: [lever]) }
    }
    for (portfolio, chosen) in portfolios {
      if (["all"] + all.map(\.name.value)).contains(portfolio.name.value) {
        problems.error(
          at: portfolio.name.location, "portfolios.name",
          "“\(portfolio.name.value)” names something else", expected: "a name of its own")
      }
      add(.portfolio, portfolio.name.value, title: portfolio.title, levers: chosen)
    }
    guard !all.isEmpty else { return }
    let isAll = file.runs.contains(.allTogether)
    let isAllButEach = file.runs.contains(.allButEach)
    // What is lost without a lever is judged against all of them, and so is each lever's share.
    if isAll || isAllButEach || file.runs.contains(.attribution) {
      let title = "all \(all.count) levers"
      add(
        .together, "", title: title, levers: all, as: Cell(name: "all", title: title, levers: all))
    }
    if isAllButEach {
      for (row, lever) in all.enumerated() {
        var others = all
        others.remove(at: row)
        let name = "all but \(lever.name.value)"
        add(
          .without, lever.name.value, title: lever.title, levers: others,
          as: Cell(name: name, title: name, levers: others))
      }
    }
    attribution = attribution(of: file, all: all)
  }

  private mutating func add(
    _ role: ExperimentArm.Role, _ name: String, title: String, levers: [LeverFile],
    as cell: Cell? = nil
  ) {
    let row = row(of: cell ?? Cell(name: name, title: title, levers: levers))
    arms.append(ExperimentArm(role: role, name: name, title: title, scenario: row))
  }

  /// The row of a scenario, laid out if none has the same levers in the same order.
  mutating func row(of cell: Cell) -> Int {
    if let row = row(of: cell.levers) { return row }
    cells.append(cell)
    return cells.count - 1
  }

  /// The row of the scenario with some levers, if there is one.
  func row(of levers: [LeverFile]) -> Int? {
    let files = levers.map(\.file)
    return cells.firstIndex { $0.levers.map(\.file) == files }
  }

  /// The levers of the experiment, each once, in the order in which they are first named.
  var levers: [DesignLever] {
    var seen: Set<String> = []
    return cells.flatMap(\.levers).filter { seen.insert($0.name.value).inserted }
      .map(DesignLever.init)
  }
}

extension DesignLever {
  /// The lever that a file states.
  init(_ file: LeverFile) {
    self.init(name: file.name.value, title: file.title, from: file.from.value)
  }
}
