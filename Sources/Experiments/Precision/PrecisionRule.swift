/// When the replications are enough: at which numbers of them a run looks, and how far it looks ahead.
///
/// The sequential rule of Hoad, Robinson and Davies 2010, *Journal of the Operational Research Society*: add
/// replications until the interval is narrow enough, then some more to see that it stays so, for an early
/// interval may be narrow by luck. They look after every replication; looking after every 50 costs a
/// parallel run little and gives the luck fewer chances.
public struct PrecisionRule: Sendable, Equatable {
  /// Replications between looks.
  public var step: Int
  /// Replications at the first look.
  public var first: Int
  /// The most replications.
  public var budget: Int
  /// Replications that share a parameter vector; looks come at whole groups.
  public var inner: Int
  /// How far to look ahead: this share of the replications, or of 100 where they are fewer.
  public static let lookAhead = 0.05

  /// Makes a rule.
  ///
  /// - Precondition: every number is positive.
  public init(budget: Int, inner: Int = 1, step: Int = 50, first: Int = 50) {
    precondition(min(budget, inner, step, first) > 0, "a rule counts in positive numbers")
    self.budget = budget
    self.inner = inner
    self.step = step
    self.first = first
  }

  /// The next number of replications at which to look; nil once the budget is spent.
  public func look(after replications: Int) -> Int? {
    guard replications < budget else { return nil }
    var stepped = first
    if replications >= first { stepped += ((replications - first) / step + 1) * step }
    var look = whole(stepped)
    // Rounding up to whole groups may end at the look just held.
    if look <= replications { look = whole(stepped + step) }
    return min(look, budget)
  }

  /// The replications that confirm a precision that a number of them showed first.
  public func confirmed(from replications: Int) -> Int {
    replications + Int(Self.lookAhead * Double(max(replications, 100)))
  }

  private func whole(_ replications: Int) -> Int { (replications + inner - 1) / inner * inner }
}
