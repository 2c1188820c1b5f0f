public import SimulationKernel

/// How a queue is simulated: independent replications, each from empty through a warm-up.
///
/// Replications are independent, so that the standard error over them is honest however strongly the
/// customers of one run depend on each other. The numbers are fixed.
public struct SimulationPlan: Hashable, Sendable {
  /// The seed.
  public var seed: UInt64
  /// The number of replications.
  public var replications: Int
  /// How long nothing is recorded; many times what the queue needs to forget its start.
  public var warmUp: Double
  /// How long is recorded after that.
  public var window: Double

  /// Makes a plan; times are in the queue's own unit.
  ///
  /// - Precondition: there are two replications or more, and the times are not negative.
  public init(seed: UInt64, replications: Int, warmUp: Double, window: Double) {
    precondition(replications > 1, "a standard error needs two replications")
    precondition(warmUp >= 0 && window >= 0, "a plan's times are not negative")
    self.seed = seed
    self.replications = replications
    self.warmUp = warmUp
    self.window = window
  }

  /// When the records begin.
  public var start: SimulationTime { SimulationTime(days: warmUp) }

  /// When a run ends.
  public var end: SimulationTime { SimulationTime(days: warmUp + window) }

  /// Each replication's result, in order.
  func map<Record>(_ run: (StreamFamily) -> Record) -> [Record] {
    (1...replications).map { run(StreamFamily(seed: seed, replication: UInt32($0))) }
  }
}

extension SequentialStream {
  /// The sequence for one purpose of a replication, seeded by the purpose's address.
  ///
  /// A queue takes its draws in order and compares nothing draw by draw, so that it needs no more.
  init(_ family: StreamFamily, purpose: UInt8) {
    var address = family.stream(purpose: purpose, entity: 0)
    self.init(seed: address.nextWord())
  }
}
