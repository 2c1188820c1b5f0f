import SimulationKernel

/// How the numbers of eight samples are dealt into buckets.
struct QuantileBuckets {
  /// What a sample is made of.
  enum Kind {
    /// One number, or none.
    case same
    /// Whole numbers, each with a bucket of its own.
    case whole
    /// Numbers that share buckets with their neighbours.
    case spread
    /// Numbers too near each other or too far apart to deal: all in one bucket.
    case sorted
  }

  /// Buckets from one sample to the next, of which the last is for what is no number.
  let stride: Int
  /// The least numbers; zero where there are none.
  private(set) var least = SIMD8<Double>.zero
  /// Buckets for a distance of one.
  private(set) var scale = SIMD8<Double>.zero
  private(set) var kinds = InlineArray<8, Kind>(repeating: .same)
  /// Buckets that may hold something.
  private(set) var used = InlineArray<8, Int>(repeating: 1)

  init(_ rows: [Double], _ tallies: InlineArray<8, Tally>) {
    // Half as many buckets as numbers, within the processor's nearest memory.
    let half = rows.count / (2 * TallyGroup.width)
    let number = 1 << min(11, max(8, Int.bitWidth - half.leadingZeroBitCount))
    stride = number + 1
    let isWhole = Self.areWhole(rows)
    for lane in kinds.indices where tallies[lane].count > 0 {
      least[lane] = tallies[lane].minimum
      let spread = tallies[lane].maximum - tallies[lane].minimum
      guard spread > 0 else { continue }
      let share = Double(number - 1) / spread
      if isWhole[lane], spread < Double(number) {
        (kinds[lane], scale[lane], used[lane]) = (.whole, 1, Int(spread) + 1)
      } else if share > 0, share < .infinity {
        (kinds[lane], scale[lane], used[lane]) = (.spread, share, number)
      } else {
        kinds[lane] = .sorted
      }
    }
  }

  /// Which samples have whole numbers only.
  private static func areWhole(_ rows: [Double]) -> InlineArray<8, Bool> {
    var isBroken = SIMDMask<SIMD8<Int64>>(repeating: false)
    rows.withUnsafeBytes { rows in
      for offset in Swift.stride(from: 0, to: rows.count, by: 8 * TallyGroup.width) {
        let values = rows.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
        // Up to 2^51 a sum with such a number has no fraction, and beyond numbers are no counts.
        let whole = (values + 0x1.8p52) - 0x1.8p52
        isBroken = isBroken .| (whole .< values) .| (whole .> values)
      }
    }
    return InlineArray { !isBroken[$0] }
  }
}
