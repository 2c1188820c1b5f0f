/// Counts in the rows of a pattern, and the whole they are shares of.
struct Counting {
  var rows: [Double]
  var whole = 0.0

  /// Begins with nothing counted.
  init(_ rows: Int) { self.rows = [Double](repeating: 0, count: rows) }

  /// Counts one more: in the whole, and in a row if there is one for it.
  mutating func add(_ row: Int?) {
    whole += 1
    if let row { rows[row] += 1 }
  }

  /// Percentages of the whole; not-a-number of nothing.
  var shares: [Double] { rows.map { whole > 0 ? 100 * $0 / whole : .nan } }
}

/// Two counts a row, one of which is a share of the other.
struct ShareCounting {
  private var part: [Double]
  private var whole: [Double]

  /// Begins with nothing counted.
  init(_ rows: Int) {
    part = [Double](repeating: 0, count: rows)
    whole = part
  }

  /// Counts one more in a row, if there is one.
  mutating func add(_ row: Int?, isPart: Bool) {
    guard let row else { return }
    whole[row] += 1
    if isPart { part[row] += 1 }
  }

  /// Percentages row by row; not-a-number of nothing.
  var shares: [Double] { zip(part, whole).map { $1 > 0 ? 100 * $0 / $1 : .nan } }
}

/// The band of a value among the lower bounds of bands.
func band(of value: Double, startingAt bounds: [Double]) -> Int {
  max(0, (bounds.firstIndex { value < $0 } ?? bounds.count) - 1)
}
