/// Keys that are not needed yet, in the buckets of a radix heap.
///
/// A key's place follows from the bits of its time alone. With the bits in digits of eight, a key that
/// differs from the *base* at digit L, and at none above it, lies at level L in the bucket numbered by
/// that digit. The base never moves back, so the key with the least time lies in the lowest bucket of
/// the lowest level that has any. To find it, that bucket's start becomes the base and its keys move to
/// lower levels; no key moves more than seven times, however times are spread. Other buckets keep their
/// places, because the base has changed below the digit where they differ.
///
/// Keys of one bucket lie in chunks of 31, written one after the other and read once, which is what
/// makes millions of pending events cheap: nothing is searched and memory is visited in order.
///
/// Source: Ahuja, Mehlhorn, Orlin and Tarjan 1990, "Faster algorithms for the shortest path problem",
/// JACM 37(2), doi 10.1145/77600.77615, with larger digits.
///
/// Unsafe code: chunk numbers and fillings come from this type only, and debug builds check them.
@safe
@usableFromInline
struct KeyBuckets: ~Copyable {
  /// The last chunk of a bucket and how many keys it holds; `chunk` is −1 in an empty bucket.
  @usableFromInline struct Bucket: BitwiseCopyable {
    /// The number of the last chunk.
    @usableFromInline var chunk: Int32
    /// The number of keys in it; the chunks before it are full.
    @usableFromInline var filling: Int32

    /// Makes a bucket.
    @inlinable init(chunk: Int32, filling: Int32) {
      self.chunk = chunk
      self.filling = filling
    }
  }

  /// Bits a digit.
  @inlinable static var digitBits: Int { 8 }
  /// Levels, enough for the 64 bits of a time.
  @inlinable static var levels: Int { 8 }
  /// All buckets, 256 a level.
  @inlinable static var bucketCount: Int { levels << digitBits }
  /// Keys a chunk: with the link before them they take 512 bytes.
  @inlinable static var chunkKeys: Int { 31 }

  /// The chunks: a link to the chunk before it in the bucket or among the free, then the keys.
  @usableFromInline var chunks: UnsafeMutablePointer<UInt128>
  /// How many chunks there is memory for.
  @usableFromInline var chunkCapacity: Int
  /// How many chunks have ever been used.
  @usableFromInline var chunkCount: Int
  /// The first free chunk, or −1.
  @usableFromInline var freeChunk: Int32
  /// The buckets by level and digit.
  @usableFromInline var buckets: UnsafeMutablePointer<Bucket>
  /// A bit for each bucket: whether it holds keys.
  @usableFromInline var occupancy: UnsafeMutablePointer<UInt64>
  /// The bits of a time that no key here precedes.
  @usableFromInline var base: UInt64
  /// The number of keys.
  @usableFromInline var count: Int

  /// Makes empty buckets.
  @inlinable init() {
    unsafe chunks = .allocate(capacity: 0)
    chunkCapacity = 0
    chunkCount = 0
    freeChunk = -1
    unsafe buckets = .allocate(capacity: Self.bucketCount)
    unsafe buckets.initialize(
      repeating: Bucket(chunk: -1, filling: 0), count: Self.bucketCount)
    unsafe occupancy = .allocate(capacity: Self.bucketCount / 64)
    unsafe occupancy.initialize(repeating: 0, count: Self.bucketCount / 64)
    base = 0
    count = 0
  }

  @inlinable deinit {
    unsafe chunks.deallocate()
    unsafe buckets.deallocate()
    unsafe occupancy.deallocate()
  }

  /// The bucket of a time other than the base, by the highest digit that differs.
  @inlinable @inline(__always)
  func bucketNumber(_ time: UInt64) -> Int {
    assert(time > base, "a time not after the base")
    let level = (63 &- (time ^ base).leadingZeroBitCount) >> 3
    return level &<< 8 | Int((time &>> UInt64(level &<< 3)) & 0xFF)
  }

  /// Adds a key whose time lies after the base.
  @inlinable @inline(__always)
  mutating func insert(_ key: UInt128) {
    let number = bucketNumber(key._high)
    var bucket = unsafe buckets[number]
    if bucket.chunk < 0 || Int(bucket.filling) == Self.chunkKeys {
      if bucket.chunk < 0 { unsafe occupancy[number >> 6] |= 1 &<< UInt64(number & 63) }
      bucket = Bucket(chunk: takeChunk(after: bucket.chunk), filling: 0)
    }
    let start = Int(bucket.chunk) &<< 5 &+ 1
    unsafe chunks[start &+ Int(bucket.filling)] = key
    bucket.filling &+= 1
    unsafe buckets[number] = bucket
    count &+= 1
  }

  /// A chunk that follows another in its bucket.
  @inlinable @inline(__always)
  mutating func takeChunk(after previous: Int32) -> Int32 {
    var chunk = freeChunk
    if chunk >= 0 {
      freeChunk = link(of: chunk)
    } else {
      chunk = takeNewChunk()
    }
    setLink(of: chunk, to: previous)
    return chunk
  }

  /// A chunk that has never been used.
  @inlinable @inline(never)
  mutating func takeNewChunk() -> Int32 {
    if chunkCount == chunkCapacity {
      let newCapacity = Swift.max(64, chunkCapacity * 2)
      let moved = UnsafeMutableRawPointer.allocate(
        byteCount: newCapacity &<< 5 * MemoryLayout<UInt128>.stride, alignment: 64)
      let newChunks = unsafe moved.assumingMemoryBound(to: UInt128.self)
      unsafe newChunks.update(from: chunks, count: chunkCount &<< 5)
      unsafe chunks.deallocate()
      unsafe chunks = newChunks
      chunkCapacity = newCapacity
    }
    chunkCount += 1
    return Int32(chunkCount - 1)
  }

  /// The chunk before a chunk in its bucket, or the next free one; −1 when there is none.
  @inlinable @inline(__always)
  func link(of chunk: Int32) -> Int32 {
    Int32(truncatingIfNeeded: unsafe chunks[Int(chunk) &<< 5]._low)
  }

  /// Writes a chunk's link.
  @inlinable @inline(__always)
  mutating func setLink(of chunk: Int32, to other: Int32) {
    unsafe chunks[Int(chunk) &<< 5] = UInt128(
      _low: UInt64(truncatingIfNeeded: other), _high: 0)
  }
}

// The only owner of its memory, so handing it over hands everything over.
extension KeyBuckets: @unchecked Sendable {}
