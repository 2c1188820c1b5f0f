extension EventCalendar {
  /// Traps when the calendar's structure is broken, which only a fault of the kernel can do.
  ///
  /// Checks that no event precedes its parent in the heap or the clock, that heap and records agree,
  /// that every slot is either pending or free, and that the space beyond the heap is vacant. O(n).
  public func checkInvariants() {
    let start = rootIsVacant ? 1 : 0
    for position in start..<storage.heapCount {
      let key = storage.key(at: position)
      precondition(EventKey.time(key) >= clock, "an event in the past")
      let parent = (position - 1) >> 2
      precondition(
        position == 0 || parent < start || storage.key(at: parent) < key,
        "an event before its parent")
      precondition(Int(EventKey.slot(key)) < storage.noticeCount, "an event without a record")
      precondition(
        Int(storage[EventKey.slot(key)].link) == position, "a record that points elsewhere")
    }
    for position in storage.heapCount..<storage.heapCount + 4 {
      precondition(storage.key(at: position) == EventKey.vacant, "a key left behind the heap")
    }
    var free = 0
    var slot = firstFree
    while slot != .max {
      free += 1
      precondition(free <= storage.noticeCount, "a cycle of free slots")
      slot = storage[slot].link
    }
    precondition(count + free == storage.noticeCount, "a slot neither pending nor free")
  }

  /// In debug builds, traps when the heap's top is out of order.
  @inlinable @inline(__always)
  func checkAfterMutation() {
    assert(topIsInOrder, "the heap's top is out of order")
  }

  /// Whether none of the root's children precedes the root.
  @inlinable var topIsInOrder: Bool {
    guard storage.heapCount > 0, !rootIsVacant else { return true }
    let root = storage.key(at: 0)
    return (1...4).allSatisfy { position in
      position >= storage.heapCount || storage.key(at: position) > root
    }
  }
}
