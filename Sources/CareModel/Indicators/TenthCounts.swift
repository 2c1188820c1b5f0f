import SimulationKernel

/// How many values of each group there are at each tenth of a unit, for the medians.
///
/// Statutory distances are stated to a tenth of a mile, so that counting takes the place of sorting; days
/// are rounded to a tenth of a day. Sums over blocks let a rank be found without a look at every row.
struct TenthCounts: ~Copyable {
  private static let blockSize = 32
  /// The last row stands for all larger values: Great Britain is less than 819 miles long.
  private static let lastRow = 8191.0

  private let groups: Int
  /// Row by row the groups, then all of them together.
  private var counts = FlatBuffer<Int32>()
  private var blocks = FlatBuffer<Int32>()
  private var totals: FlatBuffer<Int>

  init(groups: Int) {
    self.groups = groups
    totals = FlatBuffer(repeating: 0, count: groups + 1)
  }

  /// The row that a value is counted in.
  static func row(of value: Double) -> Int { Int(min(value * 10, lastRow) + 0.5) }

  /// Counts a value that is not negative, or takes one off.
  mutating func count(_ value: Double, in group: Int, _ step: Int) {
    count(row: Self.row(of: value), in: group, step)
  }

  mutating func count(row: Int, in group: Int, _ step: Int) {
    while counts.count <= row * (groups + 1) { grow() }
    add(step, row, group)
    add(step, row, groups)
  }

  private mutating func grow() {
    for _ in 0..<(Self.blockSize * (groups + 1)) { counts.append(0) }
    for _ in 0...groups { blocks.append(0) }
  }

  private mutating func add(_ step: Int, _ row: Int, _ group: Int) {
    counts[row * (groups + 1) + group] += Int32(step)
    blocks[row / Self.blockSize * (groups + 1) + group] += Int32(step)
    totals[group] += step
  }

  func total(_ group: Int) -> Int { totals[group] }

  /// The median of all groups together, not-a-number for nobody.
  var median: Double { median(groups) }

  /// The median of a group, not-a-number for nobody.
  func median(_ group: Int) -> Double {
    let total = totals[group]
    guard total > 0 else { return .nan }
    let lower = value(ofRank: (total - 1) / 2, in: group)
    let upper = value(ofRank: total / 2, in: group)
    return lower + 0.5 * (upper - lower)
  }

  /// The value of one of a group when all stand in order, counted from 0.
  private func value(ofRank rank: Int, in group: Int) -> Double {
    let width = groups + 1
    var seen = 0
    var block = 0
    while seen + Int(blocks[block * width + group]) <= rank {
      seen += Int(blocks[block * width + group])
      block += 1
    }
    var row = block * Self.blockSize
    while seen + Int(counts[row * width + group]) <= rank {
      seen += Int(counts[row * width + group])
      row += 1
    }
    return Double(row) / 10
  }
}
