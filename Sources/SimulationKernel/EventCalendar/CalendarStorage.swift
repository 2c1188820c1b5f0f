/// The memory of an event calendar: a 4-ary heap of keys and the records they refer to.
///
/// The only unsafe code of the calendar. Whoever uses it stays within `0..<heapCount` and
/// `0..<noticeCount`; debug builds check that. Keys beyond the heap are always vacant, that is, larger
/// than any other, so that a node's four children can be compared without asking how many there are.
@safe
@usableFromInline
struct CalendarStorage<Event: BitwiseCopyable>: ~Copyable {
  /// The start of the allocation of keys, at a cache line.
  @usableFromInline var memory: UnsafeMutableRawPointer
  /// The root of the heap.
  ///
  /// It lies three keys into the allocation, which puts the four children of
  /// every node, 4i + 1 to 4i + 4, into one cache line.
  @usableFromInline var keys: UnsafeMutablePointer<UInt128>
  /// The records by slot.
  @usableFromInline var notices: UnsafeMutablePointer<EventNotice<Event>>
  /// The number of keys in the heap.
  @usableFromInline var heapCount: Int
  /// The number of records in use or free; those beyond have never been used.
  @usableFromInline var noticeCount: Int
  /// How many events fit before the storage has to grow.
  @usableFromInline var capacity: Int

  /// Makes empty storage with room for some events.
  @inlinable init(capacity: Int) {
    self.capacity = capacity
    heapCount = 0
    noticeCount = 0
    unsafe memory = Self.allocateKeys(capacity)
    unsafe keys = memory.assumingMemoryBound(to: UInt128.self) + 3
    unsafe notices = .allocate(capacity: capacity)
  }

  @inlinable deinit {
    unsafe memory.deallocate()
    unsafe notices.deallocate()
  }

  /// Memory for a root, its descendants up to a capacity and a last group of children, all vacant.
  @inlinable static func allocateKeys(_ capacity: Int) -> UnsafeMutableRawPointer {
    let count = capacity + 3 + 4
    let stride = MemoryLayout<UInt128>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count * stride, alignment: 64)
    unsafe memory.initializeMemory(as: UInt128.self, repeating: EventKey.vacant, count: count)
    return unsafe memory
  }

  /// Doubles the room for keys and records.
  @inlinable @inline(never)
  mutating func grow() {
    let newCapacity = Swift.min(Swift.max(64, capacity * 2), EventKey.slotLimit)
    let newMemory = unsafe Self.allocateKeys(newCapacity)
    let newKeys = unsafe newMemory.assumingMemoryBound(to: UInt128.self) + 3
    unsafe newKeys.update(from: keys, count: heapCount)
    let newNotices = UnsafeMutablePointer<EventNotice<Event>>.allocate(capacity: newCapacity)
    unsafe newNotices.moveInitialize(from: notices, count: noticeCount)
    unsafe memory.deallocate()
    unsafe notices.deallocate()
    unsafe memory = newMemory
    unsafe keys = newKeys
    unsafe notices = newNotices
    capacity = newCapacity
  }

  /// The key at a position of the heap; positions up to four beyond the heap read as vacant.
  @inlinable @inline(__always)
  func key(at position: Int) -> UInt128 {
    assert(position >= 0 && position < heapCount + 4, "a position outside the heap")
    return unsafe keys[position]
  }

  /// Writes a key without telling its record.
  @inlinable @inline(__always)
  mutating func setKey(_ key: UInt128, at position: Int) {
    assert(position >= 0 && position < heapCount, "a position outside the heap")
    unsafe keys[position] = key
  }

  /// The record of a slot.
  @inlinable subscript(slot: UInt32) -> EventNotice<Event> {
    @inline(__always) get {
      assert(Int(slot) < noticeCount, "a slot never used")
      return unsafe notices[Int(slot)]
    }
    @inline(__always) _modify {
      assert(Int(slot) < noticeCount, "a slot never used")
      yield unsafe &notices[Int(slot)]
    }
  }

  /// Adds a record that has never been used and returns its slot.
  @inlinable mutating func appendNotice(_ event: Event) -> UInt32 {
    if noticeCount == capacity { grow() }
    let notice = EventNotice(event: event, generation: 0, link: 0)
    unsafe (notices + noticeCount).initialize(to: notice)
    noticeCount += 1
    return UInt32(truncatingIfNeeded: noticeCount - 1)
  }
}

// The only owner of its memory, so handing it over hands everything over.
extension CalendarStorage: @unchecked Sendable where Event: Sendable {}
