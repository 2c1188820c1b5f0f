/// One addressed sequence of random words; see ``StreamFamily``.
///
/// A copy repeats the same words from where it was made. A stream holds 2^17 words.
public struct RandomStream: RandomSource, Sendable, BitwiseCopyable {
  /// The low half of the next block's counter, with the block's number in its low 16 bits.
  @usableFromInline var counterLow: UInt64
  /// The high half of the counter.
  @usableFromInline let counterHigh: UInt64
  /// The key: the seed.
  @usableFromInline let key: UInt64
  /// The second word of the last block, while nobody has taken it.
  @usableFromInline var spare: UInt64
  /// What the next call has to do.
  @usableFromInline var state: State

  /// Whether a word is left over and whether there are further blocks.
  @usableFromInline enum State: UInt8, Sendable, BitwiseCopyable {
    /// The next word needs a new block.
    case needsBlock
    /// The spare word comes next.
    case hasSpare
    /// The spare word comes next and is the last.
    case hasLastSpare
    /// All words have been taken.
    case exhausted
  }

  /// Makes the stream that starts at a counter whose low 16 bits are zero.
  @inlinable init(counterLow: UInt64, counterHigh: UInt64, key: UInt64) {
    self.counterLow = counterLow
    self.counterHigh = counterHigh
    self.key = key
    spare = 0
    state = .needsBlock
  }

  /// The next word of the stream.
  ///
  /// - Precondition: fewer than 2^17 words have been taken.
  @inlinable public mutating func nextWord() -> UInt64 {
    guard state == .needsBlock else { return takeSpare() }
    let words = Philox4x32.block(counterLow: counterLow, counterHigh: counterHigh, key: key)
    spare = words.1
    // Stopping at the last block keeps the count from running over into the index.
    state = counterLow & 0xFFFF == 0xFFFF ? .hasLastSpare : .hasSpare
    counterLow &+= 1
    return words.0
  }

  /// The second word of the last block.
  @inlinable @inline(__always)
  mutating func takeSpare() -> UInt64 {
    precondition(state != .exhausted, "a random stream holds no more than 2^17 words")
    state = state == .hasLastSpare ? .exhausted : .needsBlock
    return spare
  }
}
