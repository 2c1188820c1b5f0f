extension KeyBuckets {
  /// A bucket taken out, its keys still in their chunks.
  @usableFromInline struct Opened {
    /// Its last chunk, or −1 when all chunks have been read.
    @usableFromInline var chunk: Int32
    /// The number of keys in that chunk.
    @usableFromInline var filling: Int
    /// The bits of the first time past the bucket.
    @usableFromInline let end: UInt64
    /// Whether the bucket covers a single time.
    @usableFromInline let isSingleTime: Bool

    /// Makes an opened bucket.
    @inlinable init(chunk: Int32, filling: Int, end: UInt64, isSingleTime: Bool) {
      self.chunk = chunk
      self.filling = filling
      self.end = end
      self.isSingleTime = isSingleTime
    }
  }

  /// Takes out the bucket with the least keys and makes its start the base.
  ///
  /// Its keys are then read chunk by chunk with ``key(_:of:)`` and ``finishChunk(of:)``.
  @inlinable @inline(__always)
  mutating func open() -> Opened {
    assert(count > 0, "no bucket to open")
    var word = 0
    while unsafe occupancy[word] == 0 { word &+= 1 }
    let bits = unsafe occupancy[word]
    unsafe occupancy[word] = bits & (bits &- 1)
    return take(word &<< 6 | bits.trailingZeroBitCount)
  }

  /// Takes out a bucket whose bit has been cleared.
  @inlinable @inline(__always)
  mutating func take(_ number: Int) -> Opened {
    let bucket = unsafe buckets[number]
    unsafe buckets[number] = Bucket(chunk: -1, filling: 0)
    let level = number &>> 8
    let shift = UInt64(level &<< 3)
    // Any key of the bucket tells the digits from this level up.
    base = unsafe (chunks[Int(bucket.chunk) &<< 5 &+ 1]._high &>> shift) &<< shift
    return Opened(
      chunk: bucket.chunk, filling: Int(bucket.filling), end: base &+ (1 &<< shift),
      isSingleTime: level == 0)
  }

  /// Whether an opened bucket has no more than one chunk left.
  @inlinable @inline(__always)
  func isLastChunk(of bucket: Opened) -> Bool { link(of: bucket.chunk) < 0 }

  /// A key of an opened bucket's present chunk.
  @inlinable @inline(__always)
  func key(_ index: Int, of bucket: Opened) -> UInt128 {
    assert(index >= 0 && index < bucket.filling, "a key outside its chunk")
    return unsafe chunks[Int(bucket.chunk) &<< 5 &+ 1 &+ index]
  }

  /// Gives an opened bucket's present chunk back and goes on to the chunk before it.
  @inlinable @inline(__always)
  mutating func finishChunk(of bucket: inout Opened) {
    let previous = link(of: bucket.chunk)
    setLink(of: bucket.chunk, to: freeChunk)
    freeChunk = bucket.chunk
    count &-= bucket.filling
    bucket.chunk = previous
    bucket.filling = Self.chunkKeys
  }

  /// Takes all keys off and appends them to a buffer, in no order.
  @inlinable mutating func drain(into buffer: inout FlatBuffer<UInt128>) {
    while count > 0 {
      var bucket = open()
      while bucket.chunk >= 0 {
        for index in 0..<bucket.filling { buffer.append(key(index, of: bucket)) }
        finishChunk(of: &bucket)
      }
    }
  }
}
