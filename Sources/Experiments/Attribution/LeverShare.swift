import SimulationKernel

/// What one lever contributes to the joint effect of all.
public struct LeverShare: Sendable {
  /// The lever.
  public let lever: DesignLever
  /// The contribution over replications.
  public let summary: SeriesSummary
  /// Standard error of the mean contribution from replications, and from drawn orders if there are any.
  public let standardError: Double
  /// The part of it that is due to drawn orders; zero where no order is drawn.
  public let orderError: Double
  /// The lower end of the 95 % interval of the mean contribution, by itself.
  public let lower: Double
  /// The upper end of the 95 % interval of the mean contribution, by itself.
  public let upper: Double

  /// Makes a share that only replications make uncertain.
  init(_ lever: DesignLever, contributions: [Double]) {
    self.lever = lever
    summary = SeriesSummary(values: contributions)
    (standardError, orderError) = (summary.standardError, 0)
    (lower, upper) = (summary.lower, summary.upper)
  }

  /// Makes a share from what the lever adds in pairs of orders, replication by replication.
  ///
  /// Orders and replications are both a sample and every order meets every replication. The two variances,
  /// of the pairs' means and of the replications' means, are added; each holds the part that belongs to
  /// neither alone, so the sum is on the safe side. Degrees of freedom after Satterthwaite 1946.
  ///
  /// - Precondition: two pairs or more, each with the same replications.
  init(_ lever: DesignLever, pairs: [[Double]]) {
    precondition(pairs.count > 1, "two pairs of orders")
    let count = Double(pairs.count)
    let contributions = pairs[0].indices.map { replication in
      pairs.reduce(0) { $0 + $1[replication] } / count
    }
    self.lever = lever
    summary = SeriesSummary(values: contributions)
    orderError = SeriesSummary(values: pairs.map { SeriesSummary(values: $0).mean }).standardError
    let (order, chance) = (orderError * orderError, summary.standardError * summary.standardError)
    standardError = (order + chance).squareRoot()
    guard summary.count > 1 else {
      (lower, upper) = (.nan, .nan)
      return
    }
    guard standardError > 0 else {
      (lower, upper) = (summary.mean, summary.mean)
      return
    }
    let freedom =
      (order + chance) * (order + chance)
      / (order * order / (count - 1) + chance * chance / Double(summary.count - 1))
    let half = StudentT.quantile(0.975, degreesOfFreedom: freedom) * standardError
    (lower, upper) = (summary.mean - half, summary.mean + half)
  }
}
