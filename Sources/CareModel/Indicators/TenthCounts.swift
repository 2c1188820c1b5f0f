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
  /// Block by block the rows of each group, then of all of them together.
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
    while blocks.count <= row / Self.blockSize * (groups + 1) { grow() }
    add(step, row, group)
    add(step, row, groups)
  }

  private mutating func grow() {
    for _ in 0..<(Self.blockSize * (groups + 1)) { counts.append(0) }
    for _ in 0...groups { blocks.append(0) }
  }

  private mutating func add(_ step: Int, _ row: Int, _ group: Int) {
    let block = row / Self.blockSize * (groups + 1) + group
    counts[block * Self.blockSize + row % Self.blockSize] += Int32(truncatingIfNeeded: step)
    blocks[block] += Int32(truncatingIfNeeded: step)
    totals[group] += step
  }

  func total(_ group: Int) -> Int { totals[group] }

  /// The median of all groups together, not-a-number for nobody.
  var median: Double { median(groups) }

  /// The median of a group, not-a-number for nobody.
  func median(_ group: Int) -> Double {
    let total = totals[group]
    guard total > 0 else { return .nan }
    var start = Start()
    let lower = Double(row(ofRank: (total - 1) / 2, in: group, from: &start)) / 10
    guard total % 2 == 0 else { return lower }
    let upper = Double(row(ofRank: total / 2, in: group, from: &start)) / 10
    return lower + 0.5 * (upper - lower)
  }

  /// A block, and how many values of a group stand in the blocks before it.
  private struct Start {
    var block = 0
    var before = 0
  }

  /// The row of one of a group when all stand in order, counted from 0, looked for from a block on.
  private func row(ofRank rank: Int, in group: Int, from start: inout Start) -> Int {
    // How many come before it in what is left.
    var left = Int32(truncatingIfNeeded: rank - start.before)
    var block = start.block * (groups + 1) + group
    while left >= blocks[block] {
      left &-= blocks[block]
      block += groups + 1
    }
    start.block = block / (groups + 1)
    start.before = rank - Int(left)
    let first = block * Self.blockSize
    var row = first
    while left >= counts[row] {
      left &-= counts[row]
      row += 1
    }
    return start.block * Self.blockSize + row - first
  }
}
