/// The list of future events, and the clock that moves from one to the next.
///
/// Events occur in the order of their time, then of their priority, then first scheduled first. That
/// order is a promise: results depend on it.
///
/// An event is a plain value, usually an `enum` whose cases carry integer ids. There is nothing to
/// allocate per event once the calendar has grown to its largest number of pending events.
/// Scheduling, cancelling, moving and taking cost O(log n) in the n pending events; the events that
/// often follow each other – take one, schedule one – share a single walk through the heap.
///
/// The method is a 4-ary heap of 16-byte keys (time, priority, sequence, slot) next to the records of
/// the events. Times must not be negative, which follows from a clock that starts at zero and never
/// moves back. At most 2^24 events can be pending.
public struct EventCalendar<Event: BitwiseCopyable>: ~Copyable {
  /// Keys and records.
  @usableFromInline var storage: CalendarStorage<Event>
  /// The clock, in days.
  @usableFromInline var clock: Double
  /// The sequence number of the next event.
  @usableFromInline var nextSequence: UInt64
  /// The first free slot, or `UInt32.max`.
  @usableFromInline var firstFree: UInt32
  /// Whether the heap's root is vacant because its event has been taken.
  ///
  /// It stays vacant until the next call, which very often schedules and can use it.
  @usableFromInline var rootIsVacant: Bool

  /// Makes an empty calendar with the clock at zero and room for some events.
  ///
  /// - Precondition: the capacity is in 0...2^24.
  @inlinable public init(minimumCapacity: Int = 64) {
    precondition(
      minimumCapacity >= 0 && minimumCapacity <= EventKey.slotLimit,
      "a calendar holds 0...2^24 events")
    storage = CalendarStorage(capacity: minimumCapacity)
    clock = 0
    nextSequence = 0
    firstFree = .max
    rootIsVacant = false
  }

  /// Makes an empty calendar that has already given out sequence numbers, to test their renumbering.
  package init(minimumCapacity: Int, firstSequence: UInt64) {
    precondition(firstSequence <= EventKey.sequenceLimit, "a sequence number takes 36 bits")
    self.init(minimumCapacity: minimumCapacity)
    nextSequence = firstSequence
  }

  /// The present moment: the time of the last event taken, or the horizon reached since.
  @inlinable public var now: SimulationTime { SimulationTime(days: clock) }

  /// The number of pending events.
  @inlinable public var count: Int { storage.heapCount - (rootIsVacant ? 1 : 0) }

  /// Whether no event is pending.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The time of the next event, or nothing when none is pending.
  @inlinable public var nextTime: SimulationTime? {
    guard count > 0 else { return nil }
    var first = storage.key(at: 0)
    if rootIsVacant {
      // The next event is the smallest of the root's children; missing ones read as vacant.
      first = Swift.min(
        Swift.min(storage.key(at: 1), storage.key(at: 2)),
        Swift.min(storage.key(at: 3), storage.key(at: 4)))
    }
    return SimulationTime(days: EventKey.time(first))
  }

  /// Whether a handle's event is still to come.
  @inlinable public func isPending(_ handle: EventHandle) -> Bool {
    // A place's generation moves on when its event goes, so that equality means pending.
    Int(handle.slot) < storage.noticeCount
      && storage[handle.slot].generation == handle.generation
  }
}

extension EventCalendar: Sendable where Event: Sendable {}
