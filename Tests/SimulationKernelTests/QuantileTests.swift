import SimulationKernel
import Testing

/// Quantiles of gammas and betas against closed forms and against their own cumulative shares.
struct QuantileTests {
  private static let levels = [1e-9, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-9]

  private func isClose(_ value: Double, _ expected: Double, within part: Double = 1e-10) -> Bool {
    (value - expected).magnitude <= part * max(expected.magnitude, 1e-300)
  }

  @Test func `a gamma of shape one is exponential, of shape one half a squared normal`() {
    for p in Self.levels {
      #expect(isClose(Gamma(shape: 1, scale: 3).quantile(p), -3 * Elementary.log1p(-p)))
      guard p > 1e-6 else { continue }  // One half and a little more lose the digits of the little.
      let z = Elementary.normalQuantile(0.5 + 0.5 * p)
      #expect(isClose(Gamma(shape: 0.5, scale: 2).quantile(p), z * z, within: 1e-7), "\(p)")
    }
  }

  @Test(arguments: [2, 5, 40, 300])
  func `a gamma of whole shape has the share of a Poisson count above it`(shape: Int) {
    for p in Self.levels {
      let x = Gamma(shape: Double(shape), scale: 1).quantile(p)
      // The chance that a Poisson count of mean x is below the shape.
      var term = Elementary.exp(-x)
      var above = term
      for k in 1..<shape {
        term *= x / Double(k)
        above += term
      }
      let tail = min(p, 1 - p)
      #expect((1 - above - p).magnitude < 1e-9 * max(tail, 1e-5), "\(shape) \(p)")
    }
  }

  @Test func `betas with a closed form have it`() {
    for p in Self.levels {
      for shape in [0.3, 1, 2.5, 20] {
        let low = Elementary.exp(Elementary.log(p) / shape)
        #expect(isClose(Beta(alpha: shape, beta: 1).quantile(p), low))
        let high = -Elementary.expm1(Elementary.log1p(-p) / shape)
        #expect(isClose(Beta(alpha: 1, beta: shape).quantile(p), high))
      }
      // The arcsine distribution: x = sin²(πp/2).
      let sine = Elementary.sin(p * 1.5707963267948966)
      #expect(isClose(Beta(alpha: 0.5, beta: 0.5).quantile(p), sine * sine, within: 1e-8))
    }
  }

  @Test(arguments: [(2.0, 5.0), (30, 4), (0.4, 8), (900, 1100)])
  func `a beta mirrors itself and its middle splits the draws`(alpha: Double, beta: Double) {
    let (one, other) = (Beta(alpha: alpha, beta: beta), Beta(alpha: beta, beta: alpha))
    for p in Self.levels where p > 0.01 && p < 0.99 {
      #expect((one.quantile(p) + other.quantile(1 - p) - 1).magnitude < 1e-10)
    }
    // Binomial counts: with 4,000 draws five standard errors are 0.04.
    var stream = testStream(71)
    let middle = one.quantile(0.3)
    let below = (0..<4_000).count { _ in one.sample(using: &stream) < middle }
    #expect((Double(below) / 4_000 - 0.3).magnitude < 0.037)
  }

  @Test func `a gamma quantile splits its own draws, small shapes too`() {
    for shape in [0.05, 0.7, 3, 60] {
      let gamma = Gamma(shape: shape, scale: 2)
      var stream = testStream(72)
      let point = gamma.quantile(0.7)
      let below = (0..<4_000).count { _ in gamma.sample(using: &stream) < point }
      #expect((Double(below) / 4_000 - 0.7).magnitude < 0.037, "\(shape)")
      #expect(gamma.quantile(0) == 0 && gamma.quantile(1) == .infinity)
    }
    #expect(Gamma(shape: 0.001, scale: 1).quantile(0.01) == 0)
  }
}
