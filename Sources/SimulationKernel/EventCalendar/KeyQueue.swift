/// The order of pending events: a queue of 16-byte keys that gives the least key first.
///
/// The most significant half of a key is the bit pattern of a time, and times never go back: a new key
/// is not before the last one taken. Two structures share the work. A heap holds the keys that come
/// soon, all those before a limit; radix buckets hold the rest, unsorted. When the heap runs dry the
/// next bucket goes into it. Up to about a thousand keys the heap has them all, because it is fastest
/// there; with millions a key costs little more, for the buckets need no search and no luck with how
/// times are spread. `docs/decisions/0007-the-event-calendar.md` has the measurements.
///
/// Adding and taking cost O(1) on average where times are spread, O(log n) where all are equal. The
/// memory grows to the largest number of keys and is kept.
public struct KeyQueue: ~Copyable, Sendable {
  /// The keys whose times lie before ``limit``.
  @usableFromInline var soon: KeyHeap
  /// All other keys.
  @usableFromInline var later: KeyBuckets
  /// The bits of the first time that is not soon; the largest number when all keys are.
  @usableFromInline var limit: UInt64
  /// The number of soon keys at which to ask whether some could wait.
  @usableFromInline var crowd: Int
  /// Whether the heap's root is vacant because its key has been taken.
  ///
  /// It stays vacant until the next call, which very often adds a key and can use the place: the two
  /// then share one walk through the heap.
  @usableFromInline var rootIsVacant: Bool

  /// The most keys that the heap takes unasked.
  @inlinable static var crowdLimit: Int { 1_024 }
  /// With no more keys than this in all, the buckets are not worth their trouble.
  @inlinable static var fewKeys: Int { 256 }

  /// Makes an empty queue with room for some keys.
  @inlinable public init(minimumCapacity: Int = 64) {
    soon = KeyHeap(capacity: Swift.min(minimumCapacity, Self.crowdLimit))
    later = KeyBuckets()
    limit = .max
    crowd = Self.crowdLimit
    rootIsVacant = false
  }

  /// The number of keys.
  @inlinable public var count: Int { soon.count &+ later.count &- (rootIsVacant ? 1 : 0) }

  /// Adds a key.
  ///
  /// - Precondition: its time is that of a finite number and not before the last key taken.
  @inlinable @inline(__always)
  public mutating func insert(_ key: UInt128) {
    guard key._high < limit else { return later.insert(key) }
    if rootIsVacant {
      rootIsVacant = false
      soon.replaceRoot(with: key)
    } else {
      soon.insert(key)
      if soon.count > crowd { spread() }
    }
  }

  /// Brings the least key to the front and says whether there is one.
  @inlinable @inline(__always)
  public mutating func advance() -> Bool {
    if rootIsVacant {
      rootIsVacant = false
      soon.removeRoot()
    }
    guard soon.count == 0 else { return true }
    refill()
    return soon.count > 0
  }

  /// The least key.
  ///
  /// - Precondition: ``advance()`` has said that there is one, and nothing was added since.
  @inlinable public var first: UInt128 {
    @inline(__always) get {
      assert(soon.count > 0 && !rootIsVacant, "no first key")
      return soon.key(at: 0)
    }
  }

  /// Takes off the least key.
  ///
  /// - Precondition: as for ``first``.
  @inlinable @inline(__always)
  public mutating func removeFirst() {
    // Checked in every build: a second removal would read before the heap's memory.
    precondition(soon.count > 0 && !rootIsVacant, "no first key to remove")
    rootIsVacant = true
  }

  /// Takes all keys off and appends them to a buffer, in no order.
  @inlinable mutating func drain(into buffer: inout FlatBuffer<UInt128>) {
    if rootIsVacant {
      rootIsVacant = false
      soon.removeRoot()
    }
    soon.drain(into: &buffer)
    later.drain(into: &buffer)
    limit = .max
    crowd = Self.crowdLimit
  }
}
