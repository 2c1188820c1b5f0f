extension KeyQueue {
  /// Drops the keys whose records do not know them any more.
  ///
  /// In place and in O(n), without memory of its own.
  @inlinable @inline(never)
  mutating func dropStale<Event>(_ notices: borrowing FlatBuffer<EventNotice<Event>>) {
    if rootIsVacant {
      rootIsVacant = false
      soon.removeRoot()
    }
    soon.dropStale(notices)
    later.dropStale(notices)
  }
}

extension KeyHeap {
  /// Drops the keys whose records do not know them any more.
  @inlinable mutating func dropStale<Event>(
    _ notices: borrowing FlatBuffer<EventNotice<Event>>
  ) {
    var kept = 0
    for position in 0..<count {
      let key = key(at: position)
      if notices[EventKey.slot(key)].isStale(key) { continue }
      unsafe keys[kept] = key
      kept += 1
    }
    for position in kept..<count { unsafe keys[position] = EventKey.vacant }
    count = 0
    // Insertion in order of position: each key rises at most to the place of one dropped.
    for position in 0..<kept {
      let key = unsafe keys[position]
      unsafe keys[position] = EventKey.vacant
      insert(key)
    }
  }
}

extension KeyBuckets {
  /// Drops the keys whose records do not know them any more.
  @inlinable mutating func dropStale<Event>(
    _ notices: borrowing FlatBuffer<EventNotice<Event>>
  ) {
    for number in 0..<Self.bucketCount {
      let bucket = unsafe buckets[number]
      guard bucket.chunk >= 0 else { continue }
      unsafe buckets[number] = Bucket(chunk: -1, filling: 0)
      unsafe occupancy[number >> 6] &= ~(1 &<< UInt64(number & 63))
      var opened = Opened(
        chunk: bucket.chunk, filling: Int(bucket.filling), end: .max, isSingleTime: false)
      // What stays goes back where it was: the base has not changed.
      while opened.chunk >= 0 {
        for index in 0..<opened.filling {
          let key = key(index, of: opened)
          if !notices[EventKey.slot(key)].isStale(key) { insert(key) }
        }
        finishChunk(of: &opened)
      }
    }
  }
}
