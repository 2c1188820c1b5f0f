extension EventCalendar {
  /// A record for an event: the one left last, one from the free list, or a new one.
  @inlinable @inline(__always)
  mutating func takeSlot(for event: Event, rank: UInt32) -> EventHandle {
    var slot = vacantSlot
    if slot != .max {
      vacantSlot = .max
    } else if firstFree != .max {
      slot = firstFree & ~EventNotice<Event>.linkMark
      firstFree = notices[Int(slot)].rank
    } else {
      return takeNewSlot(for: event, rank: rank)
    }
    notices[Int(slot)].event = event
    notices[Int(slot)].rank = rank
    return EventHandle(slot: slot, generation: notices[Int(slot)].generation)
  }

  /// A record that has never been used.
  @inlinable @inline(never)
  mutating func takeNewSlot(for event: Event, rank: UInt32) -> EventHandle {
    precondition(notices.count < EventKey.slotLimit - 1, "2^31 pending events")
    let slot = notices.append(EventNotice(event: event, generation: 0, rank: rank))
    return EventHandle(slot: UInt32(truncatingIfNeeded: slot), generation: 0)
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

  /// Gives the pending events sequence numbers from zero in their order.
  ///
  /// Needed when the numbers are used up, once in 2^27 events.
  @inlinable @inline(never)
  mutating func renumber() {
    queue.dropStale(notices)
    staleCount = 0
    var keys = FlatBuffer<UInt128>(minimumCapacity: queue.count)
    queue.drain(into: &keys)
    precondition(keys.count < Int(EventKey.sequenceLimit), "2^27 pending events at a renumbering")
    keys.sort()
    for index in 0..<keys.count {
      let slot = EventKey.slot(keys[index])
      let rank = EventKey.rank(
        priority: notices[slot].rank &>> EventKey.sequenceBits,
        sequence: UInt32(truncatingIfNeeded: index))
      notices[slot].rank = rank
      queue.insert(
        EventKey.pack(
          time: EventKey.time(keys[index]), rank: rank, slot: UInt32(truncatingIfNeeded: slot)))
    }
    nextSequence = UInt32(truncatingIfNeeded: keys.count)
  }
}
