extension EventCalendar {
  /// A record for an event, the one left last if there is any.
  @inlinable @inline(__always)
  mutating func takeSlot(for event: Event, rank: UInt32) -> UInt32 {
    let slot = vacantSlot
    guard slot != .max else { return takeFreeSlot(for: event, rank: rank) }
    vacantSlot = .max
    notices[Int(slot)].event = event
    notices[Int(slot)].rank = rank
    return slot
  }

  /// A record from the free list, or a new one.
  @inlinable @inline(__always)
  mutating func takeFreeSlot(for event: Event, rank: UInt32) -> UInt32 {
    guard firstFree != .max else { return takeNewSlot(for: event, rank: rank) }
    let slot = firstFree & ~EventNotice<Event>.linkMark
    firstFree = notices[Int(slot)].rank
    notices[Int(slot)].event = event
    notices[Int(slot)].rank = rank
    return slot
  }

  /// A record that has never been used.
  @inlinable @inline(never)
  mutating func takeNewSlot(for event: Event, rank: UInt32) -> UInt32 {
    precondition(notices.count < EventKey.slotLimit - 1, "2^31 pending events")
    let slot = notices.append(EventNotice(event: event, generation: 0, rank: rank))
    return UInt32(truncatingIfNeeded: slot)
  }

  /// Leaves the record of an event that has been taken, for the next one scheduled.
  @inlinable @inline(__always)
  mutating func vacate(_ slot: Int) {
    if vacantSlot != .max { free(Int(vacantSlot)) }
    vacantSlot = UInt32(truncatingIfNeeded: slot)
    notices[slot].generation &+= 1
  }

  /// Gives a record back; its handles refer to nothing from now on, and so does its key.
  @inlinable @inline(__always)
  mutating func release(_ slot: Int) {
    notices[slot].generation &+= 1
    free(slot)
  }

  /// Puts a record on the free list.
  @inlinable @inline(__always)
  mutating func free(_ slot: Int) {
    notices[slot].rank = firstFree
    firstFree = UInt32(truncatingIfNeeded: slot) | EventNotice<Event>.linkMark
  }

  /// Puts the keys of pending events into an empty queue, and no others.
  ///
  /// With renumbering the events also get sequence numbers from zero in their order. Called when keys
  /// that refer to nothing outnumber the others, so that each cancelling pays for a constant part, and
  /// when the sequence numbers are used up, once in 2^27 events.
  @inlinable @inline(never)
  mutating func rebuild(renumbering: Bool) {
    var all = FlatBuffer<UInt128>(minimumCapacity: queue.count)
    queue.drain(into: &all)
    var pending = FlatBuffer<UInt128>(minimumCapacity: all.count - staleCount)
    for index in 0..<all.count where !isStale(all[index]) { pending.append(all[index]) }
    staleCount = 0
    if renumbering {
      pending.sort()
      renumber(&pending)
    }
    for index in 0..<pending.count { queue.insert(pending[index]) }
  }

  /// Gives sorted keys and their records sequence numbers from zero.
  @inlinable mutating func renumber(_ keys: inout FlatBuffer<UInt128>) {
    precondition(keys.count < Int(EventKey.sequenceLimit), "2^27 pending events at a renumbering")
    for index in 0..<keys.count {
      let key = keys[index]
      let slot = EventKey.slot(key)
      let priority = EventKey.rank(key) &>> EventKey.sequenceBits
      let rank = EventKey.rank(priority: priority, sequence: UInt32(truncatingIfNeeded: index))
      notices[slot].rank = rank
      keys[index] = EventKey.pack(
        time: EventKey.time(key), rank: rank, slot: UInt32(truncatingIfNeeded: slot))
    }
    nextSequence = UInt32(truncatingIfNeeded: keys.count)
  }
}
