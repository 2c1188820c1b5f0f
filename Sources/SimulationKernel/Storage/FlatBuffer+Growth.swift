extension FlatBuffer {
  /// Adds an element at the end and returns its index.
  @inlinable @discardableResult
  public mutating func append(_ element: Element) -> Int {
    let index = used
    if index == room { grow() }
    unsafe (base + index).initialize(to: element)
    used = index + 1
    return index
  }

  /// Takes the last element off and returns it.
  ///
  /// - Precondition: the buffer is not empty.
  @inlinable @discardableResult
  public mutating func removeLast() -> Element {
    precondition(used > 0, "no element to remove")
    used -= 1
    return unsafe base[used]
  }

  /// Takes every element off, and gives the memory back unless asked to keep it.
  @inlinable public mutating func removeAll(keepingCapacity: Bool) {
    used = 0
    guard !keepingCapacity else { return }
    unsafe base.deallocate()
    unsafe base = .allocate(capacity: 0)
    room = 0
  }

  /// Takes out the element at an index, moves the last one into the hole, and returns it.
  ///
  /// Constant time; the order of the others changes, and the last element's index with it.
  ///
  /// - Precondition: `0 <= index < count`.
  @inlinable @discardableResult
  public mutating func swapRemove(at index: Int) -> Element {
    checkIndex(index)
    let removed = unsafe base[index]
    used -= 1
    unsafe base[index] = base[used]
    return removed
  }

  /// Moves the elements to an allocation twice as large.
  @inlinable @inline(never)
  mutating func grow() {
    let newRoom = Swift.max(8, room * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: newRoom)
    unsafe moved.moveInitialize(from: base, count: used)
    unsafe base.deallocate()
    unsafe base = moved
    room = newRoom
  }
}
