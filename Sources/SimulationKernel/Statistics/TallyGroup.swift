/// Eight tallies side by side, each with the same bits as if its observations were added alone.
///
/// The divisions of one tally wait for each other; those of neighbours do not.
public struct TallyGroup: Sendable {
  /// Observations taken at a time, one for each tally.
  public static let width = 8

  private var counts = SIMD8<Double>.zero
  private var means = SIMD8<Double>.zero
  private var squares = SIMD8<Double>.zero
  private var minima = SIMD8<Double>(repeating: .infinity)
  private var maxima = SIMD8<Double>(repeating: -.infinity)

  /// Makes tallies of no observations.
  public init() {}

  /// Adds rows of eight observations, one for each tally, but nothing where there is not-a-number.
  ///
  /// - Precondition: the rows are whole, and the observations finite, which is checked when a tally is
  ///   taken out.
  public mutating func add(_ rows: [Double]) {
    precondition(rows.count.isMultiple(of: Self.width), "an observation for each tally")
    var group = self
    rows.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count, by: MemoryLayout<SIMD8<Double>>.size) {
        group.add(bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self))
      }
    }
    self = group
  }

  @inline(__always)
  private mutating func add(_ values: SIMD8<Double>) {
    let isKnown = values .== values
    counts.replace(with: counts + 1, where: isKnown)
    let deviations = values - means
    means.replace(with: means + deviations / counts, where: isKnown)
    squares.replace(with: squares + deviations * (values - means), where: isKnown)
    minima.replace(with: values, where: values .< minima)
    maxima.replace(with: values, where: values .> maxima)
  }

  /// One of the tallies.
  public subscript(lane: Int) -> Tally {
    Tally(
      count: Int(counts[lane]), mean: means[lane], squares: squares[lane], minimum: minima[lane],
      maximum: maxima[lane])
  }
}
