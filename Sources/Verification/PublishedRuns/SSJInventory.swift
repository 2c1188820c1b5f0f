public import SimulationKernel

/// SSJ's inventory with lost sales: Poisson demand of 100 a day, review every evening, 2,000 days.
///
/// Each item sells at 2 and costs 0.1 a night to hold. In the evening a stock below s is ordered up to S
/// at 10 and 1 an item; with probability 0.95 the order comes overnight, otherwise never and at no
/// cost. Source: SSJ, `tutorial/Inventory`.
public struct SSJInventory: ~Copyable {
  /// When to order and how much.
  public struct Policy: Hashable, Sendable {
    /// Below this stock an order is placed.
    public var reorderLevel: Double
    /// The order brings the stock up to this.
    public var orderUpTo: Double

    /// Makes a policy.
    public init(_ reorderLevel: Double, _ orderUpTo: Double) {
      self.reorderLevel = reorderLevel
      self.orderUpTo = orderUpTo
    }
  }

  /// What chance decides, a stream each.
  public struct Streams: Hashable, Sendable {
    /// How much is asked for.
    public var demand: MRG32k3a
    /// Whether an order comes.
    public var delivery: MRG32k3a

    /// Makes the first two streams from a start.
    public init(start: MRG32k3a.State = .published) {
      demand = MRG32k3a.stream(1, from: start)
      delivery = MRG32k3a.stream(2, from: start)
    }

    /// Takes both back to where their present substreams start.
    public mutating func resetToStartOfSubstream() {
      demand.resetToStartOfSubstream()
      delivery.resetToStartOfSubstream()
    }

    /// Takes both to the start of their next substreams.
    public mutating func nextSubstream() {
      demand.nextSubstream()
      delivery.nextSubstream()
    }
  }

  /// What can happen.
  enum Event: BitwiseCopyable {
    /// The goods ordered last evening come before the shop opens.
    case delivery
    /// A day of sales and the evening's review.
    case day
  }

  /// Days simulated.
  static let days = 2_000
  private static let dailyDemand = PoissonByInversion(mean: 100)

  private let policy: Policy
  private var calendar = EventCalendar<Event>(minimumCapacity: 2)
  private var stock: Double
  private var profit = 0.0

  private init(_ policy: Policy) {
    self.policy = policy
    stock = policy.orderUpTo
  }

  /// The average profit a day of one run, with the streams' next numbers.
  public static func run(_ policy: Policy, using streams: inout Streams) -> Double {
    var inventory = SSJInventory(policy)
    inventory.calendar.schedule(.day, at: .zero)
    // The first day begins at 0, so the last one begins at 1,999.
    let lastMorning = SimulationTime(days: Double(days - 1))
    while let event = inventory.calendar.popNext(until: lastMorning) {
      switch event {
      case .delivery: inventory.stock = policy.orderUpTo
      case .day: inventory.trade(&streams)
      }
    }
    return inventory.profit / Double(days)
  }

  private mutating func trade(_ streams: inout Streams) {
    // Tomorrow is on the calendar before the delivery, which overtakes it by its priority.
    calendar.schedule(.day, after: 1)
    let demand = Self.dailyDemand.sample(using: &streams.demand)
    let left = max(0, stock - demand)
    profit += 2 * (stock - left) - 0.1 * left
    stock = left
    if stock < policy.reorderLevel, streams.delivery.uniform() < 0.95 {
      profit -= 10 + (policy.orderUpTo - stock)
      calendar.schedule(.delivery, after: 1, priority: .first)
    }
  }
}

extension SSJInventory {
  /// The profits of runs of one policy on streams that run on from one to the next.
  public static func profits(
    _ policy: Policy, runs: Int, using streams: inout Streams
  ) -> Tally {
    var tally = Tally()
    for _ in 0..<runs { tally.add(run(policy, using: &streams)) }
    return tally
  }

  /// How much more the second policy earns than the first, pair by pair on independent numbers.
  public static func independentDifferences(
    _ first: Policy, _ second: Policy, pairs: Int, using streams: inout Streams
  ) -> Tally {
    var tally = Tally()
    for _ in 0..<pairs {
      let before = run(first, using: &streams)
      tally.add(run(second, using: &streams) - before)
    }
    return tally
  }

  /// The same on common random numbers: both runs of a pair use a substream from its start.
  ///
  /// Source: SSJ, `tutorial/InventoryCRN`.
  public static func commonDifferences(
    _ first: Policy, _ second: Policy, pairs: Int, using streams: inout Streams
  ) -> Tally {
    var tally = Tally()
    for _ in 0..<pairs {
      let before = run(first, using: &streams)
      streams.resetToStartOfSubstream()
      tally.add(run(second, using: &streams) - before)
      streams.nextSubstream()
    }
    return tally
  }
}
