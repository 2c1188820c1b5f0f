extension KeyQueue {
  /// Fills the empty heap with the next keys, if there are any.
  @inlinable @inline(never)
  mutating func refill() {
    assert(soon.count == 0, "the heap still has keys")
    crowd = Self.crowdLimit
    if later.count <= Self.fewKeys {
      limit = .max
      while later.count > 0 { moveToHeap(later.open()) }
      return
    }
    while soon.count == 0 {
      let bucket = later.open()
      // A bucket of one chunk is small enough for the heap; of equal times none can wait.
      if bucket.isSingleTime || later.isLastChunk(of: bucket) {
        limit = bucket.end
        moveToHeap(bucket)
      } else {
        spread(bucket)
      }
    }
  }

  /// Moves an opened bucket's keys into the heap.
  @inlinable @inline(__always)
  mutating func moveToHeap(_ opened: consuming KeyBuckets.Opened) {
    var bucket = opened
    while bucket.chunk >= 0 {
      for index in 0..<bucket.filling { soon.insert(later.key(index, of: bucket)) }
      later.finishChunk(of: &bucket)
    }
  }

  /// Moves an opened bucket's keys to lower levels, but those at the new base into the heap.
  @inlinable @inline(__always)
  mutating func spread(_ opened: consuming KeyBuckets.Opened) {
    var bucket = opened
    let base = later.base
    limit = base &+ 1
    while bucket.chunk >= 0 {
      for index in 0..<bucket.filling {
        let key = later.key(index, of: bucket)
        if key._high == base { soon.insert(key) } else { later.insert(key) }
      }
      later.finishChunk(of: &bucket)
    }
  }

  /// Moves keys that can wait from the crowded heap into the buckets.
  ///
  /// The base moves on to the least time in the heap, unless it lies beyond it already: the buckets in
  /// use would then no longer be where the base says. It stays within the bucket opened last, so they
  /// keep their places.
  @inlinable @inline(never)
  mutating func spread() {
    let least = soon.key(at: 0)._high
    later.base = later.count == 0 ? least : Swift.max(least, later.base)
    limit = later.base &+ 1
    var keys = FlatBuffer<UInt128>(minimumCapacity: soon.count)
    soon.drain(into: &keys)
    for index in 0..<keys.count {
      let key = keys[index]
      if key._high < limit { soon.insert(key) } else { later.insert(key) }
    }
    // Keys at one time cannot be parted: do not ask again for the same crowd.
    crowd = Swift.max(Self.crowdLimit, 2 &* soon.count)
  }
}
