/// A growable buffer of plain values that owns one allocation.
///
/// It differs from `Array` in three ways that matter on a hot path: it cannot be copied, so there is
/// no reference count and no test for uniqueness; an element's field is changed in place; and growth
/// is the only time that it allocates. Every access is checked, in release builds as well.
///
/// Reading and writing an element take constant time; ``append(_:)`` takes constant time on average.
@safe
public struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  /// The allocation; elements `0..<used` of it are initialised.
  @usableFromInline var base: UnsafeMutablePointer<Element>
  /// How many elements of the allocation are in use.
  @usableFromInline var used: Int
  /// How many elements the allocation holds.
  @usableFromInline var room: Int

  /// Makes an empty buffer with room for some elements.
  ///
  /// - Precondition: the capacity is not negative.
  @inlinable public init(minimumCapacity: Int = 0) {
    precondition(minimumCapacity >= 0, "a buffer of negative capacity")
    unsafe base = .allocate(capacity: minimumCapacity)
    used = 0
    room = minimumCapacity
  }

  /// Makes a buffer that holds the same element a number of times.
  ///
  /// - Precondition: the count is not negative.
  @inlinable public init(repeating element: Element, count: Int) {
    self.init(minimumCapacity: count)
    unsafe base.initialize(repeating: element, count: count)
    used = count
  }

  @inlinable deinit { unsafe base.deallocate() }

  /// The number of elements.
  @inlinable public var count: Int { used }

  /// The number of elements that fit before the buffer has to grow.
  @inlinable public var capacity: Int { room }

  /// Whether there are no elements.
  @inlinable public var isEmpty: Bool { used == 0 }

  /// The element at an index, changed in place.
  ///
  /// - Precondition: `0 <= index < count`.
  @inlinable public subscript(index: Int) -> Element {
    get {
      checkIndex(index)
      return unsafe base[index]
    }
    _modify {
      checkIndex(index)
      yield unsafe &base[index]
    }
  }

  /// Traps when there is no element at an index.
  @inlinable @inline(__always)
  func checkIndex(_ index: Int) {
    // One unsigned comparison refuses negative indices as well.
    precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "index out of bounds")
  }
}

// The buffer is the only owner of its allocation, so handing it over hands everything over.
extension FlatBuffer: @unchecked Sendable where Element: Sendable {}
