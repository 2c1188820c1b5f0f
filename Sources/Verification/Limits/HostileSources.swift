import SimulationKernel

/// A source of random numbers that gives the same few words again and again.
struct HostileSource: RandomSource {
  /// The words given in turn.
  let words: [UInt64]
  private var next = 0

  init(words: [UInt64]) { self.words = words }

  mutating func nextWord() -> UInt64 {
    defer { next = (next + 1) % words.count }
    return words[next]
  }
}

/// Every sampler on broken sources: a draw may be wrong, but it is a number and it ends.
enum HostileSources {
  static let verification = VerificationCase(
    "Broken random numbers", source: "Hostile generators"
  ) {
    [
      finding("all bits 0", [0], samplers + [thinning]),
      finding("all bits 1", [.max], samplers + [thinning]),
      // Thinning is left out: it would wait for ever for a candidate that is kept.
      finding("zeros and ones in turn", [0, .max], samplers),
      finding("ones and zeros in turn", [.max, 0], samplers),
    ]
  }

  private static func finding(
    _ name: String, _ words: [UInt64], _ samplers: [Sampler]
  ) -> VerificationFinding {
    var draws = 0
    var unfit: [String] = []
    for sampler in samplers {
      var source = HostileSource(words: words)
      for _ in 0..<100 {
        draws += 1
        if !sampler.draw(&source).isFinite { unfit.append(sampler.name) }
      }
    }
    let names = Set(unfit).sorted().joined(separator: ", ")
    return .holds(
      "\(name): draws, of \(draws), that are no finite number", "0",
      got: unfit.isEmpty ? "0" : "\(unfit.count): \(names)", unfit.isEmpty)
  }

  private typealias Sampler = (name: String, draw: (inout HostileSource) -> Double)

  private static var samplers: [Sampler] { continuous + discrete }

  private static var thinning: Sampler {
    (
      "thinning",
      { source in
        let next = NonhomogeneousPoisson.next(after: 0, bound: 2, until: 1000, stream: &source) {
          1 + Elementary.sin($0)
        }
        // Past the limit there is no arrival, which is an answer.
        return next == .infinity ? 1000 : next
      }
    )
  }

  private static var continuous: [Sampler] {
    let laws: [(String, any Distribution)] = [
      ("uniform", Uniform(from: -1, to: 3)),
      ("triangular", Triangular(minimum: 0, mode: 1, maximum: 5)),
      ("normal", Normal(mean: 0, sd: 2)),
      ("lognormal", Lognormal(mean: 10, sd: 20)),
      ("exponential", Exponential(mean: 3)),
      ("Weibull", Weibull(shape: 0.7, scale: 1)),
      ("gamma of small shape", Gamma(shape: 0.05, scale: 2)),
      ("gamma of great shape", Gamma(shape: 80, scale: 2)),
      ("beta", Beta(alpha: 0.05, beta: 0.05)),
      ("empirical", Empirical(values: [1, 2, 3])),
      ("piecewise hazard", PiecewiseConstantHazard(starts: [0, 1], rates: [0, 2])),
    ]
    return laws.map { name, law in (name, { law.sample(using: &$0) }) }
  }

  private static var discrete: [Sampler] {
    let table = DiscreteAlias(weights: [0.5, 0, 3, 1])
    let stay = Weibull(shape: 0.7, scale: 1)
    let hazard = PiecewiseConstantHazard(starts: [0, 1], rates: [0, 2])
    return [
      ("uniform number", { $0.uniform() }),
      ("standard exponential", { $0.standardExponential() }),
      ("standard normal", { $0.standardNormal() }),
      ("whole number", { Double($0.integer(below: 10)) }),
      ("choice by weight", { Double(table.sample(using: &$0)) }),
      ("rest of a Weibull stay", { stay.residual(elapsed: 5, using: &$0) }),
      ("rest of a piecewise stay", { hazard.residual(elapsed: 0.5, using: &$0) }),
    ]
  }
}
