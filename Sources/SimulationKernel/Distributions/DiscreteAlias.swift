/// A choice among `0..<count` by weights, in constant time whatever their number.
///
/// The alias method of Walker 1977 with the table of Vose 1991. A draw takes one word: its product
/// with the count chooses a column and the rest of it the column's upper or lower part. Draws are not
/// monotone in the uniform.
public struct DiscreteAlias: Sendable, Hashable {
  /// One column: the share of it, of 2^64, that keeps its own index, and the index of the rest.
  @usableFromInline struct Column: Sendable, Hashable, BitwiseCopyable {
    /// The part of the column below this keeps the column's own index.
    @usableFromInline var threshold: UInt64
    /// The index that the part above it gives.
    @usableFromInline var alias: Int
  }

  /// The columns.
  @usableFromInline let columns: [Column]
  /// The mean index.
  public let mean: Double

  /// The number of indices to choose from.
  @inlinable public var count: Int { columns.count }

  /// Makes a table for weights, which need not sum to 1, in O(n).
  ///
  /// - Precondition: the weights are finite and not negative, and their sum is positive and finite.
  public init(weights: [Double]) {
    precondition(
      weights.allSatisfy { $0 >= 0 && $0 < .infinity }, "weights are finite and not negative")
    let total = weights.reduce(0, +)
    precondition(total > 0 && total < .infinity, "weights need a positive finite sum")
    let count = weights.count
    // Each share in units of a column; those above 1 fill up those below.
    var shares = weights.map { $0 / total * Double(count) }
    var columns = (0..<count).map { Column(threshold: .max, alias: $0) }
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    while let low = small.popLast() {
      guard let high = large.popLast() else {
        // Rounding has left a column short of 1 by an ulp or so; it stays whole, but an index of no
        // weight must not gain one.
        if weights[low] == 0 { columns[low] = Self.heaviest(weights) }
        continue
      }
      columns[low] = Column(threshold: Self.fixedPoint(shares[low]), alias: high)
      shares[high] -= 1 - shares[low]
      if shares[high] < 1 { small.append(high) } else { large.append(high) }
    }
    self.columns = columns
    mean = zip(0..., weights).reduce(0) { $0 + Double($1.0) * ($1.1 / total) }
  }

  /// A column that gives the index of the largest weight only.
  private static func heaviest(_ weights: [Double]) -> Column {
    let index = weights.indices.max { weights[$0] < weights[$1] } ?? 0
    return Column(threshold: 0, alias: index)
  }

  /// A share of a column in units of 2^−64.
  private static func fixedPoint(_ share: Double) -> UInt64 {
    let scaled = share * 0x1p64
    return scaled >= 0x1p64 ? .max : (scaled <= 0 ? 0 : UInt64(scaled))
  }

  /// A draw: an index, with a probability proportional to its weight.
  @inlinable public func sample(using stream: inout some RandomSource) -> Int {
    let product = stream.nextWord().multipliedFullWidth(by: UInt64(columns.count))
    let index = Int(product.high)
    let column = columns[index]
    return product.low < column.threshold ? index : column.alias
  }
}
