// The same round in two forms. Each word is held in 64 bits, so that a product has room. In the vector
// form what is in a lane's high half does not count and is cut off at the end.

extension Philox4x32 {
  /// The multipliers of the round function.
  @inlinable static var multipliers: SIMD2<UInt64> { SIMD2(0xD251_1F53, 0xCD9E_8D57) }
  /// What each round adds to the two words of the key: the golden ratio and √3 − 1.
  @inlinable static var increments: SIMD2<UInt64> { SIMD2(0x9E37_79B9, 0xBB67_AE85) }

  /// A block between two rounds, word by word.
  @usableFromInline struct Words {
    @usableFromInline var word0: UInt64
    @usableFromInline var word1: UInt64
    @usableFromInline var word2: UInt64
    @usableFromInline var word3: UInt64
    /// The key of the next round.
    @usableFromInline var key: SIMD2<UInt64>

    /// The block before the first round.
    @inlinable @inline(__always)
    init(counterLow: UInt64, counterHigh: UInt64, key: UInt64) {
      word0 = counterLow & 0xFFFF_FFFF
      word1 = counterLow >> 32
      word2 = counterHigh & 0xFFFF_FFFF
      word3 = counterHigh >> 32
      self.key = SIMD2(key & 0xFFFF_FFFF, key >> 32)
    }

    /// The same block, taken out of lanes.
    @inlinable @inline(__always)
    init(_ lanes: Lanes) {
      word0 = lanes.even.x & 0xFFFF_FFFF
      word1 = lanes.odd.x & 0xFFFF_FFFF
      word2 = lanes.even.y & 0xFFFF_FFFF
      word3 = lanes.odd.y & 0xFFFF_FFFF
      key = lanes.key & 0xFFFF_FFFF
    }

    /// One round.
    @inlinable @inline(__always)
    mutating func advance() {
      let first = word0 &* Philox4x32.multipliers.x
      let second = word2 &* Philox4x32.multipliers.y
      word0 = second >> 32 ^ word1 ^ key.x
      word1 = second & 0xFFFF_FFFF
      word2 = first >> 32 ^ word3 ^ key.y
      word3 = first & 0xFFFF_FFFF
      key = (key &+ Philox4x32.increments) & 0xFFFF_FFFF
    }

    /// The block as two words.
    @inlinable @inline(__always)
    var block: (UInt64, UInt64) { (word0 | word1 << 32, word2 | word3 << 32) }
  }

  /// A block between two rounds, its two halves side by side.
  @usableFromInline struct Lanes {
    /// Words 0 and 2.
    @usableFromInline var even: SIMD2<UInt64>
    /// Words 1 and 3.
    @usableFromInline var odd: SIMD2<UInt64>
    /// The key of the next round.
    @usableFromInline var key: SIMD2<UInt64>

    /// The same block, put into lanes.
    @inlinable @inline(__always)
    init(_ words: Words) {
      even = SIMD2(words.word0, words.word2)
      odd = SIMD2(words.word1, words.word3)
      key = words.key
    }

    /// One round.
    @inlinable @inline(__always)
    mutating func advance() {
      let products = (even & 0xFFFF_FFFF) &* Philox4x32.multipliers
      let crossed = SIMD2(products.y, products.x)
      even = crossed &>> 32 ^ odd ^ key
      odd = crossed
      key = key &+ Philox4x32.increments
    }
  }
}
