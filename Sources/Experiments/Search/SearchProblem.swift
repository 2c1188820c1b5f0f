/// What a search may choose from, what it wants and what it must keep to, in numbers.
public struct SearchProblem: Sendable, Equatable {
  /// By lever, how many options it has besides being left out.
  public var options: [Int]
  /// Whether the largest objective, column 0 of the observations, is best.
  public var maximises: Bool
  /// The column that is the price of a portfolio; nil where nothing is paid.
  public var cost: Int?
  /// The conditions.
  public var limits: [SearchLimit]
  /// The smallest difference of the objective worth detecting.
  public var zone: Double
  /// The probability of a correct selection, and the confidence of each limit.
  public var confidence: Double
  /// Replications of any portfolio that may be spent, all told.
  public var replications: Int
  /// Replications of a portfolio at the first look.
  public var look: Int
  /// Fresh replications on which finalists are tried before the selection.
  public var trial: Int
  /// How many portfolios may come into the selection.
  public var finalists: Int

  /// Makes a problem from its parts.
  public init(
    options: [Int], maximises: Bool, cost: Int?, limits: [SearchLimit], zone: Double,
    confidence: Double = 0.95, replications: Int, look: Int = 40, trial: Int = 200,
    finalists: Int = 8
  ) {
    self.options = options
    self.maximises = maximises
    self.cost = cost
    self.limits = limits
    self.zone = zone
    self.confidence = confidence
    self.replications = replications
    self.look = look
    self.trial = trial
    self.finalists = finalists
  }

  /// The most replications of a portfolio while portfolios are screened; fresh ones follow.
  public var screeningLimit: Int { 4 * look }

  /// The fewest replications that leave something for every part: four times the trial of the finalists
  /// and the base, and twice the base's screening for half of them.
  public static func fewestReplications(finalists: Int, trial: Int, look: Int) -> Int {
    max(4 * (finalists + 1) * trial, 16 * look)
  }

  /// A number that is larger for a better objective.
  func worth(_ objective: Double) -> Double { maximises ? objective : -objective }
}
