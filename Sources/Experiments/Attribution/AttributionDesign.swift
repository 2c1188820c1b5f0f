/// From which scenarios the joint effect of an experiment's levers is shared out among them.
public struct AttributionDesign: Sendable, Equatable {
  /// The levers joining one after the other.
  public struct Path: Sendable, Equatable {
    /// The levers in the order in which they join.
    public var order: [Int]
    /// The rows of the scenarios passed through: the base, with the first lever, and so on to all.
    public var scenarios: [Int]

    /// Makes a path from its parts.
    public init(order: [Int], scenarios: [Int]) {
      self.order = order
      self.scenarios = scenarios
    }
  }

  /// How it is done.
  public enum Method: Sendable, Equatable {
    /// From all subsets of the levers: exact. Bit n of a row in the list stands for lever n.
    case everySubset(scenarios: [Int])
    /// From some orders of joining, each followed by its reverse: an estimate.
    case orders([Path])
    /// Half of what a lever does alone and of what is lost without it. What levers do three and more at a
    /// time remains.
    case firstAndLast(alone: [Int], without: [Int])
  }

  /// The levers, in the order in which they act within a scenario.
  public var levers: [DesignLever]
  /// How it is done.
  public var method: Method
  /// Row of the scenario with all levers.
  public var together: Int
  /// Scenarios that are run for this alone.
  public var added: Int

  /// Makes a design from its parts.
  public init(levers: [DesignLever], method: Method, together: Int, added: Int) {
    self.levers = levers
    self.method = method
    self.together = together
    self.added = added
  }
}

extension AttributionDesign {
  /// The most levers of which every subset is run without being asked for.
  public static let usualExactLimit = 5
  /// Orders drawn where a file does not say how many.
  public static let usualOrders = 8
  /// The number of orders that may be asked for, which must be even.
  ///
  /// Fewer than two pairs would not tell how far they may err.
  public static let orderRange = 4...64

  /// The method in a word, as files have it.
  public var methodName: String {
    switch method {
    case .everySubset: "every_subset"
    case .orders: "orders"
    case .firstAndLast: "first_and_last"
    }
  }

  /// How many orders were drawn; nil where none were.
  public var orders: Int? {
    if case .orders(let paths) = method { paths.count } else { nil }
  }

  /// The rows of all scenarios it takes, each once.
  var scenarios: [Int] {
    let rows =
      switch method {
      case .everySubset(let scenarios): scenarios
      case .orders(let paths): paths.flatMap(\.scenarios)
      case .firstAndLast(let alone, let without): alone + without
      }
    return Set([0, together] + rows).sorted()
  }
}
