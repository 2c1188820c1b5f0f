/// The counter-based generator Philox4x32 with ten rounds.
///
/// A block is a function of a 128-bit counter and a 64-bit key and of nothing else, so any draw can
/// be computed by its address, in any order and on any thread. Passes BigCrush. Source: Salmon,
/// Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (SC '11).
public enum Philox4x32 {
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
  ///
  /// Always inlined, so that in a loop under one key the keys of the rounds are computed once.
  @inlinable @inline(__always)
  public static func block(
    counterLow: UInt64, counterHigh: UInt64, key: UInt64
  ) -> (UInt64, UInt64) {
    // A processor works on several blocks at once as far as its queues hold them. Side by side in a
    // vector a round takes half the instructions; word by word the vector queue stays free for the
    // floating-point work that follows. This split was the quickest that was measured, and the ends
    // are by words because counters come and draws go in ordinary registers.
    var words = Words(counterLow: counterLow, counterHigh: counterHigh, key: key)
    words.advance()
    words.advance()
    var lanes = Lanes(words)
    // Written out, because the compiler leaves a loop a loop.
    lanes.advance()
    lanes.advance()
    lanes.advance()
    lanes.advance()
    lanes.advance()
    lanes.advance()
    lanes.advance()
    words = Words(lanes)
    words.advance()
    return words.block
  }
}
