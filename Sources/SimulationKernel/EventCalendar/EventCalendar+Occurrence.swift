extension EventCalendar {
  /// Takes the next event not later than a horizon and moves the clock to it.
  ///
  /// When there is none, returns nothing and moves the clock to the horizon; with an infinite horizon
  /// the clock then stays at the last event.
  ///
  /// - Precondition: the horizon is not before ``now``.
  @inlinable public mutating func popNext(until horizon: SimulationTime) -> Event? {
    precondition(horizon.days >= clock, "the clock cannot move back")
    fillRoot()
    guard storage.heapCount > 0 else {
      stop(at: horizon)
      return nil
    }
    let key = storage.key(at: 0)
    let time = EventKey.time(key)
    guard time <= horizon.days else {
      stop(at: horizon)
      return nil
    }
    clock = time
    rootIsVacant = true
    let slot = EventKey.slot(key)
    release(slot)
    return storage[slot].event
  }

  /// Moves the clock to a horizon that no pending event precedes.
  @inlinable mutating func stop(at horizon: SimulationTime) {
    if horizon.days < .infinity { clock = horizon.days }
  }

  /// Closes the vacancy that the last event taken has left.
  @inlinable @inline(__always)
  mutating func fillRoot() {
    guard rootIsVacant else { return }
    rootIsVacant = false
    storage.close(vacancy: 0)
    checkAfterMutation()
  }
}

extension EventCalendar {
  /// A free slot for an event, the one given back last if there is any.
  @inlinable @inline(__always)
  mutating func takeSlot(for event: Event) -> UInt32 {
    let slot = firstFree
    guard slot != .max else { return takeNewSlot(for: event) }
    firstFree = storage[slot].link
    storage[slot].event = event
    return slot
  }

  /// A slot that has never been used.
  @inlinable @inline(never)
  mutating func takeNewSlot(for event: Event) -> UInt32 {
    precondition(storage.noticeCount < EventKey.slotLimit, "more than 2^24 pending events")
    return storage.appendNotice(event)
  }

  /// Gives a slot back; its handles refer to nothing from now on.
  @inlinable @inline(__always)
  mutating func release(_ slot: UInt32) {
    storage[slot].generation &+= 1
    storage[slot].link = firstFree
    firstFree = slot
  }

  /// The next sequence number.
  @inlinable @inline(__always)
  mutating func takeSequence() -> UInt64 {
    if nextSequence == EventKey.sequenceLimit { renumber() }
    let sequence = nextSequence
    nextSequence = sequence &+ 1
    return sequence
  }

  /// Starts the sequence numbers again above those of the pending events.
  @inlinable @inline(never)
  mutating func renumber() {
    fillRoot()
    nextSequence = storage.renumber()
  }
}
