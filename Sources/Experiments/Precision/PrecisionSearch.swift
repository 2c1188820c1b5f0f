/// The search for the number of replications at which some intervals are narrow enough.
///
/// It is fed look by look and knows nothing of where the half-widths come from, so that what it decides
/// depends on them alone.
public struct PrecisionSearch: Sendable, Equatable {
  /// How the search stands.
  public enum State: Sendable, Equatable {
    /// More replications are needed.
    case searching
    /// The intervals are narrow enough, and stayed so over the look-ahead or to the end of the budget.
    case reached
    /// The budget ended first.
    case spent
  }

  /// The rule.
  public let rule: PrecisionRule
  /// The half-widths wanted.
  public let wanted: [Double]
  /// The replications of the last look; 0 before the first.
  public private(set) var replications = 0
  /// How the search stands.
  public private(set) var state = State.searching
  /// For each half-width the look from which it was always narrow enough; nil where it is not.
  public private(set) var needed: [Int?]

  /// Begins a search.
  public init(_ rule: PrecisionRule, wanted: [Double]) {
    self.rule = rule
    self.wanted = wanted
    needed = Array(repeating: nil, count: wanted.count)
  }

  /// The replications at which to look next; nil when the search is over.
  public var nextLook: Int? {
    state == .searching ? rule.look(after: replications) : nil
  }

  /// Takes the half-widths over replications 1 to `nextLook`; not-a-number is not narrow enough.
  ///
  /// - Precondition: the search is not over, and there is a half-width for each one wanted.
  public mutating func look(_ halfWidths: [Double]) {
    guard let look = nextLook, halfWidths.count == wanted.count else {
      preconditionFailure("a look that nobody asked for")
    }
    replications = look
    for (row, halfWidth) in halfWidths.enumerated() {
      needed[row] = halfWidth <= wanted[row] ? needed[row] ?? look : nil
    }
    let all = needed.compactMap(\.self)
    if all.count == needed.count, look >= rule.confirmed(from: all.max() ?? look) {
      state = .reached
    } else if look == rule.budget {
      state = all.count == needed.count ? .reached : .spent
    }
  }

  /// The replications that a half-width would probably need, from how it stands now; whole steps.
  public func estimate(_ row: Int, halfWidth: Double) -> Int? {
    if let needed = needed[row] { return needed }
    let ratio = halfWidth / wanted[row]
    guard ratio.isFinite, ratio < 1e6 else { return nil }
    let count = Double(replications) * ratio * ratio
    return Int((count / Double(rule.step)).rounded(.up)) * rule.step
  }
}
