extension EventCalendar {
  /// Schedules an event at a moment and returns a handle to it.
  ///
  /// Among events at the same time with the same priority the first scheduled occurs first; `0` and
  /// `−0` are the same time.
  ///
  /// - Precondition: the moment is finite and not before ``now``; fewer than 2^24 events are pending.
  @inlinable @discardableResult
  public mutating func schedule(
    _ event: Event, at time: SimulationTime, priority: EventPriority = .normal
  ) -> EventHandle {
    // The comparison is false for a time that is not a number.
    precondition(
      time.days >= clock && time.days < .infinity, "an event must lie at a finite time from now on")
    let slot = takeSlot(for: event)
    let key = EventKey.pack(
      time: time.days, priority: UInt64(priority.rawValue), sequence: takeSequence(), slot: slot)
    if rootIsVacant {
      rootIsVacant = false
      storage.siftDown(key, from: 0)
    } else {
      storage.insert(key)
    }
    checkAfterMutation()
    return EventHandle(slot: slot, generation: storage[slot].generation)
  }

  /// Schedules an event a number of days from now and returns a handle to it.
  ///
  /// - Precondition: the delay is finite and not negative; fewer than 2^24 events are pending.
  @inlinable @discardableResult
  public mutating func schedule(
    _ event: Event, after delay: Double, priority: EventPriority = .normal
  ) -> EventHandle {
    schedule(event, at: SimulationTime(days: clock + delay), priority: priority)
  }

  /// Takes a pending event off the calendar and says whether there was one.
  ///
  /// False when the event has occurred or was cancelled, and for ``EventHandle/none``.
  @inlinable @discardableResult
  public mutating func cancel(_ handle: EventHandle) -> Bool {
    guard isPending(handle) else { return false }
    fillRoot()
    let position = Int(storage[handle.slot].link)
    release(handle.slot)
    storage.close(vacancy: position)
    checkAfterMutation()
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
    precondition(
      time.days >= clock && time.days < .infinity, "an event must lie at a finite time from now on")
    fillRoot()
    let sequence = takeSequence()
    let position = Int(storage[handle.slot].link)
    let key = EventKey.pack(
      time: time.days, priority: EventKey.priority(storage.key(at: position)),
      sequence: sequence, slot: handle.slot)
    storage.sift(key, from: position)
    checkAfterMutation()
    return true
  }
}
