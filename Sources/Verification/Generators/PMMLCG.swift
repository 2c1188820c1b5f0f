public import SimulationKernel

/// The prime-modulus multiplicative congruential generator of Law's examples.
///
/// Z ← 630360016 Z mod (2^31 − 1). For published runs only: its period of 2^31 − 2 steps is short
/// and its neighbouring numbers are related. Source: A. M. Law, *Simulation Modeling and Analysis*,
/// the chapter on random-number generators.
public struct PMMLCG: RandomSource, Hashable, Sendable, BitwiseCopyable {
  /// The state, 0 < Z < 2^31 − 1.
  public private(set) var state: UInt64

  /// The modulus, 2^31 − 1, a prime.
  static var modulus: UInt64 { 2_147_483_647 }

  /// Makes a generator; without a seed at the start of stream 1.
  ///
  /// - Precondition: the seed is in 1..<2^31 − 1.
  public init(seed: UInt64 = 1_973_272_912) {
    precondition(seed > 0 && seed < Self.modulus, "a seed of this generator is in 1..<2^31 - 1")
    state = seed
  }

  /// Goes one step on and returns the new state.
  public mutating func step() -> UInt64 {
    state = 630_360_016 * state % Self.modulus
    return state
  }

  /// The next published uniform: the state's upper 24 bits, the lowest of them set, over 2^24.
  ///
  /// A multiple of 2^−24 strictly between 0 and 1.
  public mutating func uniform() -> Double {
    Double(step() / 128 | 1) / 16_777_216
  }

  /// Sixty-four bits, of which the literature knows nothing, so that any sampler can use the generator.
  ///
  /// The upper 22 bits of three states, the first state's most significant and its first two dropped.
  public mutating func nextWord() -> UInt64 {
    var word: UInt64 = 0
    for _ in 0..<3 { word = word << 22 | step() >> 9 }
    return word
  }
}
