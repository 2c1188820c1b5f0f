extension EventCalendar {
  /// Traps when the calendar's structure is broken, which only a fault of the kernel can do.
  ///
  /// Checks that every key lies where the queue says and not before the clock, that each pending event
  /// has one key, that every record is either pending or free, and that the counts agree. O(n).
  public func checkInvariants() {
    queue.checkInvariants()
    var pending = 0
    queue.forEach { key in
      precondition(EventKey.slot(key) < notices.count, "a key without a record")
      guard !isStale(key) else { return }
      precondition(EventKey.time(key) >= clock, "an event in the past")
      pending += 1
    }
    precondition(pending == count, "a count of pending events that is wrong")
    var free = vacantSlot == .max ? 0 : 1
    var link = firstFree
    while link != .max {
      free += 1
      precondition(free <= notices.count, "a cycle of free records")
      link = notices[Int(link & ~EventNotice<Event>.linkMark)].rank
    }
    precondition(pending + free == notices.count, "a record neither pending nor free")
  }
}
