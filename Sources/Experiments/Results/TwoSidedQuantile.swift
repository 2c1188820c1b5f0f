internal import SimulationKernel

/// The quantile of Student's t of two-sided 95 % intervals.
///
/// A comparison asks for it some millions of times and for few degrees of freedom, so the first thousand
/// are worked out once.
enum TwoSidedQuantile {
  private static let table = (1...1000).map { StudentT.quantile(0.975, degreesOfFreedom: $0) }

  /// - Precondition: the degrees of freedom are positive.
  static func of(degreesOfFreedom: Int) -> Double {
    table.indices.contains(degreesOfFreedom - 1)
      ? table[degreesOfFreedom - 1]
      : StudentT.quantile(0.975, degreesOfFreedom: degreesOfFreedom)
  }
}
