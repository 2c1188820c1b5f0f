import CareModel
import Testing
import Verification

/// Scenarios compared pair by pair see the same world except where a lever reaches.
struct LeverTests {
  static func definition(_ path: String) -> Int {
    ModelParameters.definitions.firstIndex { $0.path == path } ?? -1
  }

  static func with(
    _ path: String, _ operation: PolicyChange.Operation, _ amount: Double, from: Double,
    row: Int? = nil, ramp: Double = 0
  ) -> ScenarioModel {
    var model = Worlds.busyTown()
    model.changes = [
      PolicyChange(
        lever: "test", definition: definition(path), row: row, operation: operation,
        amount: .constant(amount), address: 1, from: from, to: nil, ramp: ramp)
    ]
    return model
  }

  static func bits(_ model: ScenarioModel, months: Int = 36) -> [UInt64] {
    CareSimulation.run(model, seed: 12, replication: 1, months: months).values.map(\.bitPattern)
  }

  @Test(arguments: [
    "carers.enquiries_per_year", "endings.unplanned_hazard", "leaving.age_effect",
    "carers.deregistration", "entries.starts_per_year", "endings.step_down_ready",
  ])
  func `a lever without effect changes not one bit`(path: String) {
    let base = Self.bits(Worlds.busyTown())
    #expect(Self.bits(Self.with(path, .multiply, 1, from: 100)) == base)
    #expect(Self.bits(Self.with(path, .add, 0, from: 100, ramp: 60)) == base)
  }

  @Test(arguments: ["carers.enquiries_per_year", "endings.unplanned_hazard"])
  func `a lever after the horizon changes not one bit`(path: String) {
    let base = Self.bits(Worlds.busyTown(), months: 24)
    #expect(Self.bits(Self.with(path, .multiply, 3, from: 731), months: 24) == base)
    #expect(Self.bits(Self.with(path, .multiply, 3, from: 100), months: 24) != base)
  }

  @Test func `nothing changes before the lever acts`() {
    let base = CareSimulation.run(Worlds.busyTown(), seed: 12, replication: 1, months: 36)
    let lever = CareSimulation.run(
      Self.with("endings.unplanned_hazard", .multiply, 2, from: 366), seed: 12, replication: 1,
      months: 36)
    for series in IndicatorRegistry.series.indices {
      for month in 0...12 {
        let index = series * 37 + month
        #expect(base.values[index].bitPattern == lever.values[index].bitPattern)
      }
    }
    #expect(base.values.map(\.bitPattern) != lever.values.map(\.bitPattern))
  }

  @Test func `nothing changes before a home opens`() {
    var model = Worlds.busyTown()
    for kind in HomeKind.allCases {
      model.parameters.homes.append(
        HomePlan(
          name: "New \(kind.title)", kind: kind, zone: 0, isOwn: true, places: .constant(6),
          opens: 366))
    }
    model.parameters.constellations.append(
      ConstellationPlan(name: "Third", opens: 366, satellites: .constant(8)))
    let base = CareSimulation.run(Worlds.busyTown(), seed: 12, replication: 1, months: 36)
    let lever = CareSimulation.run(model, seed: 12, replication: 1, months: 36)
    for series in IndicatorRegistry.series.indices {
      for month in 0...12 {
        let index = series * 37 + month
        #expect(base.values[index].bitPattern == lever.values[index].bitPattern)
      }
    }
    #expect(base.values.map(\.bitPattern) != lever.values.map(\.bitPattern))
  }

  @Test func `the same children enter at the same times`() {
    func entries(_ model: ScenarioModel) -> [TraceRecord] {
      CareSimulation.run(model, seed: 12, replication: 2, months: 36, tracing: true).trace
        .filter { $0.kind == .entered }
    }
    let base = entries(Worlds.busyTown())
    #expect(base.count > 100)
    #expect(entries(Self.with("carers.deregistration", .multiply, 3, from: 100)) == base)
    #expect(entries(Self.with("endings.unplanned_hazard", .multiply, 2, from: 100)) == base)
    var home = Worlds.busyTown()
    home.parameters.homes.append(
      HomePlan(
        name: "New House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(6),
        opens: 60))
    #expect(entries(home) == base)
  }

  @Test func `fewer starts thin the same stream`() {
    func keys(_ model: ScenarioModel) -> Set<UInt64> {
      Set(
        CareSimulation.run(model, seed: 12, replication: 2, months: 36, tracing: true).trace
          .filter { $0.kind == .entered }.compactMap(\.child))
    }
    let base = keys(Worlds.busyTown())
    let fewer = keys(Self.with("entries.starts_per_year", .multiply, 0.5, from: 10))
    #expect(fewer.isSubset(of: base))
    #expect(fewer.count < base.count)
  }

  @Test func `an own home takes children out of what there was`() {
    var model = Worlds.busyTown()
    model.parameters.homes.append(
      HomePlan(
        name: "New House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(6),
        opens: 60))
    var base = 0.0
    var lever = 0.0
    for replication in 1...40 {
      let key = "outside_authority"
      base += Worlds.value(
        CareSimulation.run(Worlds.busyTown(), seed: 1, replication: replication, months: 24), key,
        month: 24, of: 24)
      lever += Worlds.value(
        CareSimulation.run(model, seed: 1, replication: replication, months: 24), key, month: 24,
        of: 24)
    }
    #expect(lever < base)
  }
}
