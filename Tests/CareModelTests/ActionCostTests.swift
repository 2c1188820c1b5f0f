import CareModel
import SimulationKernel
import Testing
import Verification

/// The cost of each action by itself, against what the model counts for all of them.
struct ActionCostTests {
  private static let months = 30

  private static func change(
    _ lever: String, _ operation: PolicyChange.Operation, _ amount: UncertainValue, from: Double,
    to: Double? = nil, ramp: Double = 0, address: UInt64, path: String = "costs.actions"
  ) throws -> PolicyChange {
    PolicyChange(
      lever: lever,
      definition: try #require(ModelParameters.definitions.firstIndex { $0.path == path }),
      row: nil, operation: operation, amount: amount, address: address, from: from, to: to,
      ramp: ramp)
  }

  private static func model() throws -> ScenarioModel {
    var model = Worlds.village()
    model.parameters.costs.actions = 50_000
    model.parameters.costs.inflation = 0.04
    model.changes = [
      try change("one", .add, .uniform(minimum: 80_000, maximum: 120_000), from: 100, address: 1),
      // Another lever's days give the ramp below its size on days of its own.
      try change(
        "two", .add, .constant(0.1), from: 133, ramp: 40, address: 4,
        path: "care_leavers.staying_put"),
      try change("two", .add, .constant(200_000), from: 130, to: 700, ramp: 90, address: 2),
      try change("three", .multiply, .constant(1.5), from: 400, address: 3),
      try change(
        "four", .add, .constant(0), from: 300, address: 5, path: "care_leavers.staying_put"),
    ]
    return model
  }

  @Test func `the actions add up to what the model counts for all of them`() throws {
    let model = try Self.model()
    for replication in 1...3 {
      let outcome = CareSimulation.run(
        model, seed: 9, replication: replication, months: Self.months)
      let costs = ActionCosts.of(model, seed: 9, replication: replication, months: Self.months)
      #expect(costs.map(\.lever) == ["one", "two", "three", "four"])
      #expect(costs.map(\.isStated) == [true, true, true, false])
      var without = model
      without.changes = []
      let base = CareSimulation.run(
        without, seed: 9, replication: replication, months: Self.months)
      for month in 1...Self.months {
        func actions(_ outcome: CareOutcome) -> Double {
          Worlds.value(
            outcome, "cost_total", month: month, of: Self.months, .heading("Actions"))
        }
        let sum = costs.reduce(0) { $0 + $1.months[month - 1] }
        #expect(abs(sum - (actions(outcome) - actions(base))) < 1e-6, "month \(month)")
      }
    }
  }

  @Test func `an action costs what it states, from its first day to its last`() throws {
    let costs = ActionCosts.of(try Self.model(), seed: 9, replication: 1, months: Self.months)
    // From day 100: nothing in three months, which end on day 91.
    #expect(costs[0].months.prefix(3).allSatisfy { $0 == 0 })
    #expect(costs[0].months[3] > 0)
    // Drawn once for the replication.
    let prices = Elementary.pow(1.04, 1.25)
    let monthly = costs[0].months[14] / prices * 365.25 / 30
    #expect(monthly > 75_000 && monthly < 125_000)
    // Over after day 700.
    #expect(costs[1].months.last == 0)
    #expect(costs[3].months.allSatisfy { $0 == 0 })
    #expect(
      ActionCosts.of(Worlds.village(), seed: 9, replication: 1, months: 12).isEmpty)
  }
}
