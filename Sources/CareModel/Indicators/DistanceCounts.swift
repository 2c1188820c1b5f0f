import SimulationKernel

/// How many children live at each distance from home, for the median.
///
/// Statutory distances are stated to a tenth of a mile, so that counting takes the place of sorting.
struct DistanceCounts: ~Copyable {
  /// Children by tenths of a mile; the last row stands for all longer distances, and Great Britain is
  /// less than 819 miles long.
  private var counts = FlatBuffer<Int32>(repeating: 0, count: 8192)
  private var total = 0

  /// Counts a child at a distance in miles that has been rounded to tenths, or takes one off.
  mutating func count(_ miles: Double, _ step: Int) {
    counts[Int(min(miles * 10, 8191) + 0.5)] += Int32(step)
    total += step
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
    for row in 0..<counts.count {
      seen += Int(counts[row])
      if seen > rank { return Double(row) / 10 }
    }
    return .nan
  }
}
