/// A few rows, such as a sibling group's: a list that needs no allocation.
struct FewRows: RandomAccessCollection {
  /// The largest number of rows: the keys of a group's children leave room for no more.
  static let limit = 8

  private var rows = InlineArray<8, Int32>(repeating: -1)
  private(set) var endIndex = 0

  var startIndex: Int { 0 }

  /// The list of one row.
  init(_ row: Int) { append(row) }

  init(_ range: Range<Int>) {
    for row in range { append(row) }
  }

  subscript(position: Int) -> Int {
    precondition(position < endIndex, "index out of bounds")
    return Int(rows[position])
  }

  /// Adds a row at the end.
  ///
  /// - Precondition: there are fewer than ``limit``.
  mutating func append(_ row: Int) {
    rows[endIndex] = Int32(row)
    endIndex += 1
  }
}
