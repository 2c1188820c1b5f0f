/// How much of the variance of an outcome comes from uncertain parameters and how much from chance.
///
/// One-way analysis of variance over a run of two levels, whose groups share a parameter vector:
/// O'Hagan, Stevenson and Madan 2007, *Health Economics*. With groups of equal size m the mean square
/// within groups estimates the variance from chance, and what the mean square between groups exceeds it by,
/// over m, the variance from parameters. Groups of different size take the usual effective size for m.
public struct VarianceSplit: Sendable, Equatable {
  /// Parameter vectors that have a value.
  public let outer: Int
  /// Replications that have a value.
  public let count: Int
  /// The variance from chance; not-a-number where no group has two values.
  public let chance: Double
  /// The unbiased estimate of the variance from parameters, which noise may take below zero.
  public let parametersUnbiased: Double
  /// The share of variance from parameters, 0 to 1; not-a-number where nothing varies.
  public let share: Double
  /// The lower end of the 95 % interval of the share.
  public let lower: Double
  /// The upper end of the 95 % interval of the share.
  public let upper: Double

  /// Splits the variance of the values of replications 1 and on; not-a-number is no value.
  ///
  /// - Precondition: a group has a replication at least.
  public init(values: [Double], inner: Int) {
    self.init(AnalysisOfVariance(ParameterGroups(values, inner: inner)))
  }

  private init(_ analysis: AnalysisOfVariance) {
    outer = analysis.groups.count
    count = analysis.total.count
    chance = analysis.total.within
    parametersUnbiased = analysis.total.excess / analysis.effectiveSize
    share = analysis.share(ofRatio: analysis.total.ratio)
    (lower, upper) = analysis.interval ?? (.nan, .nan)
  }

  /// The variance from parameters: zero where the unbiased estimate is below it.
  public var parameters: Double { parametersUnbiased < 0 ? 0 : parametersUnbiased }

  /// The standard deviation over futures, of both together.
  public var deviation: Double { (parameters + chance).squareRoot() }

  /// The standard deviation that certain parameters would leave.
  public var deviationFromChance: Double { chance.squareRoot() }

  /// The standard deviation that parameters cause by themselves.
  public var deviationFromParameters: Double { parameters.squareRoot() }

  /// The part of the width of the range of futures, 0 to 1, that certain parameters would take away.
  ///
  /// Less than the share, for widths go with the square root of variances.
  public var narrowing: Double { 1 - (1 - share).squareRoot() }
}
