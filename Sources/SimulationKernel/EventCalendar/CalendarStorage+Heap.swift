extension CalendarStorage {
  // Both walks move a vacancy and write the key once at the end. Local copies of the pointers spare
  // the compiler from reloading them after each store.

  /// Puts a key into the heap at a vacant position or above it.
  @inlinable @inline(__always)
  mutating func siftUp(_ key: UInt128, from start: Int) {
    let keys = unsafe keys
    let notices = unsafe notices
    var position = start
    while position > 0 {
      let parent = (position &- 1) >> 2
      let parentKey = unsafe keys[parent]
      if key >= parentKey { break }
      unsafe keys[position] = parentKey
      unsafe notices[Int(EventKey.slot(parentKey))].link = UInt32(truncatingIfNeeded: position)
      position = parent
    }
    unsafe keys[position] = key
    unsafe notices[Int(EventKey.slot(key))].link = UInt32(truncatingIfNeeded: position)
  }

  /// Puts a key into the heap at a vacant position or below it.
  ///
  /// The smallest of four children is found by a tournament of three comparisons without branches,
  /// which the processor could not predict.
  @inlinable @inline(__always)
  mutating func siftDown(_ key: UInt128, from start: Int) {
    let keys = unsafe keys
    let notices = unsafe notices
    let count = heapCount
    var position = start
    var child = 4 &* position &+ 1
    while child < count {
      let left = unsafe child &+ (keys[child &+ 1] < keys[child] ? 1 : 0)
      let right = unsafe child &+ (keys[child &+ 3] < keys[child &+ 2] ? 3 : 2)
      let best = unsafe keys[right] < keys[left] ? right : left
      let bestKey = unsafe keys[best]
      if key <= bestKey { break }
      unsafe keys[position] = bestKey
      unsafe notices[Int(EventKey.slot(bestKey))].link = UInt32(truncatingIfNeeded: position)
      position = best
      child = 4 &* position &+ 1
    }
    unsafe keys[position] = key
    unsafe notices[Int(EventKey.slot(key))].link = UInt32(truncatingIfNeeded: position)
  }

  /// Puts a key into the heap at a vacant position, above or below it.
  @inlinable mutating func sift(_ key: UInt128, from position: Int) {
    if position > 0, key < self.key(at: (position - 1) >> 2) {
      siftUp(key, from: position)
    } else {
      siftDown(key, from: position)
    }
  }

  /// Adds a key whose record already exists.
  @inlinable @inline(__always)
  mutating func insert(_ key: UInt128) {
    assert(heapCount < capacity, "more keys than records")
    heapCount += 1
    siftUp(key, from: heapCount - 1)
  }

  /// Closes the vacancy at a position with the heap's last key.
  @inlinable @inline(__always)
  mutating func close(vacancy position: Int) {
    let last = heapCount - 1
    let key = key(at: last)
    setKey(EventKey.vacant, at: last)
    heapCount = last
    if position != last { sift(key, from: position) }
  }

  /// Gives the pending events sequence numbers from zero in their order, and returns how many.
  @inlinable @inline(never)
  mutating func renumber() -> UInt64 {
    // A sorted array is a heap. The key's high parts stay, and so does the order.
    let sequenceMask = (EventKey.sequenceLimit - 1) << EventKey.slotBits
    var all = unsafe UnsafeMutableBufferPointer(start: keys, count: heapCount)
    unsafe all.sort()
    for position in 0..<heapCount {
      let key = key(at: position)
      let low = key._low & ~sequenceMask | UInt64(position) << EventKey.slotBits
      setKey(UInt128(_low: low, _high: key._high), at: position)
      self[EventKey.slot(key)].link = UInt32(truncatingIfNeeded: position)
    }
    return UInt64(heapCount)
  }
}
