import CareModel
import SimulationKernel
import Testing
import Verification

/// Replications that share a parameter vector and differ in chance.
struct TwoLevelTests {
  private static let months = 12

  private static func definition(_ path: String) throws -> Int {
    try #require(ModelParameters.definitions.firstIndex { $0.path == path })
  }

  /// A busy town whose entries are uncertain, and a lever of uncertain size that acts on the third day.
  private static func uncertain() throws -> ScenarioModel {
    var model = Worlds.busyTown()
    model.uncertain = [
      UncertainParameter(
        definition: try definition("entries.starts_per_year"),
        value: .uniform(minimum: 0.2, maximum: 2), row: nil, multiplies: true, address: 7)
    ]
    return model
  }

  private static func lever() throws -> ScenarioModel {
    var model = Worlds.busyTown()
    model.changes = [
      PolicyChange(
        lever: "test", definition: try definition("endings.unplanned_hazard"), row: nil,
        operation: .multiply, amount: .uniform(minimum: 0.2, maximum: 5), address: 8, from: 3,
        to: nil, ramp: 0)
    ]
    return model
  }

  /// A fingerprint of every bit of the outcome, short enough to be read where a test fails.
  private static func bits(
    _ model: ScenarioModel, replication: Int, parametersOf: Int? = nil
  ) -> UInt64 {
    let outcome = CareSimulation.run(
      model, seed: 12, replication: replication, parametersOf: parametersOf, months: months)
    var hash = StableHash()
    for value in outcome.values { hash.combine(value.bitPattern) }
    return hash.value
  }

  /// What the same happenings look like when the parameter vector of another replication is known.
  private static func fixed(_ model: ScenarioModel, at replication: Int) -> ScenarioModel {
    var known = model
    known.parameters = model.parameters(
      drawnWith: StreamFamily(seed: 12, replication: UInt32(replication)))
    known.uncertain = []
    return known
  }

  @Test func `a replication has its own parameters unless another's are asked for`() throws {
    for model in [try Self.uncertain(), try Self.lever()] {
      let own = Self.bits(model, replication: 5)
      #expect(Self.bits(model, replication: 5, parametersOf: 5) == own)
      #expect(Self.bits(model, replication: 5, parametersOf: 2) != own)
      #expect(
        Self.bits(model, replication: 6, parametersOf: 2)
          != Self.bits(model, replication: 5, parametersOf: 2))
    }
  }

  @Test func `chance stays with the replication, and parameters come from the other`() throws {
    let model = try Self.uncertain()
    let known = Self.fixed(model, at: 2)
    for replication in [5, 6] {
      #expect(
        Self.bits(model, replication: replication, parametersOf: 2)
          == Self.bits(known, replication: replication))
    }
  }

  @Test func `where nothing is uncertain nothing changes`() {
    let model = Worlds.busyTown()
    #expect(
      Self.bits(model, replication: 5, parametersOf: 2) == Self.bits(model, replication: 5))
  }

  @Test func `in a region all authorities have the parameters of the one replication`() throws {
    var model = try Self.uncertain()
    var neighbour = try Self.uncertain()
    neighbour.parameters.authorities = [Authority(name: "There", adjoins: true)]
    model.neighbours = [neighbour]
    var known = Self.fixed(model, at: 2)
    known.neighbours = [Self.fixed(neighbour, at: 2)]
    for reported in 0...1 {
      model.reported = reported
      known.reported = reported
      let shared = Self.bits(model, replication: 5, parametersOf: 2)
      #expect(shared == Self.bits(known, replication: 5))
      #expect(shared != Self.bits(model, replication: 5))
    }
  }
}
