import SimulationKernel

extension SeriesSummary {
  /// Summarises the values of replications, in the order given; not-a-numbers are left out.
  ///
  /// Quantiles interpolate between order statistics (type 7). What too few values cannot say is
  /// not-a-number: everything for none of them, the spread for one.
  public init(values: some Sequence<Double>) {
    var tally = Tally()
    var sorted: [Double] = []
    for value in values where !value.isNaN {
      tally.add(value)
      sorted.append(value)
    }
    sorted.sort()
    func quantile(_ share: Double) -> Double {
      sorted.isEmpty ? .nan : Quantiles.value(at: share, ofSorted: sorted)
    }
    self.init(
      count: tally.count, mean: tally.mean, standardDeviation: tally.standardDeviation,
      standardError: tally.standardError, p2_5: quantile(0.025), p10: quantile(0.1),
      p25: quantile(0.25), p50: quantile(0.5), p75: quantile(0.75), p90: quantile(0.9),
      p97_5: quantile(0.975))
  }

  /// Whether every value is zero.
  public var isZero: Bool { mean == 0 && (count == 1 || standardDeviation == 0) }

  /// Half the width of the 95 % interval of the mean, by Student's t; not-a-number below two values.
  public var halfWidth: Double {
    guard count > 1 else { return .nan }
    return TwoSidedQuantile.of(degreesOfFreedom: count - 1) * standardError
  }

  /// The lower end of the 95 % interval of the mean: the precision of the simulation.
  public var lower: Double { mean - halfWidth }

  /// The upper end of the 95 % interval of the mean: the precision of the simulation.
  public var upper: Double { mean + halfWidth }
}
