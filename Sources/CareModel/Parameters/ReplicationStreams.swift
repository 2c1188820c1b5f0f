import SimulationKernel

/// Where one replication draws from: its chance, and its parameter vector.
///
/// The two are the same but in a two-level run, where replications of a group share a parameter vector
/// and differ in chance. Amounts of levers belong to the parameter vector.
struct ReplicationStreams {
  /// What happens to whom, given the parameters.
  let chance: StreamFamily
  /// The parameters and the sizes of the levers' changes.
  let parameters: StreamFamily
  /// Uncertain values that stand at a quantile instead of being drawn.
  let held: HeldLevels

  /// The streams of a replication that has the parameter vector of another, or else its own.
  init(seed: UInt64, replication: Int, parametersOf: Int? = nil, held: HeldLevels = .none) {
    self.held = held
    chance = StreamFamily(seed: seed, replication: UInt32(replication))
    parameters = StreamFamily(seed: seed, replication: UInt32(parametersOf ?? replication))
  }
}
