/// One fast sequence of random words, consumed in order: the generator xoshiro256++.
///
/// ## When to use which
///
/// Use it where draws are taken one after the other and nothing is compared draw by draw: queueing
/// benchmarks, tests, bootstrap. A word costs a fifth of an addressed one. The model draws from
/// ``StreamFamily`` instead: here a draw's value hangs on how many were taken before it, so one event
/// more would shift all later draws, two scenarios would differ everywhere, and common random numbers
/// would be lost.
///
/// ## What is promised
///
/// The words of a seed or a state never change. The period is 2^256 − 1, and ``jump()`` splits it into
/// parts that cannot overlap. Not for secrets. A copy repeats the same words from where it was made.
/// Source: Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4),
/// doi:10.1145/3460772; the state is filled from ``SplitMix64``, as they advise.
public struct SequentialStream: RandomSource, Hashable, Sendable, BitwiseCopyable {
  /// The four words of the state; never all zero.
  @usableFromInline var s0: UInt64
  @usableFromInline var s1: UInt64
  @usableFromInline var s2: UInt64
  @usableFromInline var s3: UInt64

  /// Makes the stream of a seed.
  ///
  /// The state is four successive words of SplitMix64, which are all different and so never all zero.
  @inlinable public init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    s0 = filler.nextWord()
    s1 = filler.nextWord()
    s2 = filler.nextWord()
    s3 = filler.nextWord()
  }

  /// Makes the stream that goes on from a state, such as a published one.
  ///
  /// - Precondition: the words are not all zero, a state that gives nothing but zeros.
  @inlinable public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(state.0 | state.1 | state.2 | state.3 != 0, "a state of zeros gives only zeros")
    (s0, s1, s2, s3) = state
  }

  /// The state, from which ``init(state:)`` goes on.
  @inlinable public var state: (UInt64, UInt64, UInt64, UInt64) { (s0, s1, s2, s3) }

  /// The next word.
  @inlinable public mutating func nextWord() -> UInt64 {
    let sum = s0 &+ s3
    let word = (sum << 23 | sum >> 41) &+ s0
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 << 45 | s3 >> 19
    return word
  }
}
