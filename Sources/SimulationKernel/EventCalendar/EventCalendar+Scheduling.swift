extension EventCalendar {
  /// Schedules an event at a moment and returns a handle to it.
  ///
  /// Among events at the same time with the same priority the first scheduled occurs first; `0` and
  /// `−0` are the same time.
  ///
  /// - Precondition: the moment is finite and not before ``now``; fewer than 2^31 events are pending.
  @inlinable @inline(__always) @discardableResult
  public mutating func schedule(
    _ event: Event, at time: SimulationTime, priority: EventPriority = .normal
  ) -> EventHandle {
    checkTime(time)
    let rank = EventKey.rank(priority: UInt32(priority.rawValue), sequence: takeSequence())
    let handle = takeSlot(for: event, rank: rank)
    queue.insert(EventKey.pack(time: time.days, rank: rank, slot: handle.slot))
    return handle
  }

  /// Schedules an event a number of days from now and returns a handle to it.
  ///
  /// - Precondition: the delay is finite and not negative; fewer than 2^31 events are pending.
  @inlinable @inline(__always) @discardableResult
  public mutating func schedule(
    _ event: Event, after delay: Double, priority: EventPriority = .normal
  ) -> EventHandle {
    schedule(event, at: SimulationTime(days: clock + delay), priority: priority)
  }

  /// Takes a pending event off the calendar and says whether there was one.
  ///
  /// False when the event has occurred or was cancelled, and for ``EventHandle/none``. O(1) on average.
  @inlinable @discardableResult
  public mutating func cancel(_ handle: EventHandle) -> Bool {
    guard isPending(handle) else { return false }
    release(Int(handle.slot))
    leaveStale()
    return true
  }

  /// Moves a pending event to another time and says whether there was one.
  ///
  /// The handle stays valid and the priority stays; among events at its new time it comes as if it
  /// had been scheduled now.
  ///
  /// - Precondition: the time is finite and not before ``now``, if the event is pending.
  @inlinable @discardableResult
  public mutating func reschedule(_ handle: EventHandle, to time: SimulationTime) -> Bool {
    guard isPending(handle) else { return false }
    checkTime(time)
    let sequence = takeSequence()
    let priority = notices[Int(handle.slot)].rank &>> EventKey.sequenceBits
    let rank = EventKey.rank(priority: priority, sequence: sequence)
    notices[Int(handle.slot)].rank = rank
    queue.insert(EventKey.pack(time: time.days, rank: rank, slot: handle.slot))
    leaveStale()
    return true
  }

  /// Traps unless a time is one that an event may be scheduled at.
  @inlinable @inline(__always)
  func checkTime(_ time: SimulationTime) {
    // The comparison is false for a time that is not a number.
    precondition(
      time.days >= clock && time.days < .infinity, "an event must lie at a finite time from now on")
  }

  /// The next sequence number.
  @inlinable @inline(__always)
  mutating func takeSequence() -> UInt32 {
    if nextSequence == EventKey.sequenceLimit { renumber() }
    let sequence = nextSequence
    nextSequence = sequence &+ 1
    return sequence
  }

  /// Counts a key that refers to nothing from now on, and drops all such when they are too many.
  ///
  /// They are when they outnumber the others, so that each cancelling pays for a constant part.
  @inlinable @inline(__always)
  mutating func leaveStale() {
    staleCount &+= 1
    if staleCount > 256 && 2 &* staleCount > queue.count {
      queue.dropStale(notices)
      staleCount = 0
    }
  }
}
