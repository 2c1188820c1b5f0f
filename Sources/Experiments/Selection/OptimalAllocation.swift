/// How a budget of observations is best spread over systems to find the best of them.
///
/// Much goes to systems that are near the best or noisy. For two that are not the best, Nᵢ / Nⱼ
/// = ((σᵢ/δᵢ) / (σⱼ/δⱼ))² with δ the distance from the best mean; the best itself has N = σ
/// √Σ(Nᵢ²/σᵢ²). Source: Chen, Lin, Yücesan and Chick 2000, "Simulation budget allocation for
/// further enhancing the efficiency of ordinal optimization", *Discrete Event Dynamic Systems*
/// 10.
public enum OptimalAllocation {
  /// The share of the budget for each system.
  ///
  /// Systems without noise need nothing more; where none has any, or all are equal, shares are even.
  ///
  /// - Precondition: there are as many means as standard deviations, and one at least.
  public static func shares(
    means: [Double], standardDeviations sigma: [Double], maximises: Bool
  ) -> [Double] {
    precondition(means.count == sigma.count && !means.isEmpty, "a mean and a deviation a system")
    let even = Array(repeating: 1 / Double(means.count), count: means.count)
    guard means.count > 1 else { return even }
    let best = means.indices.dropFirst().reduce(0) { best, row in
      (maximises ? means[row] > means[best] : means[row] < means[best]) ? row : best
    }
    // An equal of the best counts as very near to it, not as infinitely near.
    let span = means.map { ($0 - means[best]).magnitude }.max() ?? 0
    guard span > 0 else { return even }
    var weights = means.indices.map { row in
      let ratio = sigma[row] / max((means[row] - means[best]).magnitude, 1e-3 * span)
      return row == best ? 0 : ratio * ratio
    }
    let squares = means.indices.reduce(0.0) { sum, row in
      guard row != best, sigma[row] > 0 else { return sum }
      return sum + (weights[row] / sigma[row]) * (weights[row] / sigma[row])
    }
    weights[best] = sigma[best] * squares.squareRoot()
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else { return even }
    return weights.map { $0 / total }
  }
}
