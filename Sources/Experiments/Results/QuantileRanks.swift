/// The order statistics of a sample of some size that certain quantiles interpolate between.
struct QuantileRanks {
  /// Where a quantile lies among them.
  struct Place {
    var below: Int
    var above: Int
    /// How far from the one to the other.
    var fraction: Double

    /// The quantile, from the numbers at the ranks.
    func value(among numbers: [Double]) -> Double {
      let (below, above) = (numbers[below], numbers[above])
      // No interpolation between equal values.
      return fraction > 0 && above > below ? below + fraction * (above - below) : below
    }
  }

  /// Numbers in the sample.
  let size: Int
  /// The order statistics, from 0, ascending.
  private(set) var ranks: [UInt32]
  /// A place for each quantile.
  private(set) var places: [Place] = []

  /// Finds the order statistics of the type 7 of Hyndman and Fan, as `Quantiles` does.
  init(shares: [Double], size: Int) {
    self.size = size
    let positions = shares.map { Double(size - 1) * $0 }
    let lower = positions.map { min(Int($0), size - 1) }
    let upper = lower.map { min($0 + 1, size - 1) }
    let all = Set(lower + upper).sorted()
    ranks = all.map { UInt32($0) }
    places = positions.indices.map { row in
      Place(
        below: all.firstIndex(of: lower[row]) ?? 0, above: all.firstIndex(of: upper[row]) ?? 0,
        fraction: positions[row] - Double(lower[row]))
    }
  }
}
