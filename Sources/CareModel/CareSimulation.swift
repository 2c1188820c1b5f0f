/// What one replication of the model yields.
public struct CareOutcome: Sendable {
  /// One value a series and month, series by series in the order of `IndicatorRegistry.series`, months
  /// 0 to the horizon; not-a-number where an indicator has no value.
  public var values: [Double]
  /// The checks the replication made on itself.
  public var identities: IdentityReport
  /// Events that occurred.
  public var events: Int
  /// What happened to whom, in order of time; empty unless asked for.
  public var trace: [TraceRecord]
}

/// The entrance to the model: one scenario, one replication, one answer.
public enum CareSimulation {
  /// Simulates one replication.
  ///
  /// The answer depends on the arguments only. Nothing is thrown: files and options are checked
  /// before a trial is built.
  /// - Parameters:
  ///   - model: what the scenario means.
  ///   - seed: the seed of the experiment.
  ///   - replication: the number of the replication, from 1: where its chance comes from.
  ///   - parametersOf: the replication whose parameter vector it has; its own if nothing is said.
  ///   - months: months to simulate after the start.
  ///   - tracing: whether to keep a record of every event that touches a child or household.
  ///   - held: uncertain values that stand at a quantile instead of being drawn.
  public static func run(
    _ model: ScenarioModel, seed: UInt64, replication: Int, parametersOf: Int? = nil, months: Int,
    tracing: Bool = false, holding held: HeldLevels = .none
  ) -> CareOutcome {
    let streams = ReplicationStreams(
      seed: seed, replication: replication, parametersOf: parametersOf, held: held)
    guard model.neighbours.isEmpty else {
      let region = CareRegion(model, streams, months: months, tracing: tracing)
      region.run()
      return region.outcome(of: model.reported)
    }
    var system = CareSystem(model, streams, months: months, tracing: tracing)
    system.run()
    let identities = system.identities()
    return CareOutcome(
      values: system.values, identities: identities, events: system.events, trace: system.trace)
  }

  /// Simulates one replication of a region and tells what came of each authority, in their order.
  package static func region(
    _ model: ScenarioModel, seed: UInt64, replication: Int, months: Int
  ) -> [CareOutcome] {
    let region = CareRegion(
      model, ReplicationStreams(seed: seed, replication: replication), months: months,
      tracing: false)
    region.run()
    return region.outcomes()
  }

  /// The seed under which a further authority of a region lives in the same random numbers alone.
  package static func seed(ofNeighbour name: String, under seed: UInt64) -> UInt64 {
    CareRegion.seed(of: name, under: seed)
  }
}
