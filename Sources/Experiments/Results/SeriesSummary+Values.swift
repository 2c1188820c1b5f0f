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
    var sorter = SampleSorter()
    sorter.sort(&sorted)
    self.init(tally, sorted: sorted)
  }

  /// Summarises values of which the tally is known and which ascend.
  init(_ tally: Tally, sorted: [Double]) {
    func quantile(_ share: Double) -> Double {
      sorted.isEmpty ? .nan : Quantiles.value(at: share, ofSorted: sorted)
    }
    self.init(
      count: tally.count, groups: tally.count, mean: tally.mean,
      standardDeviation: tally.standardDeviation,
      standardError: tally.standardError, p2_5: quantile(0.025), p10: quantile(0.1),
      p25: quantile(0.25), p50: quantile(0.5), p75: quantile(0.75), p90: quantile(0.9),
      p97_5: quantile(0.975))
  }

  /// Summarises the values of replications 1 and on in a run whose neighbours share parameter vectors.
  ///
  /// The standard error then respects the groups: chance alone parts the replications of one group.
  public init(values: [Double], inner: Int) {
    self.init(values: values)
    guard inner > 1 else { return }
    let parts = ParameterGroups(values, inner: inner)
    groups = parts.groups.count
    standardError = parts.standardError
  }

  /// Whether every value is zero.
  public var isZero: Bool { mean == 0 && (count == 1 || standardDeviation == 0) }

  /// Half the width of the 95 % interval of the mean, by Student's t; not-a-number below two values.
  public var halfWidth: Double {
    guard groups > 1 else { return .nan }
    return TwoSidedQuantile.of(degreesOfFreedom: groups - 1) * standardError
  }

  /// The lower end of the 95 % interval of the mean: the precision of the simulation.
  public var lower: Double { mean - halfWidth }

  /// The upper end of the 95 % interval of the mean: the precision of the simulation.
  public var upper: Double { mean + halfWidth }
}
