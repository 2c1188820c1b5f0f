/// The list of future events, and the clock that moves from one to the next.
///
/// Events occur in the order of their time, then of their priority, then first scheduled first. That
/// order is a promise: results depend on it.
///
/// An event is a plain value, usually an `enum` whose cases carry integer ids. There is nothing to
/// allocate per event once the calendar has grown to its largest number of pending events.
///
/// The order is kept by a ``KeyQueue`` of 16-byte keys (time, priority, sequence, slot), the events
/// themselves in records that do not move. Scheduling and taking an event cost O(1) on average where
/// times are spread and O(log n) at most where they are equal. Cancelling costs O(1): the record is
/// given back and the key, which then refers to nothing, is dropped when its turn comes or when such
/// keys outnumber the others. Times must not be negative, which follows from a clock that starts at
/// zero and never moves back. At most 2^31 events can be pending.
public struct EventCalendar<Event: BitwiseCopyable>: ~Copyable {
  /// The order of the pending events, and of some cancelled ones.
  @usableFromInline var queue: KeyQueue
  /// The records of the events, by slot.
  @usableFromInline var notices: FlatBuffer<EventNotice<Event>>
  /// The first free record's slot marked as a link, or all bits set.
  @usableFromInline var firstFree: UInt32
  /// The record that the last event taken has left, not among the free ones, or `UInt32.max`.
  ///
  /// The next call very often schedules and can use it: the two then spare each other the free list.
  @usableFromInline var vacantSlot: UInt32
  /// The sequence number of the next event.
  @usableFromInline var nextSequence: UInt32
  /// How many keys refer to nothing because their events were cancelled or moved.
  @usableFromInline var staleCount: Int
  /// The clock, in days.
  @usableFromInline var clock: Double

  /// Makes an empty calendar with the clock at zero and room for some events.
  ///
  /// - Precondition: the capacity is in 0...2^31.
  @inlinable public init(minimumCapacity: Int = 64) {
    precondition(
      minimumCapacity >= 0 && minimumCapacity <= EventKey.slotLimit,
      "a calendar holds 0...2^31 events")
    queue = KeyQueue(minimumCapacity: minimumCapacity)
    notices = FlatBuffer(minimumCapacity: minimumCapacity)
    firstFree = .max
    vacantSlot = .max
    nextSequence = 0
    staleCount = 0
    clock = 0
  }

  /// Makes an empty calendar that has already given out sequence numbers, to test their renumbering.
  package init(minimumCapacity: Int, firstSequence: UInt32) {
    precondition(firstSequence <= EventKey.sequenceLimit, "a sequence number takes 27 bits")
    self.init(minimumCapacity: minimumCapacity)
    nextSequence = firstSequence
  }

  /// The present moment: the time of the last event taken, or the horizon reached since.
  @inlinable public var now: SimulationTime { SimulationTime(days: clock) }

  /// The number of pending events.
  @inlinable public var count: Int { queue.count &- staleCount }

  /// Whether no event is pending.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The time of the next event, or nothing when none is pending.
  @inlinable public var nextTime: SimulationTime? {
    mutating get { advance() ? SimulationTime(days: EventKey.time(queue.first)) : nil }
  }

  /// Whether a handle's event is still to come.
  @inlinable public func isPending(_ handle: EventHandle) -> Bool {
    // A record's generation moves on when its event goes, so that equality means pending.
    Int(handle.slot) < notices.count
      && notices[Int(handle.slot)].generation == handle.generation
  }
}

extension EventCalendar: Sendable where Event: Sendable {}
