extension FlatBuffer where Element: Comparable {
  /// Sorts the elements, the least first, in O(n log n).
  @inlinable public mutating func sort() {
    var elements = unsafe UnsafeMutableBufferPointer(start: base, count: used)
    unsafe elements.sort()
  }
}
