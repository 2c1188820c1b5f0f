/// The counter-based generator Philox4x32 with ten rounds.
///
/// A block is a function of a 128-bit counter and a 64-bit key and of nothing else, so any draw can
/// be computed by its address, in any order and on any thread. Passes BigCrush. Source: Salmon,
/// Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (SC '11).
public enum Philox4x32 {
  /// The multipliers of the round function.
  @usableFromInline static var multipliers: (UInt32, UInt32) { (0xD251_1F53, 0xCD9E_8D57) }
  /// What each round adds to the two words of the key: the golden ratio and √3 − 1.
  @usableFromInline static var increments: (UInt32, UInt32) { (0x9E37_79B9, 0xBB67_AE85) }

  /// Four random words for a counter and a key, both with their least significant word first.
  @inlinable public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    let words = block(
      counterLow: UInt64(counter.x) | UInt64(counter.y) << 32,
      counterHigh: UInt64(counter.z) | UInt64(counter.w) << 32,
      key: UInt64(key.x) | UInt64(key.y) << 32)
    return SIMD4(
      UInt32(truncatingIfNeeded: words.0), UInt32(truncatingIfNeeded: words.0 >> 32),
      UInt32(truncatingIfNeeded: words.1), UInt32(truncatingIfNeeded: words.1 >> 32))
  }

  /// The same block as two 64-bit words, from a counter and a key in 64-bit words.
  @inlinable public static func block(
    counterLow: UInt64, counterHigh: UInt64, key: UInt64
  ) -> (UInt64, UInt64) {
    var word0 = UInt32(truncatingIfNeeded: counterLow)
    var word1 = UInt32(truncatingIfNeeded: counterLow >> 32)
    var word2 = UInt32(truncatingIfNeeded: counterHigh)
    var word3 = UInt32(truncatingIfNeeded: counterHigh >> 32)
    var key0 = UInt32(truncatingIfNeeded: key)
    var key1 = UInt32(truncatingIfNeeded: key >> 32)
    // Written as a loop over a constant count, which the compiler unrolls.
    var round = 0
    while round < 10 {
      let first = UInt64(word0) &* UInt64(multipliers.0)
      let second = UInt64(word2) &* UInt64(multipliers.1)
      word0 = UInt32(truncatingIfNeeded: second >> 32) ^ word1 ^ key0
      word1 = UInt32(truncatingIfNeeded: second)
      word2 = UInt32(truncatingIfNeeded: first >> 32) ^ word3 ^ key1
      word3 = UInt32(truncatingIfNeeded: first)
      key0 = key0 &+ increments.0
      key1 = key1 &+ increments.1
      round += 1
    }
    return (UInt64(word0) | UInt64(word1) << 32, UInt64(word2) | UInt64(word3) << 32)
  }
}
