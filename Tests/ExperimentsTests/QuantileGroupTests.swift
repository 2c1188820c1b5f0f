import Experiments
import SimulationKernel
import Testing

/// Quantiles of eight samples at a time, beside those of each one sorted.
struct QuantileGroupTests {
  static let shares = [0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1]

  /// Samples of many shapes, made from fixed streams.
  static let shapes: [@Sendable (inout SplitMix64) -> Double] = [
    { $0.uniform() }, { -1e9 * $0.uniform() }, { (7 * $0.uniform()).rounded() },
    { (1e5 * $0.uniform()).rounded() - 5e4 }, { _ in 5 },
    { $0.uniform() < 0.01 ? 1e12 : $0.uniform() }, { (3 * $0.uniform()).rounded() - 1.5 },
    { $0.uniform() < 0.9 ? 0 : $0.uniform() }, { 1e308 * (2 * $0.uniform() - 1) },
    { 1 + Double((4 * $0.uniform()).rounded()) * 0x1p-52 },
    { 1 / ($0.uniform() * $0.uniform()) }, { $0.uniform() < 0.5 ? .nan : $0.uniform() },
    { $0.uniform() < 0.3 ? .nan : (90 * $0.uniform()).rounded() }, { _ in .nan },
    { Double(bitPattern: $0.nextWord() >> 52) }, { 0x1p60 + (900 * $0.uniform()).rounded() },
  ]

  @Test(arguments: [1, 2, 3, 7, 40, 100, 1000, 9000])
  func `they are those of the sorted samples, to the bit`(_ size: Int) {
    var group = QuantileGroup(shares: Self.shares)
    var source = SplitMix64(seed: UInt64(size))
    for first in Self.shapes.indices {
      // Every shape in every place, beside different neighbours.
      let shapes = (0..<8).map { Self.shapes[(first + 3 * $0) % Self.shapes.count] }
      let rows = (0..<size).flatMap { _ in shapes.map { $0(&source) } }
      var tallies = TallyGroup()
      tallies.add(rows)
      let quantiles = group.quantiles(of: rows, InlineArray { tallies[$0] })
      for lane in 0..<8 {
        let sample = stride(from: lane, to: rows.count, by: 8).map { rows[$0] }
        let sorted = sample.filter { !$0.isNaN }.sorted()
        for (number, share) in Self.shares.enumerated() {
          let expected = sorted.isEmpty ? .nan : Quantiles.value(at: share, ofSorted: sorted)
          let quantile = quantiles[lane * Self.shares.count + number]
          #expect(quantile.bitPattern == expected.bitPattern)
        }
      }
    }
  }
}
