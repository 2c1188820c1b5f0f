import SimulationKernel

/// The share of an outcome's variance that one column of a design explains.
public struct SobolIndex: Sendable, Equatable {
  /// What would go on average if the column were known: S.
  public var first: Estimate
  /// What would be left on average if all but the column were known: S_T.
  public var total: Estimate
}

/// Sobol' indices from two independent designs A and B, and A with one column at a time taken from B.
///
/// First order by Saltelli et al. 2010, "Variance based sensitivity analysis of model output"; total by
/// Jansen 1999. Intervals are percentiles of bootstrap resamples of the rows, which ignores how a
/// stratified design balances its rows and therefore errs on the wide side.
public enum SobolIndices {
  /// Resamples behind each interval.
  public static let resamples = 1000

  /// The variance of the outcome, over A and B, and the indices of each column.
  ///
  /// Rows with a value that is none are left out.
  ///
  /// - Parameters:
  ///   - a: the outcome of each row of A.
  ///   - b: of B.
  ///   - mixed: of A with a column from B, column by column.
  ///   - seed: the seed of the experiment, for the resamples.
  ///   - resamples: how many there are.
  public static func estimate(
    a: [Double], b: [Double], mixed: [[Double]], seed: UInt64, resamples: Int = Self.resamples
  ) -> (variance: Double, mean: Double, indices: [SobolIndex]) {
    let rows = a.indices.filter { row in
      a[row].isFinite && b[row].isFinite && mixed.allSatisfy { $0[row].isFinite }
    }
    let mean = rows.reduce(0) { $0 + a[$1] + b[$1] } / Double(2 * rows.count)
    guard rows.count > 1 else {
      let none = SobolIndex(first: Estimate(.nan), total: Estimate(.nan))
      return (.nan, mean, mixed.map { _ in none })
    }
    // Taking the mean off changes no index and makes the products far less noisy.
    let sums = rows.map { row in
      RowTerms(a: a[row] - mean, b: b[row] - mean, mixed: mixed.map { $0[row] - mean })
    }
    let whole = Shares(sums, picking: sums.indices.map(\.self), columns: mixed.count)
    let samples = resampled(sums, columns: mixed.count, seed: seed, resamples)
    let indices = mixed.indices.map { column in
      SobolIndex(
        first: estimate(whole.first[column], samples.map { $0.first[column] }),
        total: estimate(whole.total[column], samples.map { $0.total[column] }))
    }
    return (whole.variance, mean, indices)
  }

  private static func estimate(_ value: Double, _ samples: [Double]) -> Estimate {
    let sorted = samples.filter(\.isFinite).sorted()
    guard !sorted.isEmpty, value.isFinite else { return Estimate(value) }
    return Estimate(
      value, lower: Quantiles.value(at: 0.025, ofSorted: sorted),
      upper: Quantiles.value(at: 0.975, ofSorted: sorted))
  }

  private static func resampled(
    _ rows: [RowTerms], columns: Int, seed: UInt64, _ resamples: Int
  ) -> [Shares] {
    let streams = DesignStreams(seed: seed)
    return (0..<resamples).map { number in
      var stream = streams.stream(.bootstrap, number)
      let picked = rows.indices.map { _ in stream.integer(below: rows.count) }
      return Shares(rows, picking: picked, columns: columns)
    }
  }

  /// What a row adds to the sums.
  private struct RowTerms {
    let level: Double
    let square: Double
    /// f(B)(f(C) − f(A)) by column.
    let first: [Double]
    /// (f(A) − f(C))² / 2 by column.
    let total: [Double]

    init(a: Double, b: Double, mixed: [Double]) {
      level = a + b
      square = a * a + b * b
      first = mixed.map { b * ($0 - a) }
      total = mixed.map { (a - $0) * (a - $0) / 2 }
    }
  }

  /// The indices of some rows.
  private struct Shares {
    var variance: Double
    var first: [Double]
    var total: [Double]

    init(_ rows: [RowTerms], picking picked: [Int], columns: Int) {
      var (level, square) = (0.0, 0.0)
      first = [Double](repeating: 0, count: columns)
      total = first
      for row in picked {
        level += rows[row].level
        square += rows[row].square
        for column in 0..<columns {
          first[column] += rows[row].first[column]
          total[column] += rows[row].total[column]
        }
      }
      let count = Double(picked.count)
      let mean = level / (2 * count)
      variance = square / (2 * count) - mean * mean
      for column in 0..<columns {
        first[column] = variance > 0 ? first[column] / count / variance : .nan
        total[column] = variance > 0 ? total[column] / count / variance : .nan
      }
    }
  }
}
