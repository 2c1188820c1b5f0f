/// One addressed sequence of random words; see ``StreamFamily``.
///
/// A copy repeats the same words from where it was made. A stream holds 2^17 words. The first two are
/// computed when the stream is made and the others as they are needed; many at once come cheaper by
/// ``fill(_:)``.
public struct RandomStream: RandomSource, Sendable, BitwiseCopyable {
  /// The low half of the present block's counter, with the block's number in its low 16 bits.
  @usableFromInline var counterLow: UInt64
  /// The high half of the counter.
  @usableFromInline let counterHigh: UInt64
  /// The key: the seed.
  @usableFromInline let key: UInt64
  /// The present block's next word, if there is one.
  @usableFromInline var word: UInt64
  /// The word after that, if there is one.
  @usableFromInline var spare: UInt64
  /// How many words of the present block are left.
  @usableFromInline var left: UInt8

  /// Makes the stream that starts at a counter whose low 16 bits are zero.
  @inlinable @inline(__always)
  init(counterLow: UInt64, counterHigh: UInt64, key: UInt64) {
    self.counterLow = counterLow
    self.counterHigh = counterHigh
    self.key = key
    (word, spare) = Philox2x64.block(counterLow, counterHigh, key: key)
    left = 2
  }

  /// The next word of the stream.
  ///
  /// - Precondition: fewer than 2^17 words have been taken.
  @inlinable @inline(__always)
  public mutating func nextWord() -> UInt64 {
    if left == 0 {
      moveToNextBlock()
      (word, spare) = Self.block(counterLow, counterHigh, key)
      left = 2
    }
    left &-= 1
    defer { word = spare }
    return word
  }

  /// Steps the counter.
  @inlinable @inline(__always)
  mutating func moveToNextBlock() {
    // Stopping at the last block keeps the count from running over into the index.
    precondition(counterLow & 0xFFFF != 0xFFFF, "a random stream holds no more than 2^17 words")
    counterLow &+= 1
  }

  /// The block for a counter, out of line: it is long, and draws rarely get this far.
  @inlinable @inline(never)
  static func block(
    _ counterLow: UInt64, _ counterHigh: UInt64, _ key: UInt64
  ) -> (UInt64, UInt64) {
    Philox2x64.block(counterLow, counterHigh, key: key)
  }
}
