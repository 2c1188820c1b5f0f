import SimulationKernel

/// How the published programs turn uniforms into variates, one uniform a variate.
///
/// What the kernel's own samplers do already – the exponential by −log1p(−u) and the uniform on an
/// interval – is left to them.
enum PublishedVariates {
  /// An exponential variate by −m ln u, as in Law's programs.
  static func exponential(mean: Double, using source: inout some RandomSource) -> Double {
    -mean * Elementary.log(source.uniform())
  }

  /// The smallest number, from 1, whose cumulative probability exceeds the uniform.
  static func discrete(
    cumulative: [Double], using source: inout some RandomSource
  ) -> Int {
    let u = source.uniform()
    return 1 + (cumulative.firstIndex { u < $0 } ?? cumulative.count - 1)
  }
}

/// The Poisson distribution by inversion, as SSJ samples it.
struct PoissonByInversion: InvertibleDistribution {
  /// The mean.
  let mean: Double
  /// The probability of at most 0, 1, 2, …, until adding changes it no more.
  private let cumulative: [Double]

  /// Makes the distribution.
  ///
  /// - Precondition: the mean is in 0...700, beyond which the first probability vanishes.
  init(mean: Double) {
    precondition(mean >= 0 && mean <= 700, "the mean of this Poisson sampler is 0...700")
    self.mean = mean
    var probability = Elementary.exp(-mean)
    var sum = probability
    var cumulative = [sum]
    while true {
      probability *= mean / Double(cumulative.count)
      let next = sum + probability
      if next == sum, Double(cumulative.count) > mean { break }
      sum = next
      cumulative.append(sum)
    }
    self.cumulative = cumulative
  }

  /// The smallest number n with p ≤ F(n), found by halving.
  func quantile(_ p: Double) -> Double {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if p <= cumulative[middle] { high = middle } else { low = middle + 1 }
    }
    return Double(low)
  }
}
