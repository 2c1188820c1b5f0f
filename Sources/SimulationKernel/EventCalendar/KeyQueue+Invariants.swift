extension KeyQueue {
  /// Traps when the queue's structure is broken.
  ///
  /// O(n).
  func checkInvariants() {
    let start = rootIsVacant ? 1 : 0
    for position in start..<Swift.max(start, soon.count) {
      let key = soon.key(at: position)
      let parent = (position - 1) >> 2
      precondition(
        position == 0 || parent < start || soon.key(at: parent) <= key, "a key before its parent")
      precondition(key._high < limit, "a key in the heap that could wait")
    }
    for position in soon.count..<soon.count + 4 {
      precondition(soon.key(at: position) == EventKey.vacant, "a key left behind the heap")
    }
    precondition(later.count == 0 || limit < .max, "keys that wait for nothing")
    var waiting = 0
    later.forEach { key, bucket in
      precondition(key._high >= limit && key._high > later.base, "a key that cannot wait")
      precondition(later.bucketNumber(key._high) == bucket, "a key in the wrong bucket")
      waiting += 1
    }
    precondition(waiting == later.count, "a count of keys that is wrong")
  }

  /// Calls a function with every key, in no order.
  func forEach(_ body: (UInt128) -> Void) {
    let start = rootIsVacant ? 1 : 0
    for position in start..<Swift.max(start, soon.count) { body(soon.key(at: position)) }
    later.forEach { key, _ in body(key) }
  }
}

extension KeyBuckets {
  /// Calls a function with every key and its bucket's number.
  func forEach(_ body: (UInt128, Int) -> Void) {
    for number in 0..<Self.bucketCount {
      let bucket = unsafe buckets[number]
      let isOccupied = unsafe occupancy[number >> 6] >> UInt64(number & 63) & 1 == 1
      precondition(isOccupied == (bucket.chunk >= 0), "a bucket whose bit is wrong")
      var chunk = bucket.chunk
      var filling = Int(bucket.filling)
      while chunk >= 0 {
        precondition((1...Self.chunkKeys).contains(filling), "a chunk wrongly filled")
        for index in 0..<filling { body(unsafe chunks[Int(chunk) << 5 + 1 + index], number) }
        chunk = link(of: chunk)
        filling = Self.chunkKeys
      }
    }
  }
}
