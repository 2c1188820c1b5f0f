import SimulationKernel
import Testing

/// The order and the sums of samples, beside the plain ways to find them.
struct SampleSorterTests {
  /// Samples of many shapes and sizes, made from fixed streams.
  static let samples: [[Double]] = {
    var source = SplitMix64(seed: 20_240_331)
    func uniform() -> Double { source.uniform() }
    let sizes = [0, 1, 2, 3, 24, 25, 26, 100, 255, 256, 257, 1000, 5000]
    let shapes: [() -> Double] = [
      { uniform() }, { -1e9 * uniform() }, { (7 * uniform()).rounded() },
      { (1e5 * uniform()).rounded() }, { 5 }, { uniform() < 0.01 ? 1e12 : uniform() },
      { uniform() < 0.5 ? 0 : -0.0 }, { (3 * uniform()).rounded() - 1.5 },
      { Double(bitPattern: source.nextWord() >> 52) }, { 1e308 * (2 * uniform() - 1) },
      { 1 + Double((4 * uniform()).rounded()) * 0x1p-52 }, { 1 / (uniform() * uniform()) },
      { uniform() < 0.1 ? .infinity : uniform() < 0.1 ? -.infinity : uniform() },
    ]
    return shapes.flatMap { shape in sizes.map { size in (0..<size).map { _ in shape() } } }
  }()

  @Test func `the order is the one that comparisons give, to the bit`() {
    var sorter = SampleSorter()
    for sample in Self.samples {
      var sorted = sample
      sorter.sort(&sorted)
      // Equal numbers keep their order, so that even the sign of a zero does not move.
      let expected = sample.enumerated()
        .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.element.bitPattern)
      #expect(sorted.map(\.bitPattern) == expected)
    }
  }

  @Test func `sorted and reversed samples come out sorted`() {
    var sorter = SampleSorter()
    let ascending = (0..<3000).map { Double($0) * 0.1 }
    for sample in [ascending, ascending.reversed()] {
      var sorted = sample
      sorter.sort(&sorted)
      #expect(sorted == ascending)
    }
  }

  @Test func `eight tallies side by side are those of each alone, to the bit`() {
    let columns = Self.samples.filter { $0.count == 1000 && $0.allSatisfy(\.isFinite) }.prefix(8)
      .enumerated().map { lane, sample in
        // Lane 1 has no number at all, lane 2 a first one late, others gaps.
        sample.enumerated().map { row, value in
          lane == 1 || lane == 2 && row < 700 || lane > 3 && row % lane == 0 ? .nan : value
        }
      }
    var group = TallyGroup()
    group.add((0..<1000).flatMap { row in columns.map { $0[row] } })
    for (lane, column) in columns.enumerated() {
      var tally = Tally()
      for value in column where !value.isNaN { tally.add(value) }
      #expect(group[lane] == tally && group[lane].count == tally.count)
      #expect(group[lane].mean.bitPattern == tally.mean.bitPattern)
      #expect(group[lane].variance.bitPattern == tally.variance.bitPattern)
    }
  }

  @Test func `a fingerprint of a number is that of its bytes`() {
    var source = SplitMix64(seed: 1)
    var (number, bytes) = (StableHash(), StableHash())
    for round in 0..<2000 {
      // Whole numbers and zeros end in many zero bytes, others in none.
      let word = [
        0, UInt64(round), Double(round).bitPattern, source.nextWord() << 47, source.nextWord(),
      ]
      for word in word {
        number.combine(word)
        bytes.combine(bytes: (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) })
        #expect(number == bytes)
      }
    }
  }
}
