import SimulationKernel

extension Workload {
  /// Draws from every distribution of the kernel, each from a sequential stream.
  ///
  /// The answers are the means; the bands are five standard errors.
  public static func distributions(count: Int) -> [Workload] {
    let observations = (1...1_000).map { Double($0 * $0) }
    let empirical = Empirical(values: observations)
    let weights = (1...1_000).map(Double.init)
    let alias = DiscreteAlias(weights: weights)
    let beta = Beta(alpha: 2, beta: 5)
    let exponential = Exponential(mean: 3)
    let gamma = Gamma(shape: 2.5, scale: 2)
    let lognormal = Lognormal(meanLog: 1, sdLog: 0.5)
    let normal = Normal(mean: 10, sd: 2)
    let triangular = Triangular(minimum: 0, mode: 60, maximum: 200)
    let uniform = Uniform(from: 6, to: 10)
    let weibull = Weibull(shape: 0.7, scale: 365)
    let hazard = PiecewiseConstantHazard(starts: [0, 365, 730], rates: [0.002, 0.001, 0.0005])
    return [
      sample("Beta", count, beta.mean, beta.variance) { beta.sample(using: &$0) },
      // The indices 0...999 with weights 1...1,000: mean 666, variance 55,611.
      sample("DiscreteAlias", count, alias.mean, 55_611) { Double(alias.sample(using: &$0)) },
      sample("Empirical", count, empirical.mean, empirical.variance) {
        empirical.sample(using: &$0)
      },
      sample("Exponential", count, exponential.mean, exponential.variance) {
        exponential.sample(using: &$0)
      },
      sample("Gamma", count, gamma.mean, gamma.variance) { gamma.sample(using: &$0) },
      sample("Lognormal", count, lognormal.mean, lognormal.variance) {
        lognormal.sample(using: &$0)
      },
      // Half of the candidates are kept, which leaves exponential gaps of mean 2.
      sample("NonhomogeneousPoisson", count, 2, 4) {
        NonhomogeneousPoisson.next(after: 0, bound: 1, stream: &$0) { _ in 0.5 }
      },
      sample("Normal", count, normal.mean, normal.variance) { normal.sample(using: &$0) },
      // The variance is by numerical integration of the survivor function.
      sample("PiecewiseConstantHazard", count, hazard.mean, 2_737_738) {
        hazard.sample(using: &$0)
      },
      sample("Triangular", count, triangular.mean, triangular.variance) {
        triangular.sample(using: &$0)
      },
      sample("Uniform", count, uniform.mean, uniform.variance) { uniform.sample(using: &$0) },
      sample("Weibull", count, weibull.mean, weibull.variance) { weibull.sample(using: &$0) },
    ]
  }

  /// Draws of a number with a mean and a variance.
  // Inlined, so that each draw is compiled into its loop.
  @inline(__always)
  private static func sample(
    _ name: String, _ count: Int, _ mean: Double, _ variance: Double,
    draw: @escaping @Sendable (inout SequentialStream) -> Double
  ) -> Workload {
    Workload(name: name) {
      var source = SequentialStream(seed: 7)
      var sum = 0.0
      let stopwatch = Stopwatch()
      for _ in 0..<count { sum += draw(&source) }
      let found = sum / Double(count)
      let measurement = stopwatch.measurement(events: count, answer: found)
      try check(
        found, is: mean, within: 5 * (variance / Double(count)).squareRoot(), "the mean of \(name)")
      return measurement
    }
  }
}
