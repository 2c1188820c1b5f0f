import CareModel
import SimulationKernel

/// What it is worth to know a datum before choosing between doing nothing and some levers.
///
/// Replications of all options are paired and draw everything as a forecast does.
public struct ValueStudy: SensitivityStudy {
  /// Replications unless somebody says otherwise.
  public static let usualReplications = 1000

  /// What a choice is worth.
  public struct Answer: Sendable, Equatable {
    /// The mean net benefit of each option, with its 95 % interval, in pounds.
    public var benefits: [Estimate]
    /// The mean of each option less doing nothing.
    public var gains: [Estimate]
    /// The share of futures in which each option is the best; equals are given to the first.
    public var shareBest: [Double]
    /// The option with the highest mean.
    public var best: Int
    /// What knowing each factor is worth.
    public var factors: [Estimate]
    /// What knowing all factors is worth, no less than what knowing any one of them is.
    public var together: Estimate
    /// What knowing the whole future is worth, chance included: the most that anything can be worth.
    public var foresight: Double
    /// Replications in which every option had a value; below two nothing is estimated.
    public var replications: Int

    /// Whether the futures are fewer than the regression needs for its terms.
    public var hasFewFutures: Bool { replications < RegressionEVPPI.fewestFutures }
  }

  /// Doing nothing, then each lever, and all of them where there are several.
  public let options: Int
  /// Replications of each option.
  public let replications: Int
  /// The factors of all options.
  public let space: FactorSpace
  /// What outcomes are worth, in the order of the answers' values.
  public let worths: [Worth]
  private let seed: UInt64

  /// Makes the study.
  public init(
    options: Int, replications: Int = usualReplications, space: FactorSpace, worths: [Worth],
    seed: UInt64
  ) {
    self.options = options
    self.replications = replications
    self.space = space
    self.worths = worths
    self.seed = seed
  }

  /// Trials of the study.
  public var count: Int { options * replications }

  /// A trial by its number.
  public func trial(_ number: Int) -> SensitivityTrial {
    SensitivityTrial(
      scenario: number % options, replication: number / options + 1, held: .none)
  }

  /// The value of knowing.
  public func answer(_ answers: [SensitivityAnswer]) -> Answer {
    let net = answers.map { answer in
      zip(worths, answer.values).reduce(0) { $0 + $1.0.pounds(for: $1.1) }
    }
    let rows = (0..<replications).filter { row in
      (0..<options).allSatisfy { net[row * options + $0].isFinite }
    }
    guard rows.count > 1 else { return unknown(replications: rows.count) }
    let benefits = (0..<options).map { option in rows.map { net[$0 * options + option] } }
    let draws = space.factors.map { factor in
      let futures = rows.map {
        factor.draw.draws(with: StreamFamily(seed: seed, replication: UInt32($0 + 1)))
      }
      return (0..<factor.count).map { value in futures.map { $0[value] } }
    }
    let regression = RegressionEVPPI(benefits: benefits, tried: space.dimensions, seed: seed)
    let singles = draws.map { regression.value(ofKnowing: $0) }
    // Who knows all may leave out the rest, so all are worth the best single one at least; a joint
    // regression that says less has only dropped terms that looked weak beside the others.
    let together = singles.reduce(regression.value(ofKnowingAll: draws)) { all, single in
      single.value > all.value ? single : all
    }
    let means = benefits.map(Self.mean)
    var wins = [Double](repeating: 0, count: options)
    for row in rows.indices {
      let best = (0..<options).reduce(0) { benefits[$1][row] > benefits[$0][row] ? $1 : $0 }
      wins[best] += 1
    }
    return Answer(
      benefits: means,
      gains: benefits.map { option in Self.mean(zip(option, benefits[0]).map { $0 - $1 }) },
      shareBest: wins.map { $0 / Double(rows.count) },
      best: means.indices.reduce(0) { means[$1].value > means[$0].value ? $1 : $0 },
      factors: singles, together: together,
      foresight: ValueOfInformation.perfect(benefits), replications: rows.count)
  }

  /// The answer of fewer than two futures, which tell nothing.
  private func unknown(replications: Int) -> Answer {
    let each = [Estimate](repeating: Estimate(.nan), count: options)
    return Answer(
      benefits: each, gains: each, shareBest: each.map(\.value), best: 0,
      factors: space.factors.map { _ in Estimate(.nan) }, together: Estimate(.nan),
      foresight: .nan, replications: replications)
  }

  private static func mean(_ values: [Double]) -> Estimate {
    var tally = Tally()
    for value in values { tally.add(value) }
    guard tally.count > 1 else { return Estimate(tally.mean) }
    let half = StudentT.halfWidth(tally, confidence: 0.95)
    return Estimate(tally.mean, lower: tally.mean - half, upper: tally.mean + half)
  }
}
