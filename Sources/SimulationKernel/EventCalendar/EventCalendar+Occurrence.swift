extension EventCalendar {
  /// Takes the next event not later than a horizon and moves the clock to it.
  ///
  /// When there is none, returns nothing and moves the clock to the horizon; with an infinite horizon
  /// the clock then stays at the last event.
  ///
  /// - Precondition: the horizon is not before ``now``.
  @inlinable @inline(__always)
  public mutating func popNext(until horizon: SimulationTime) -> Event? {
    guard advance(), EventKey.time(queue.first) <= horizon.days else {
      // Before an event's time the horizon needs no check: no event precedes the clock.
      precondition(horizon.days >= clock, "the clock cannot move back")
      if horizon.days < .infinity { clock = horizon.days }
      return nil
    }
    let key = queue.first
    queue.removeFirst()
    clock = EventKey.time(key)
    let slot = EventKey.slot(key)
    vacate(slot)
    return notices[slot].event
  }

  /// Brings the next pending event's key to the front of the queue and says whether there is one.
  @inlinable @inline(__always)
  mutating func advance() -> Bool {
    while queue.advance() {
      if !isStale(queue.first) { return true }
      queue.removeFirst()
      staleCount &-= 1
    }
    return false
  }

  /// Whether a key's event has been cancelled or moved.
  @inlinable @inline(__always)
  func isStale(_ key: UInt128) -> Bool {
    notices[EventKey.slot(key)].isStale(key)
  }
}
