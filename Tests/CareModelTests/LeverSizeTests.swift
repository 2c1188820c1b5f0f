import CareModel
import SimulationKernel
import Testing
import Verification

/// A change in another size is that part of the way from no effect to what is stated.
struct LeverSizeTests {
  private static let months = 24

  private static func costs(
    _ operation: PolicyChange.Operation, _ amount: UncertainValue, size: Double
  ) throws -> [Double] {
    var model = Worlds.village()
    model.parameters.costs.actions = 50_000
    model.changes = [
      PolicyChange(
        lever: "one",
        definition: try #require(
          ModelParameters.definitions.firstIndex { $0.path == "costs.actions" }),
        row: nil, operation: operation, amount: amount, address: 1, from: 100, to: 600, ramp: 60,
        size: size)
    ]
    return ActionCosts.of(model, seed: 4, replication: 1, months: months)[0].months
  }

  @Test(arguments: [
    (PolicyChange.Operation.add, 30_000.0, 0.5, 15_000.0), (.add, 30_000, 2, 60_000),
    (.multiply, 1.5, 0.5, 1.25), (.multiply, 0.8, 2, 0.6), (.set, 90_000, 0.25, 60_000),
  ])
  func `a size is a part of the effect, whatever the operation`(
    operation: PolicyChange.Operation, amount: Double, size: Double, same: Double
  ) throws {
    let sized = try Self.costs(operation, .constant(amount), size: size)
    let stated = try Self.costs(operation, .constant(same), size: 1)
    #expect(sized.contains { $0 != 0 })
    for (one, other) in zip(sized, stated) { #expect((one - other).magnitude < 1e-6) }
  }

  @Test func `an uncertain amount has the same draw in every size`() throws {
    let amount = UncertainValue.triangular(minimum: 0, mode: 1000, maximum: 9000)
    let one = try Self.costs(.add, amount, size: 1)
    let three = try Self.costs(.add, amount, size: 3)
    #expect(one.contains { $0 > 0 })
    for (one, three) in zip(one, three) { #expect((3 * one - three).magnitude < 1e-6) }
  }

  @Test func `multiples of a distribution are drawn from the same random numbers`() {
    let values: [UncertainValue] = [
      .constant(2), .uniform(minimum: 1, maximum: 3), .triangular(minimum: 1, mode: 2, maximum: 4),
      .normal(mean: 3, sd: 1), .lognormal(mean: 3, sd: 1), .gamma(shape: 2, scale: 3),
    ]
    let family = StreamFamily(seed: 1, replication: 1)
    for value in values {
      var (one, other) = (
        family.stream(purpose: 1, entity: 2), family.stream(purpose: 1, entity: 2)
      )
      let half = value.scaled(by: 0.5)?.sample(using: &one) ?? .nan
      #expect((half - 0.5 * value.sample(using: &other)).magnitude < 1e-12)
    }
    #expect(UncertainValue.beta(alpha: 1, beta: 2).scaled(by: 0.5) == nil)
  }
}
