import SimulationKernel

/// Picks the terms that a sample supports, one after the other.
///
/// Each step adds the term that explains most of what is left, as long as the extended Bayesian
/// information criterion (Chen and Chen 2008, their γ ½) falls: n log RSS + k (log n + log of
/// the terms on offer). Numbers that do not matter then have no term at all, nearly always,
/// however many are tried.
enum ForwardRegression {
  /// Terms of one regression at most.
  static let most = 12

  /// The rows of the picked terms, in the order of picking.
  ///
  /// - Parameters:
  ///   - terms: what may be picked.
  ///   - values: what is to be explained.
  ///   - offered: how many terms are tried in the whole analysis.
  static func pick(_ terms: [[Double]], for values: [Double], among offered: Int) -> [Int] {
    let count = Double(values.count)
    guard values.count > 8, !terms.isEmpty else { return [] }
    // Everything is kept at right angles to the constant and to what has been picked.
    var rest = centred(values)
    var left = terms.map(centred)
    var squares = dot(rest, rest)
    let price = Elementary.log(count) + Elementary.log(Double(offered))
    var picked: [Int] = []
    while picked.count < min(most, values.count / 8), squares > 0 {
      var best: (term: Int, gain: Double)?
      for term in left.indices where !picked.contains(term) {
        let length = dot(left[term], left[term])
        guard length > 1e-8 * count else { continue }
        let product = dot(left[term], rest)
        let gain = product * product / length
        if gain > best?.gain ?? 0 { best = (term, gain) }
      }
      guard let best else { break }
      let after = squares - best.gain
      let isPerfect = after <= 1e-12 * squares
      if !isPerfect, count * Elementary.log(after / squares) + price >= 0 { break }
      picked.append(best.term)
      let axis = left[best.term]
      let length = dot(axis, axis)
      remove(axis, length, from: &rest)
      squares = dot(rest, rest)
      if isPerfect { break }
      for term in left.indices where !picked.contains(term) {
        remove(axis, length, from: &left[term])
      }
    }
    return picked
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { $0 - mean }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for row in a.indices { sum += a[row] * b[row] }
    return sum
  }

  private static func remove(_ axis: [Double], _ length: Double, from values: inout [Double]) {
    let part = dot(axis, values) / length
    for row in values.indices { values[row] -= part * axis[row] }
  }
}
