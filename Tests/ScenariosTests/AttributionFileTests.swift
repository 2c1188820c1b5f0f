import CareModel
import Experiments
import Scenarios
import Testing

/// Which scenarios an experiment runs to share out the joint effect of its levers.
struct AttributionFileTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// An experiment of some levers, each a copy of one under another name.
  private func read(levers: Int, _ lines: String...) throws -> StatedExperiment {
    let names = (0..<levers).map { "lever-\($0 + 1)" }
    for name in names {
      try folder.write(
        Fixture.otherLever.replacing("fewer-carers", with: name), to: "levers/\(name).yaml")
    }
    let text = Fixture.experiment.split(separator: "\n").map(String.init)
    let head = text.prefix { !$0.hasPrefix("levers:") }
    let path = try Fixture.write(
      experiment: (head + ["levers: [\(names.joined(separator: ", "))]"] + lines)
        .joined(separator: "\n") + "\n", to: folder)
    return try ScenarioReader().experiment(at: path, months: 12)
  }

  @Test func `three levers alone and all but each are every subset already`() throws {
    let experiment = try read(levers: 3, "run: [each_alone, all_but_each]")
    let attribution = try #require(experiment.design.attribution)
    #expect(attribution.method == .everySubset(scenarios: [0, 1, 2, 7, 3, 6, 5, 4]))
    #expect(attribution.added == 0 && attribution.together == 4)
    #expect(experiment.scenarios.count == 8)
  }

  @Test func `four levers alone and all but each have first and last`() throws {
    let experiment = try read(levers: 4, "run: [each_alone, all_but_each]")
    let attribution = try #require(experiment.design.attribution)
    #expect(attribution.method == .firstAndLast(alone: [1, 2, 3, 4], without: [6, 7, 8, 9]))
    #expect(attribution.together == 5 && attribution.added == 0)
    #expect(attribution.levers.map(\.name) == ["lever-1", "lever-2", "lever-3", "lever-4"])
    #expect(try read(levers: 4, "run: [each_alone, all_together]").design.attribution == nil)
  }

  @Test func `up to five levers have every subset when asked for, after all arms`() throws {
    let experiment = try read(levers: 4, "run: [each_alone, attribution]")
    let attribution = try #require(experiment.design.attribution)
    #expect(experiment.scenarios.count == 16 && attribution.added == 10)
    #expect(experiment.design.armScenarios == 6)
    #expect(experiment.design.arms.map(\.role).last == .together)
    guard case .everySubset(let rows) = attribution.method else {
      Issue.record("\(attribution.method)")
      return
    }
    #expect(rows.sorted() == Array(0..<16))
    // Levers 1 and 3 are bits 1 and 4, and act in the order of the file.
    let part = experiment.scenarios[rows[5]]
    #expect(part.name == "testshire + levers 1 3")
    #expect(part.title.hasSuffix("lever-1 + lever-3"))
    #expect(part.model.changes.map(\.lever).first == "lever-1")
    #expect(Set(part.model.changes.map(\.lever)) == ["lever-1", "lever-3"])
    // Nobody who does not ask has another run for it.
    #expect(try read(levers: 4, "run: [each_alone, all_together]").scenarios.count == 6)
  }

  @Test func `orders pass from the base to all, each with its reverse`() throws {
    let experiment = try read(levers: 6, "run: [all_together, attribution]", "orders: 4")
    let attribution = try #require(experiment.design.attribution)
    guard case .orders(let paths) = attribution.method else {
      Issue.record("\(attribution.method)")
      return
    }
    #expect(paths.map(\.order) == AntitheticOrders.orders(players: 6, count: 4))
    for path in paths {
      #expect(path.scenarios.first == 0 && path.scenarios.last == attribution.together)
      for (joined, row) in path.scenarios.enumerated() {
        let levers = Set(experiment.scenarios[row].model.changes.map(\.lever))
        #expect(levers == Set(path.order.prefix(joined).map { "lever-\($0 + 1)" }))
      }
    }
    let usual = try read(levers: 6, "run: [all_together, attribution]").design.attribution
    #expect(usual?.orders == 8)
    #expect(usual?.methodName == "orders")
    let all = try read(levers: 6, "run: [all_together, attribution]", "orders: all")
    #expect(all.scenarios.count == 64)
  }

  private func message(levers: Int, _ lines: String...) throws -> String {
    do {
      _ = try read(levers: levers, lines.joined(separator: "\n"))
      return "nothing"
    } catch let problems as ScenarioProblems {
      return problems.description
    }
  }

  @Test func `what cannot be shared out is told where it is asked for`() throws {
    #expect(
      try message(levers: 1, "run: [attribution]").contains(
        "plan.yaml:7:7: error: run: one lever has the whole effect; expected two levers or more"))
    #expect(
      try message(levers: 3, "run: [each_alone]", "orders: 8").contains(
        ":8:9: error: orders: no attribution is run; expected attribution in run, or no orders"))
    #expect(
      try message(levers: 3, "run: [attribution]", "orders: 7").contains(
        ":8:9: error: orders: 7 is odd, and each order comes with its reverse; expected an even number"
      ))
    #expect(
      try message(levers: 8, "run: [attribution]", "orders: all").contains(
        ":8:9: error: orders: all orders of 8 levers take more than 250 scenarios; expected at most 7"
      ))
    #expect(try message(levers: 3, "run: [attribution]", "orders: 2").contains("4"))
  }
}
