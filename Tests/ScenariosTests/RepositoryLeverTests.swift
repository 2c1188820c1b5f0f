import CareModel
import Experiments
import Foundation
import Scenarios
import Testing

/// The levers of this repository as they are written, with their sizes taken away.
struct RepositoryLeverTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios").resolvingSymlinksInPath().path

  private static let baseline = "\(folder)/cheshire-east/baseline.yaml"
  private static let months = 30

  /// The levers that start after the baseline does, by name.
  static let levers: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/levers")
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  private static func model(_ levers: [String]) throws -> ScenarioModel {
    try ScenarioReader().scenario(at: baseline, levers: levers, months: months).model
  }

  /// The same changes at the same days, each to what there is already; homes without places, and
  /// constellations after the horizon.
  private static func withoutSize(_ model: ScenarioModel, beside base: ScenarioModel)
    -> ScenarioModel
  {
    var model = model
    for row in model.changes.indices {
      switch model.changes[row].operation {
      case .multiply: model.changes[row].amount = .constant(1)
      case .add: model.changes[row].amount = .constant(0)
      case .set:
        // To set a value that each replication draws to what it is, nothing is added to it.
        model.changes[row].operation = .add
        model.changes[row].amount = .constant(0)
      }
    }
    for row in base.parameters.homes.count..<model.parameters.homes.count {
      model.parameters.homes[row].places = .constant(0)
    }
    for row in base.parameters.constellations.count..<model.parameters.constellations.count {
      model.parameters.constellations[row].opens = 20_000
    }
    return model
  }

  @Test func `there are fifteen actions, one of them seen from two dates, and repatriation`() {
    #expect(Self.levers.count == 17)
  }

  @Test func `every lever of the repository says when its values became known`() throws {
    let scenario = try ScenarioReader().scenario(
      at: Self.baseline, levers: Self.levers.filter { $0 != "cherry-tree-house-late" },
      months: Self.months)
    #expect(scenario.warnings.filter { $0.contains("became known") } == [])
    let late = try ScenarioReader().scenario(
      at: Self.baseline, levers: ["cherry-tree-house-late"], months: Self.months)
    #expect(late.warnings.filter { $0.contains("became known") } == [])
  }

  @Test(arguments: levers)
  func `a lever of the repository without its size changes not one bit`(name: String) throws {
    let base = try Self.model([])
    let lever = Self.withoutSize(try Self.model([name]), beside: base)
    #expect(
      lever.changes.count + lever.parameters.homes.count > base.parameters.homes.count
        || lever.parameters.constellations.count > base.parameters.constellations.count)
    let without = CareSimulation.run(base, seed: 3, replication: 1, months: Self.months)
    let with = CareSimulation.run(lever, seed: 3, replication: 1, months: Self.months)
    for (row, series) in IndicatorRegistry.series.enumerated() {
      let span = (row * (Self.months + 1))..<((row + 1) * (Self.months + 1))
      #expect(
        without.values[span].map(\.bitPattern) == with.values[span].map(\.bitPattern),
        "\(IndicatorRegistry.indicators[series.indicator].key) \(series.breakdown.item)")
    }
  }

  /// With its size, each lever does something within its time, and every identity holds.
  @Test(arguments: levers)
  func `a lever of the repository does something`(name: String) throws {
    let base = try Self.model([])
    let lever = try Self.model([name])
    let without = CareSimulation.run(base, seed: 3, replication: 1, months: Self.months)
    let with = CareSimulation.run(lever, seed: 3, replication: 1, months: Self.months)
    #expect(without.values.map(\.bitPattern) != with.values.map(\.bitPattern))
    #expect(with.identities.holds)
  }
}
