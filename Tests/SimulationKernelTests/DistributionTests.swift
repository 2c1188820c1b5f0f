import SimulationKernel
import Testing

@Suite struct DistributionTests {
  /// Draws and checks mean, variance and skewness and, where the cumulative function is known, the
  /// whole shape and the shares of draws in the outermost 1% and 0.1%.
  ///
  /// Four standard errors with a fixed seed: the test either always passes or always fails.
  private func check(
    _ distribution: some Distribution, variance: Double, skewness: Double, seed: UInt64,
    cumulative: ((Double) -> Double)? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let n = 100_000
    let family = StreamFamily(seed: seed, replication: 0)
    let deviation = variance.squareRoot()
    var values: [Double] = []
    var tally = Tally()
    var squares = Tally()
    var cubes = Tally()
    for draw in 0..<n {
      var stream = family.stream(purpose: 1, entity: UInt64(draw))
      let value = distribution.sample(using: &stream)
      let distance = (value - distribution.mean) / deviation
      values.append(value)
      tally.add(value)
      squares.add(distance * distance)
      cubes.add(distance * distance * distance)
    }
    let error = deviation / Double(n).squareRoot()
    #expect(abs(tally.mean - distribution.mean) < 4 * error, sourceLocation: sourceLocation)
    #expect(abs(squares.mean - 1) < 4 * squares.standardError, sourceLocation: sourceLocation)
    #expect(abs(cubes.mean - skewness) < 4 * cubes.standardError, sourceLocation: sourceLocation)
    for source in hostileSources {
      var source = source
      for _ in 0..<5 {
        #expect(distribution.sample(using: &source).isFinite, sourceLocation: sourceLocation)
      }
    }
    guard let cumulative else { return }
    let distance = kolmogorovSmirnov(values, cumulative: cumulative)
    #expect(distance < 1.95, sourceLocation: sourceLocation)
    for share in [0.01, 0.001] {
      let low = values.count { cumulative($0) < share }
      let high = values.count { cumulative($0) > 1 - share }
      #expect(
        abs(shareDeviation(low, of: n, share: share)) < 4, sourceLocation: sourceLocation)
      #expect(
        abs(shareDeviation(high, of: n, share: share)) < 4, sourceLocation: sourceLocation)
    }
  }

  @Test func `inverted distributions have their moments, shapes and tails`() {
    let exponential = Exponential(mean: 3)
    check(exponential, variance: exponential.variance, skewness: 2, seed: 1) {
      -Elementary.expm1(-$0 / 3)
    }
    let uniform = Uniform(from: -2, to: 5)
    check(uniform, variance: uniform.variance, skewness: 0, seed: 2) { ($0 + 2) / 7 }
    let normal = Normal(mean: 10, sd: 4)
    check(normal, variance: normal.variance, skewness: 0, seed: 4) {
      Elementary.normalCumulative(($0 - 10) / 4)
    }
    let triangular = Triangular(minimum: 1, mode: 2, maximum: 5)
    // √2 (a + b − 2c) (2a − b − c) (a − 2b + c) / (5 (a² + b² + c² − ab − ac − bc)^1.5).
    let skewness = 14 * 2.0.squareRoot() / (13 * 13.0.squareRoot())
    check(triangular, variance: triangular.variance, skewness: skewness, seed: 6) {
      $0 < 2 ? ($0 - 1) * ($0 - 1) / 4 : 1 - (5 - $0) * (5 - $0) / 12
    }
    let values = [4.0, 1, 2, 2, 9]
    let empirical = Empirical(values: values)
    var third = 0.0
    for value in values {
      let distance = value - 3.6
      third += distance * distance * distance / 5
    }
    let scale = empirical.variance * empirical.variance.squareRoot()
    check(empirical, variance: empirical.variance, skewness: third / scale, seed: 7)
  }

  @Test func `lifetimes and lognormals have their moments, shapes and tails`() {
    for (seed, shape) in [0.7, 1.8].enumerated() {
      let weibull = Weibull(shape: shape, scale: 2)
      let moments = [1.0, 2, 3].map { Elementary.exp(Elementary.logGamma(1 + $0 / shape)) }
      let variance = moments[1] - moments[0] * moments[0]
      let third =
        moments[2] - 3 * moments[0] * variance - moments[0] * moments[0] * moments[0]
      check(
        weibull, variance: weibull.variance, skewness: third / (variance * variance.squareRoot()),
        seed: UInt64(8 + seed)
      ) { -Elementary.expm1(-Elementary.pow($0 / 2, shape)) }
    }
    let lognormal = Lognormal(meanLog: 0.5, sdLog: 0.4)
    let spread = Elementary.exp(0.16)
    check(
      lognormal, variance: lognormal.variance, skewness: (spread + 2) * (spread - 1).squareRoot(),
      seed: 5
    ) { Elementary.normalCumulative((Elementary.log($0) - 0.5) / 0.4) }
    // One band only, so an exponential of mean 4 from age 2 on.
    let constant = PiecewiseConstantHazard(starts: [2], rates: [0.25])
    check(constant, variance: 16, skewness: 2, seed: 10) { -Elementary.expm1(-($0 - 2) / 4) }
  }

  @Test func `gammas and betas have their moments, shapes and tails`() {
    for (seed, shape) in [0.05, 0.5, 1, 2, 30].enumerated() {
      let gamma = Gamma(shape: shape, scale: 1.5)
      check(
        gamma, variance: gamma.variance, skewness: 2 / shape.squareRoot(), seed: UInt64(20 + seed))
    }
    func gamma(_ shape: Double, seed: UInt64, cumulative: @escaping (Double) -> Double) {
      check(
        Gamma(shape: shape, scale: 1), variance: shape, skewness: 2 / shape.squareRoot(),
        seed: seed, cumulative: cumulative)
    }
    gamma(1, seed: 30) { -Elementary.expm1(-$0) }
    gamma(2, seed: 31) { 1 - Elementary.exp(-$0) * (1 + $0) }
    gamma(0.5, seed: 34) { 1 - Elementary.erfc($0.squareRoot()) }
    gamma(30, seed: 35) { x in
      // A Poisson count of mean x below 30 means that the thirtieth arrival comes after 1.
      var term = Elementary.exp(-x)
      var sum = term
      for count in 1..<30 {
        term *= x / Double(count)
        sum += term
      }
      return 1 - sum
    }
    func beta(
      _ a: Double, _ b: Double, seed: UInt64, cumulative: ((Double) -> Double)? = nil
    ) {
      let beta = Beta(alpha: a, beta: b)
      let skewness = 2 * (b - a) * (a + b + 1).squareRoot() / ((a + b + 2) * (a * b).squareRoot())
      check(
        beta, variance: beta.variance, skewness: skewness, seed: seed, cumulative: cumulative)
    }
    beta(2, 3, seed: 32) { $0 * $0 * (6 - 8 * $0 + 3 * $0 * $0) }
    beta(0.5, 1, seed: 36) { $0.squareRoot() }
    beta(0.2, 0.01, seed: 33)
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
    for source in hostileSources {
      var source = source
      for _ in 0..<10 { #expect(weights[table.sample(using: &source)] > 0) }
    }
  }

  @Test func `parameters that make no sense stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Exponential(mean: -1) }
    await #expect(processExitsWith: .failure) { _ = Weibull(shape: 0, scale: 1) }
    await #expect(processExitsWith: .failure) { _ = DiscreteAlias(weights: [0, 0]) }
  }
}
