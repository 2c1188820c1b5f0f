import SimulationKernel

/// The expected value of knowing some numbers before choosing, from one sample of futures.
///
/// Source: Strong, Oakley and Brennan 2014. The mean of each option's benefit given the numbers is
/// estimated by regression, here on the terms of ``ScoreBasis`` that ``ForwardRegression`` picks; chance and
/// all other numbers are its residuals. Each option is taken less the first, which on common random numbers
/// leaves little noise.
public struct RegressionEVPPI: Sendable {
  /// Resamples behind each interval.
  public static let usualResamples = 200

  /// Futures below which an answer is to be read with a warning: ten for each term that a regression may
  /// take, the usual rule of thumb (Harrell 2015, *Regression Modeling Strategies*, section 4.4).
  public static let fewestFutures = 10 * ForwardRegression.most

  /// The benefit of each option less the first, in every future.
  private let differences: [[Double]]
  /// One in every future.
  private let constant: [Double]
  private let offered: Int
  private let seed: UInt64
  private let resamples: Int

  /// Takes in a sample.
  ///
  /// - Parameters:
  ///   - benefits: the benefit of each option in every future, option by option.
  ///   - tried: how many numbers are asked about in all: the more, the more a term must explain.
  ///   - seed: the seed of the experiment, for the resamples.
  ///   - resamples: how many there are.
  public init(
    benefits: [[Double]], tried: Int, seed: UInt64, resamples: Int = Self.usualResamples
  ) {
    differences = benefits.dropFirst().map { option in
      zip(option, benefits[0]).map { $0 - $1 }
    }
    constant = [Double](repeating: 1, count: benefits.first?.count ?? 0)
    offered = ScoreBasis.degrees * max(1, tried)
    self.seed = seed
    self.resamples = resamples
  }

  /// The value of knowing some numbers together, each given in every future, with a 95 % interval from
  /// bootstrap resamples of the futures with the same terms: it does not cover that other futures would have
  /// chosen other terms, and so it is too narrow and too high where futures are few.
  ///
  /// Nought with an interval of nought says that the sample supports no effect of the numbers on any
  /// difference between options: not that there is none.
  public func value(ofKnowing numbers: [[Double]]) -> Estimate {
    let terms = ScoreBasis(numbers).terms
    return value(differences.map { pick(terms, for: $0) })
  }

  /// The value of knowing several groups of numbers: of the terms that each group brings by itself, those
  /// that explain something beside the others.
  public func value(ofKnowingAll groups: [[[Double]]]) -> Estimate {
    var terms = differences.map { _ in [[Double]]() }
    for group in groups {
      let offered = ScoreBasis(group).terms
      for option in differences.indices { terms[option] += pick(offered, for: differences[option]) }
    }
    return value(differences.indices.map { pick(terms[$0], for: differences[$0]) })
  }

  private func pick(_ terms: [[Double]], for values: [Double]) -> [[Double]] {
    ForwardRegression.pick(terms, for: values, among: offered).map { terms[$0] }
  }

  /// The value with given terms of each difference.
  private func value(_ terms: [[[Double]]]) -> Estimate {
    guard constant.count > 1 else { return Estimate(.nan) }
    guard terms.contains(where: { !$0.isEmpty }) else { return Estimate(0, lower: 0, upper: 0) }
    let columns = terms.map { [constant] + $0 }
    let streams = DesignStreams(seed: seed)
    let samples = (0..<resamples).compactMap { number -> Double? in
      var stream = streams.stream(.bootstrap, number, index: 1)
      var weights = constant.map { _ in 0.0 }
      for _ in constant { weights[stream.integer(below: constant.count)] += 1 }
      return gain(columns, weights)
    }.sorted()
    guard let whole = gain(columns, constant), !samples.isEmpty else { return Estimate(.nan) }
    return Estimate(
      whole, lower: Quantiles.value(at: 0.025, ofSorted: samples),
      upper: Quantiles.value(at: 0.975, ofSorted: samples))
  }

  /// The mean of the best fitted option less the best mean, over weighted futures.
  private func gain(_ columns: [[[Double]]], _ weights: [Double]) -> Double? {
    var means = [constant.map { _ in 0.0 }]
    for (columns, values) in zip(columns, differences) {
      guard let fit = LeastSquares.fit(columns, to: values, weights: weights) else { return nil }
      means.append(
        constant.indices.map { row in zip(fit, columns).reduce(0) { $0 + $1.0 * $1.1[row] } })
    }
    var (best, total) = (0.0, 0.0)
    var once = means.map { _ in 0.0 }
    for (row, weight) in weights.enumerated() where weight > 0 {
      best += weight * means.reduce(-Double.infinity) { max($0, $1[row]) }
      for option in means.indices { once[option] += weight * means[option][row] }
      total += weight
    }
    return max(0, (best - (once.max() ?? 0)) / total)
  }
}
