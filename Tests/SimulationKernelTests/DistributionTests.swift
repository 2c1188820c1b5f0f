import SimulationKernel
import Testing

@Suite struct DistributionTests {
  /// Draws and checks mean, variance and, where the cumulative function is known, the whole shape.
  ///
  /// Four standard errors with a fixed seed: the test either always passes or always fails.
  private func check(
    _ distribution: some Distribution, variance: Double, seed: UInt64,
    cumulative: ((Double) -> Double)? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let n = 40_000
    let family = StreamFamily(seed: seed, replication: 0)
    var values: [Double] = []
    var tally = Tally()
    var squares = Tally()
    for draw in 0..<n {
      var stream = family.stream(purpose: 1, entity: UInt64(draw))
      let value = distribution.sample(using: &stream)
      values.append(value)
      tally.add(value)
      squares.add((value - distribution.mean) * (value - distribution.mean))
    }
    let error = (variance / Double(n)).squareRoot()
    #expect(abs(tally.mean - distribution.mean) < 4 * error, sourceLocation: sourceLocation)
    #expect(
      abs(squares.mean - variance) < 4 * squares.standardError, sourceLocation: sourceLocation)
    if let cumulative {
      let distance = kolmogorovSmirnov(values, cumulative: cumulative)
      #expect(distance < 1.95, sourceLocation: sourceLocation)
    }
    for word in [0, UInt64.max, 0x8000_0000_0000_0000] {
      var hostile = ConstantSource(word: word)
      #expect(distribution.sample(using: &hostile).isFinite, sourceLocation: sourceLocation)
    }
  }

  @Test func `inverted distributions have their moments and shapes`() {
    let exponential = Exponential(mean: 3)
    check(exponential, variance: exponential.variance, seed: 1) { -Elementary.expm1(-$0 / 3) }
    let uniform = Uniform(from: -2, to: 5)
    check(uniform, variance: uniform.variance, seed: 2) { ($0 + 2) / 7 }
    let weibull = Weibull(shape: 0.7, scale: 2)
    check(weibull, variance: weibull.variance, seed: 3) {
      -Elementary.expm1(-Elementary.pow($0 / 2, 0.7))
    }
    let normal = Normal(mean: 10, sd: 4)
    check(normal, variance: normal.variance, seed: 4) {
      Elementary.normalCumulative(($0 - 10) / 4)
    }
    let lognormal = Lognormal(meanLog: 0.5, sdLog: 0.4)
    check(lognormal, variance: lognormal.variance, seed: 5) {
      Elementary.normalCumulative((Elementary.log($0) - 0.5) / 0.4)
    }
    let triangular = Triangular(minimum: 1, mode: 2, maximum: 5)
    check(triangular, variance: triangular.variance, seed: 6) {
      $0 < 2 ? ($0 - 1) * ($0 - 1) / 4 : 1 - (5 - $0) * (5 - $0) / 12
    }
    let empirical = Empirical(values: [4, 1, 2, 2, 9])
    check(empirical, variance: empirical.variance, seed: 7)
  }

  @Test func `gammas and betas have their moments and shapes`() {
    for (seed, shape) in [0.05, 0.5, 1, 2, 30].enumerated() {
      let gamma = Gamma(shape: shape, scale: 1.5)
      check(gamma, variance: gamma.variance, seed: UInt64(20 + seed))
    }
    check(Gamma(shape: 1, scale: 2), variance: 4, seed: 30) { -Elementary.expm1(-$0 / 2) }
    check(Gamma(shape: 2, scale: 1), variance: 2, seed: 31) { 1 - Elementary.exp(-$0) * (1 + $0) }
    let beta = Beta(alpha: 2, beta: 3)
    check(beta, variance: beta.variance, seed: 32) {
      $0 * $0 * (6 - 8 * $0 + 3 * $0 * $0)
    }
    let skewed = Beta(alpha: 0.2, beta: 0.01)
    check(skewed, variance: skewed.variance, seed: 33)
  }

  @Test func `quantiles invert exactly at known points and rise with the uniform`() {
    #expect(Exponential(mean: 2).quantile(0) == 0)
    #expect(abs(Exponential(mean: 2).quantile(0.5) - 1.386_294_361_119_890_6) < 1e-15)
    #expect(Uniform(from: 1, to: 3).quantile(0.25) == 1.5)
    #expect(Triangular(minimum: 0, mode: 1, maximum: 2).quantile(0.5) == 1)
    #expect(Triangular(minimum: 0, mode: 0, maximum: 2).quantile(1) == 2)
    #expect(abs(Normal(mean: 1, sd: 2).quantile(0.975) - 4.919_927_969_080_108) < 1e-14)
    #expect(Normal(mean: 1, sd: 0).quantile(1) == 1)
    let empirical = Empirical(values: [30, 10, 20, 40])
    #expect(empirical.quantile(0) == 10 && empirical.quantile(0.25) == 10)
    #expect(empirical.quantile(0.26) == 20 && empirical.quantile(1) == 40)
    let distributions: [any InvertibleDistribution] = [
      Exponential(mean: 2), Weibull(shape: 0.7, scale: 1), Normal(mean: 0, sd: 1),
      Lognormal(meanLog: 0, sdLog: 1), Triangular(minimum: 0, mode: 1, maximum: 3), empirical,
    ]
    for distribution in distributions {
      let values = (0...4_000).map { distribution.quantile(Double($0) / 4_000) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func `a lognormal can be given by its own mean and deviation`() {
    let lognormal = Lognormal(mean: 850, sd: 320)
    #expect(abs(lognormal.mean - 850) < 1e-10)
    #expect(abs(lognormal.variance.squareRoot() - 320) < 1e-10)
  }

  @Test func `an alias table draws by weight and never what weighs nothing`() {
    let weights = [0.0, 3, 1, 0, 6, 0]
    let table = DiscreteAlias(weights: weights)
    var stream = testStream(40)
    var counts = [Int](repeating: 0, count: weights.count)
    for _ in 0..<40_000 { counts[table.sample(using: &stream)] += 1 }
    for (count, weight) in zip(counts, weights) {
      let share = weight / 10
      let deviation = (40_000 * share * (1 - share)).squareRoot()
      #expect(abs(Double(count) - 40_000 * share) <= 4 * deviation)
    }
    #expect(abs(table.mean - 2.9) < 1e-15 && table.count == 6)
    for word in [0, UInt64.max] {
      var hostile = ConstantSource(word: word)
      #expect(weights[table.sample(using: &hostile)] > 0)
    }
  }

  @Test func `parameters that make no sense stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Exponential(mean: -1) }
    await #expect(processExitsWith: .failure) { _ = Weibull(shape: 0, scale: 1) }
    await #expect(processExitsWith: .failure) { _ = DiscreteAlias(weights: [0, 0]) }
  }
}
