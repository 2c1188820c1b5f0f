extension EventCalendar {
  /// Takes the next event not later than a horizon and moves the clock to it.
  ///
  /// When there is none, returns nothing and moves the clock to the horizon; with an infinite horizon
  /// the clock then stays at the last event.
  ///
  /// - Precondition: the horizon is not before ``now``.
  @inlinable @inline(__always)
  public mutating func popNext(until horizon: SimulationTime) -> Event? {
    precondition(horizon.days >= clock, "the clock cannot move back")
    let key = firstPending()
    let time = EventKey.time(key)
    // The time of a vacant key is not a number and compares as false.
    guard time <= horizon.days else {
      if horizon.days < .infinity { clock = horizon.days }
      return nil
    }
    queue.removeFirst()
    clock = time
    let slot = EventKey.slot(key)
    release(slot)
    return notices[slot].event
  }

  /// The key of the next pending event, now first in the queue, or ``EventKey/vacant``.
  @inlinable @inline(__always)
  mutating func firstPending() -> UInt128 {
    var key = queue.first()
    while key != EventKey.vacant && isStale(key) {
      queue.removeFirst()
      staleCount &-= 1
      key = queue.first()
    }
    return key
  }

  /// Whether a key's event has been cancelled or moved.
  @inlinable @inline(__always)
  func isStale(_ key: UInt128) -> Bool {
    notices[EventKey.slot(key)].rank != EventKey.rank(key)
  }
}
