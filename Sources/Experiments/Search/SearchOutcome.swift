/// What a search found.
public struct SearchOutcome: Sendable {
  /// How far a portfolio came.
  public enum Stage: String, Sendable {
    /// Screened, and no finalist.
    case screened
    /// Run on fresh replications for the frontier, and no finalist.
    case frontier
    /// A finalist of which some limit was not shown to be kept.
    case refused
    /// Dropped by the selection.
    case dropped
    /// Still in the selection when the replications were used up.
    case undecided
    /// The answer.
    case chosen
  }

  /// One portfolio that was tried.
  public struct Entry: Sendable {
    /// The portfolio.
    public var portfolio: Portfolio
    /// How far it came.
    public var stage: Stage
    /// Replications behind the numbers here.
    public var replications: Int
    /// Whether those numbers are from fresh replications, none of which helped to make it a finalist.
    ///
    /// They are of the trial and, for those selected among, of the selection too: the choice among the
    /// finalists was made on a part of them, which can flatter the answer slightly.
    public var isFresh: Bool
    /// By column of the observations.
    public var levels: [SearchEstimate]
    /// By column, less the base on common random numbers.
    public var differences: [SearchEstimate]
    /// By limit of the problem.
    public var limits: [LimitStanding]
    /// After how many replications of the selection it was dropped.
    public var droppedAfter: Int?
  }

  /// Every portfolio that was tried, the base first.
  public var entries: [Entry]
  /// The answer; nil where none of the finalists was shown to keep every limit.
  public var chosen: Int?
  /// Whether the selection came to its end, so that its probability of being correct holds.
  public var isGuaranteed: Bool
  /// Finalists that took part in the selection.
  public var selected: [Int]
  /// Replications of the selection.
  public var selectionReplications: Int
  /// Portfolios with fresh replications, within all limits but the price, that none beats in both price
  /// and objective, by rising price.
  public var frontier: [Int]
  /// Portfolios with fresh replications that cost less than the answer, keep every limit, and are shown to
  /// be within the zone of it, the cheapest first.
  public var cheaper: [Int]
  /// Replications spent on all portfolios.
  public var replicationsUsed: Int
  /// Whether screening was cut short by the budget of replications.
  public var isCutShort: Bool
}
