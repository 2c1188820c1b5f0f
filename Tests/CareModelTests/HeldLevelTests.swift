import CareModel
import SimulationKernel
import Testing
import Verification

/// What it means to hold an uncertain value at a level.
struct HeldLevelTests {
  private func row(_ path: String) throws -> Int {
    try #require(ModelParameters.definitions.firstIndex { $0.path == path })
  }

  @Test func `quantiles of uncertain values are those of their distributions`() {
    let half: [(UncertainValue, Double)] = [
      (.constant(3), 3), (.uniform(minimum: 2, maximum: 6), 4), (.normal(mean: 5, sd: 2), 5),
      (.triangular(minimum: 0, mode: 1, maximum: 2), 1), (.beta(alpha: 3, beta: 3), 0.5),
      (.lognormal(mean: 2, sd: 0), 2), (.gamma(shape: 1, scale: 2), 2 * 0.6931471805599453),
    ]
    for (value, median) in half {
      #expect((value.quantile(0.5) - median).magnitude < 1e-10, "\(value)")
    }
    for value in half.dropFirst().map(\.0) where value != .lognormal(mean: 2, sd: 0) {
      #expect(value.quantile(0.1) < value.quantile(0.5))
      #expect(value.quantile(0.5) < value.quantile(0.9))
    }
  }

  @Test func `a held value stands at its quantile and no other draw moves`() throws {
    var model = Worlds.busyTown()
    let held = try row("entries.reentry_share")
    let other = try row("entries.parent_and_child")
    let table = try row("entries.group_size")
    model.uncertain = [
      UncertainParameter(
        definition: held, value: .uniform(minimum: 0, maximum: 1), row: nil, multiplies: false,
        address: 11),
      UncertainParameter(
        definition: other, value: .beta(alpha: 2, beta: 5), row: nil, multiplies: false,
        address: 12),
      UncertainParameter(
        definition: table, value: .lognormal(mean: 1, sd: 0.3), row: nil, multiplies: true,
        address: 13),
    ]
    let family = StreamFamily(seed: 4, replication: 9)
    let drawn = model.parameters(drawnWith: family)
    #expect(model.parameters(drawnWith: family, holding: .none) == drawn)
    var levels = HeldLevels()
    levels.hold(11, at: [0.25])
    var expected = drawn
    expected.set(0.25, for: ModelParameters.definitions[held])
    #expect(model.parameters(drawnWith: family, holding: levels) == expected)
    // All rows of a table of shares at one level are the table as stated; at others they are not.
    let count = ModelParameters.definitions[table].categories.count
    levels.hold(13, at: [Double](repeating: 0.8, count: count))
    let even = model.parameters(drawnWith: family, holding: levels)
    levels.hold(13, at: (0..<count).map { 0.1 + 0.8 * Double($0) / Double(count) })
    let bent = model.parameters(drawnWith: family, holding: levels)
    let definition = ModelParameters.definitions[table]
    for row in 0..<count {
      let stated = model.parameters.value(of: definition, row: row)
      #expect((even.value(of: definition, row: row) - stated).magnitude < 1e-12)
    }
    #expect(bent.value(of: definition, row: 0) < 0.95 * even.value(of: definition, row: 0))
  }

  @Test func `a trial with a held value is the trial of a scenario that states it`() throws {
    var model = Worlds.busyTown()
    let definition = try row("entries.starts_per_year")
    model.uncertain = [
      UncertainParameter(
        definition: definition, value: .triangular(minimum: 0.5, mode: 1, maximum: 2), row: nil,
        multiplies: true, address: 21)
    ]
    let change = PolicyChange(
      lever: "test", definition: definition, row: nil, operation: .multiply,
      amount: .uniform(minimum: 1, maximum: 3), address: 22, from: 30, to: nil, ramp: 0)
    model.changes = [change]
    var levels = HeldLevels()
    levels.hold(21, at: [0.9])
    levels.hold(22, at: [0.5])
    var stated = model
    stated.uncertain[0].value = .constant(
      UncertainValue.triangular(minimum: 0.5, mode: 1, maximum: 2).quantile(0.9))
    stated.changes[0].amount = .constant(2)
    func run(_ model: ScenarioModel, _ held: HeldLevels = .none) -> [UInt64] {
      CareSimulation.run(model, seed: 3, replication: 2, months: 4, holding: held).values
        .map(\.bitPattern)
    }
    #expect(run(model, levels) == run(stated))
    #expect(run(model, levels) != run(model))
    #expect(run(model, .none) == run(model))
  }

  @Test func `a region holds what its authorities draw`() throws {
    var model = Worlds.busyTown()
    let definition = try row("entries.starts_per_year")
    model.uncertain = [
      UncertainParameter(
        definition: definition, value: .uniform(minimum: 0.5, maximum: 2), row: nil,
        multiplies: true, address: 21)
    ]
    model.neighbours = [model]
    var levels = HeldLevels()
    levels.hold(21, at: [0.9])
    var stated = model
    stated.uncertain[0].value = .constant(1.85)
    stated.neighbours[0].uncertain[0].value = .constant(1.85)
    func run(_ model: ScenarioModel, _ held: HeldLevels = .none) -> [UInt64] {
      CareSimulation.run(model, seed: 3, replication: 2, months: 2, holding: held).values
        .map(\.bitPattern)
    }
    #expect(run(model, levels) == run(stated))
    #expect(run(model, levels) != run(model))
    #expect(model.uncertainDraws.count == 1)
  }
}
