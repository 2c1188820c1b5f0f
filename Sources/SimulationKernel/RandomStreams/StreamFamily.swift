/// All the random streams of one replication, each reached by its address.
///
/// Draws are addressed, not consumed: a child's third stay has the same random numbers whatever
/// happened to other children, so two scenarios differ only where their rules differ (common random
/// numbers), and shards can run in any order.
///
/// ## The address, a promise for ever
///
/// Changing this layout would move every result. The key of Philox2x64-10 is the seed (64 bits). The
/// counter has 128 bits, from the most significant:
///
/// | field | bits |
/// |---|---|
/// | replication | 32 |
/// | purpose | 8 |
/// | index | 24 |
/// | entity | 48 |
/// | block number within the stream | 16 |
///
/// A block gives two 64-bit words. Different addresses under one seed never share a block.
///
/// Where draws are simply consumed in order, ``SequentialStream`` is quicker.
public struct StreamFamily: Hashable, Sendable, BitwiseCopyable {
  /// The seed of the experiment.
  public let seed: UInt64
  /// The replication's number.
  public let replication: UInt32

  /// Makes the streams of one replication under a seed.
  @inlinable public init(seed: UInt64, replication: UInt32) {
    self.seed = seed
    self.replication = replication
  }

  /// The stream for a purpose, an entity and, where an entity draws repeatedly, an index.
  ///
  /// The first block is computed here, and inlined for ``Philox2x64``'s reason.
  ///
  /// - Precondition: `entity < 2^48` and `index < 2^24`.
  @inlinable @inline(__always)
  public func stream(
    purpose: UInt8, entity: UInt64, index: UInt32 = 0
  ) -> RandomStream {
    let counter = counter(purpose: purpose, entity: entity, index: index)
    return RandomStream(counterLow: counter.low, counterHigh: counter.high, key: seed)
  }

  /// The first uniform of a stream, for the many draws that need only one.
  ///
  /// - Precondition: `entity < 2^48` and `index < 2^24`.
  @inlinable @inline(__always)
  public func uniform(
    purpose: UInt8, entity: UInt64, index: UInt32 = 0
  ) -> Double {
    let counter = counter(purpose: purpose, entity: entity, index: index)
    return unitInterval(Philox2x64.block(counter.low, counter.high, key: seed).0)
  }

  /// The first whole number in `0..<bound` of a stream, for the many draws that need only one.
  ///
  /// The same as ``RandomSource/integer(below:)`` of ``stream(purpose:entity:index:)``.
  ///
  /// - Precondition: the bound is positive, `entity < 2^48` and `index < 2^24`.
  @inlinable @inline(__always)
  public func integer(
    below bound: Int, purpose: UInt8, entity: UInt64, index: UInt32 = 0
  ) -> Int {
    precondition(bound > 0, "an empty range to draw from")
    let counter = counter(purpose: purpose, entity: entity, index: index)
    let word = Philox2x64.block(counter.low, counter.high, key: seed).0
    let product = word.multipliedFullWidth(by: UInt64(bound))
    // Only below the bound may the word have to be rejected.
    guard product.low < UInt64(bound) else { return Int(product.high) }
    return integerAfterDoubt(below: bound, counter.low, counter.high)
  }

  /// The same by the whole method, out of line because it is rarely needed.
  @inlinable @inline(never)
  func integerAfterDoubt(below bound: Int, _ counterLow: UInt64, _ counterHigh: UInt64) -> Int {
    var stream = RandomStream(counterLow: counterLow, counterHigh: counterHigh, key: seed)
    return stream.integer(below: bound)
  }

  /// The counter of a stream's first block; no field lies in both halves, so packing costs little.
  @inlinable @inline(__always)
  func counter(
    purpose: UInt8, entity: UInt64, index: UInt32
  ) -> (low: UInt64, high: UInt64) {
    precondition(entity >> 48 == 0, "an entity number takes 48 bits")
    precondition(index >> 24 == 0, "a stream's index takes 24 bits")
    let low = entity << 16
    let high = UInt64(replication) << 32 | UInt64(purpose) << 24 | UInt64(index)
    return (low, high)
  }
}
