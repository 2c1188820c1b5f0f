/// Runs of two levels: an outer one of parameter vectors and an inner one of chance.
extension ExperimentPlan {
  /// Replications of a parameter vector that may be asked for.
  public static let innerRange = 1...1000

  /// The replication whose parameter vector a replication has, from 1.
  ///
  /// In a run of one level it is the replication itself. Otherwise replications 1 to `inner` have the
  /// first vector, the next as many the second, which is that of replication 2 in a run of one level.
  public func parameterVector(of replication: Int) -> Int {
    Self.parameterVector(of: replication, inner: inner)
  }

  /// The same for a run of which nothing else is known.
  public static func parameterVector(of replication: Int, inner: Int) -> Int {
    (replication - 1) / inner + 1
  }

  /// Parameter vectors of replications 1 to `replications`, the last of them perhaps not in full.
  public var parameterVectors: Int { (replications + inner - 1) / inner }
}
