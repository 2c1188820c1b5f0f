import SimulationKernel

/// The terms from which a mean given some numbers is built: Hermite polynomials of normal scores.
///
/// A number is replaced by the normal quantile of its rank, so that a long tail does not rule the fit; a
/// straight line then suits a normal number exactly. Degrees 1 to 3 of each number, no products.
struct ScoreBasis: Sendable {
  /// Terms of one number.
  static let degrees = 3

  /// One column a term, row by row of the sample.
  let terms: [[Double]]

  /// Makes the terms of some numbers, each given for every row.
  init(_ numbers: [[Double]]) {
    terms = numbers.flatMap { values -> [[Double]] in
      let scores = Self.scores(values)
      guard scores.contains(where: { $0 != 0 }) else { return [] }
      return [
        scores, scores.map { ($0 * $0 - 1) / 2.0.squareRoot() },
        scores.map { $0 * ($0 * $0 - 3) / 6.0.squareRoot() },
      ]
    }
  }

  /// The normal quantile of (rank − ½)/n; equal numbers share their mean rank.
  static func scores(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var scores = values
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      let share = (Double(first + last) / 2 + 0.5) / Double(order.count)
      for place in first...last { scores[order[place]] = Elementary.normalQuantile(share) }
      first = last + 1
    }
    return scores
  }
}
