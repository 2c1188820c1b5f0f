/// The counter-based generator Philox2x64 with ten rounds.
///
/// A block is a function of a 128-bit counter and a 64-bit key and of nothing else, so any draw can
/// be computed by its address, in any order and on any thread. Passes BigCrush. Source: Salmon,
/// Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (SC '11).
public enum Philox2x64 {
  /// Two random words for a counter, its less significant word first, and a key.
  ///
  /// Always inlined, so that in a loop under one key the keys of the rounds are computed once.
  @inlinable @inline(__always)
  public static func block(
    _ counterLow: UInt64, _ counterHigh: UInt64, key: UInt64
  ) -> (UInt64, UInt64) {
    var words = (counterLow, counterHigh)
    var key = key
    for _ in 0..<10 {
      let product = words.0.multipliedFullWidth(by: multiplier)
      words = (product.high ^ key ^ words.1, product.low)
      key &+= increment
    }
    return words
  }

  /// The multiplier of the round function.
  @inlinable static var multiplier: UInt64 { 0xD2B7_4407_B1CE_6E93 }
  /// What each round adds to the key: the golden ratio.
  @inlinable static var increment: UInt64 { 0x9E37_79B9_7F4A_7C15 }
}
