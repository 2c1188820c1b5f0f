import SimulationKernel

/// How many children live at each distance from home, for the median.
///
/// Statutory distances are stated to a tenth of a mile, so that counting takes the place of sorting.
struct DistanceCounts: ~Copyable {
  /// Children by tenths of a mile; the last row stands for all longer distances, and Great Britain is
  /// less than 819 miles long.
  private var counts = FlatBuffer<Int32>(repeating: 0, count: 8192)
  /// The rows in use.
  private var used = 0
  private var total = 0

  mutating func clear() {
    for row in 0..<used { counts[row] = 0 }
    used = 0
    total = 0
  }

  /// Counts a child at a distance in miles that has been rounded to tenths.
  @inline(__always)
  mutating func add(_ miles: Double) {
    let row = Int(min(miles * 10, 8191) + 0.5)
    counts[row] += 1
    used = max(used, row + 1)
    total += 1
  }

  /// The median in miles, not-a-number for nobody.
  var median: Double {
    guard total > 0 else { return .nan }
    let lower = miles(ofRank: (total - 1) / 2)
    let upper = miles(ofRank: total / 2)
    return lower + 0.5 * (upper - lower)
  }

  /// The distance of one child when all stand in order, counted from 0.
  private func miles(ofRank rank: Int) -> Double {
    var seen = 0
    for row in 0..<used {
      seen += Int(counts[row])
      if seen > rank { return Double(row) / 10 }
    }
    return .nan
  }
}
