/// A 4-ary heap of 16-byte keys: the least key on top, each node not above its children.
///
/// The children of a node fill one cache line, and the least of the four is found by a tournament of
/// three comparisons without branches, which a processor could not predict. Both walks move a hole and
/// write the key once at the end. That layout, not the language, is what makes a heap fast.
///
/// Unsafe code: whoever uses it stays within `0..<count`, which debug builds check. Keys beyond the
/// heap always read as ``EventKey/vacant``, larger than any other, so that four children can be
/// compared without asking how many there are.
@safe
@usableFromInline
struct KeyHeap: ~Copyable {
  /// The start of the allocation, at a cache line.
  @usableFromInline var memory: UnsafeMutableRawPointer
  /// The root of the heap.
  ///
  /// It lies three keys into the allocation, which puts the children 4i + 1 to 4i + 4 of every node
  /// into one cache line.
  @usableFromInline var keys: UnsafeMutablePointer<UInt128>
  /// The number of keys.
  @usableFromInline var count: Int
  /// How many keys fit before the heap has to grow.
  @usableFromInline var capacity: Int

  /// Makes an empty heap with room for some keys.
  @inlinable init(capacity: Int) {
    self.capacity = capacity
    count = 0
    unsafe memory = Self.allocate(capacity)
    unsafe keys = memory.assumingMemoryBound(to: UInt128.self) + 3
  }

  @inlinable deinit { unsafe memory.deallocate() }

  /// Memory for a root, its descendants up to a capacity and a last group of children, all vacant.
  @inlinable static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
    let count = capacity + 3 + 4
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<UInt128>.stride, alignment: 64)
    unsafe memory.initializeMemory(as: UInt128.self, repeating: EventKey.vacant, count: count)
    return unsafe memory
  }

  /// Doubles the room.
  @inlinable @inline(never)
  mutating func grow() {
    let newCapacity = Swift.max(64, capacity * 2)
    let newMemory = unsafe Self.allocate(newCapacity)
    let newKeys = unsafe newMemory.assumingMemoryBound(to: UInt128.self) + 3
    unsafe newKeys.update(from: keys, count: count)
    unsafe memory.deallocate()
    unsafe memory = newMemory
    unsafe keys = newKeys
    capacity = newCapacity
  }

  /// The key at a position; positions up to four beyond the heap read as vacant.
  @inlinable @inline(__always)
  func key(at position: Int) -> UInt128 {
    assert(position >= 0 && position < count + 4, "a position outside the heap")
    return unsafe keys[position]
  }

  /// Adds a key.
  @inlinable @inline(__always)
  mutating func insert(_ key: UInt128) {
    if count == capacity { grow() }
    let keys = unsafe keys
    var position = count
    count = position &+ 1
    while position > 0 {
      let parent = (position &- 1) >> 2
      let parentKey = unsafe keys[parent]
      if key >= parentKey { break }
      unsafe keys[position] = parentKey
      position = parent
    }
    unsafe keys[position] = key
  }

  /// Puts a key in the root's place.
  ///
  /// For a heap that is not empty; what stood there is gone.
  @inlinable @inline(__always)
  mutating func replaceRoot(with key: UInt128) {
    assert(count > 0, "no root to replace")
    // Local copies spare the compiler from reloading them after each store.
    let keys = unsafe keys
    let last = count &- 1
    var hole = 0
    var child = 1
    while child < last {
      // Keys are chosen, not positions: to read a winner again would put a wait for memory into every
      // level, and the processor would learn later where the walk ends, which it cannot foresee.
      let a = unsafe keys[child]
      let b = unsafe keys[child &+ 1]
      let c = unsafe keys[child &+ 2]
      let d = unsafe keys[child &+ 3]
      let isB = b < a
      let isD = d < c
      let left = isB ? b : a
      let right = isD ? d : c
      let isRight = right < left
      let least = isRight ? right : left
      let best = child &+ (isRight ? (isD ? 3 : 2) : (isB ? 1 : 0))
      unsafe keys[hole] = least
      if key <= least {
        // The hole again, worked back: the winner's position is thus needed on either way, or the
        // compiler would make all comparisons twice.
        unsafe keys[(best &- 1) &>> 2] = key
        return
      }
      hole = best
      child = 4 &* best &+ 1
    }
    // A lone last child needs no tournament: the usual case of a queue with one server.
    if child == last {
      let lone = unsafe keys[child]
      if lone < key {
        unsafe keys[hole] = lone
        hole = child
      }
    }
    unsafe keys[hole] = key
  }

  /// Takes the root off.
  @inlinable @inline(__always)
  mutating func removeRoot() {
    assert(count > 0, "no root to remove")
    let last = count &- 1
    let key = unsafe keys[last]
    unsafe keys[last] = EventKey.vacant
    count = last
    if last > 0 { replaceRoot(with: key) }
  }

  /// Takes all keys off and appends them to a buffer, in no order.
  @inlinable mutating func drain(into buffer: inout FlatBuffer<UInt128>) {
    for position in 0..<count {
      buffer.append(key(at: position))
      unsafe keys[position] = EventKey.vacant
    }
    count = 0
  }
}

// The only owner of its memory, so handing it over hands everything over.
extension KeyHeap: @unchecked Sendable {}
