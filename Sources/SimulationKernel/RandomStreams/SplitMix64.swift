/// The generator SplitMix64, which turns one seed into the state of another generator.
///
/// A counter in steps of the golden ratio, mixed. Every seed gives a different sequence, and each of
/// the 2^64 words comes once in a period. To seed from; to draw from there is ``SequentialStream``.
/// Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators" (OOPSLA '14),
/// with the mixing constants of Stafford's variant 13.
public struct SplitMix64: RandomSource, Hashable, Sendable, BitwiseCopyable {
  /// The counter.
  @usableFromInline var state: UInt64

  /// Makes the sequence of a seed.
  @inlinable public init(seed: UInt64) { state = seed }

  /// The next word.
  @inlinable public mutating func nextWord() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
