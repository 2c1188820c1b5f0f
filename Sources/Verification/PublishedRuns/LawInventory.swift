import SimulationKernel

/// Law's (s, S) inventory: backlogged demand, monthly review, random delivery lag, 120 months.
///
/// Demands of 1 to 4 items come at exponential gaps of mean 0.1 months. At each review a level below s
/// is ordered up to S. Source: A. M. Law, *Simulation Modeling and Analysis*, inventory system.
public struct LawInventory: ~Copyable {
  /// When to order and how much.
  public struct Policy: Hashable, Sendable {
    /// Below this level an order is placed.
    public var reorderLevel: Int
    /// The order brings the level up to this.
    public var orderUpTo: Int

    /// Makes a policy.
    public init(_ reorderLevel: Int, _ orderUpTo: Int) {
      self.reorderLevel = reorderLevel
      self.orderUpTo = orderUpTo
    }
  }

  /// Average costs a month.
  public struct Costs: Hashable, Sendable {
    /// 32 an order and 3 an item.
    public var ordering: Double
    /// 1 a month for each item in stock.
    public var holding: Double
    /// 5 a month for each item owed.
    public var shortage: Double
    /// All three.
    public var total: Double { ordering + holding + shortage }
  }

  /// What can happen, in order of precedence at the same time.
  enum Event: BitwiseCopyable {
    case orderArrival(items: Int)
    case demand
    case end
    case review

    var priority: EventPriority {
      switch self {
      case .orderArrival: EventPriority(rawValue: 1)
      case .demand: EventPriority(rawValue: 2)
      case .end: EventPriority(rawValue: 3)
      case .review: EventPriority(rawValue: 4)
      }
    }
  }

  /// The book's nine policies in the book's order.
  public static let policies = [
    Policy(20, 40), Policy(20, 60), Policy(20, 80), Policy(20, 100), Policy(40, 60),
    Policy(40, 80), Policy(40, 100), Policy(60, 80), Policy(60, 100),
  ]

  /// Months simulated.
  static let months = 120.0

  private let policy: Policy
  private var calendar = EventCalendar<Event>(minimumCapacity: 4)
  private var level = 60
  private var inStock = TimeWeighted(level: 60, at: .zero)
  private var owed = TimeWeighted(level: 0, at: .zero)
  private var orderingCost = 0.0

  private init(_ policy: Policy) { self.policy = policy }

  /// Runs one policy with a generator's next numbers.
  public static func run(_ policy: Policy, using random: inout PMMLCG) -> Costs {
    var inventory = LawInventory(policy)
    inventory.schedule(.end, after: months)
    inventory.scheduleDemand(&random)
    inventory.schedule(.review, after: 0)
    run: while let event = inventory.calendar.popNext(until: SimulationTime(days: months)) {
      switch event {
      case .orderArrival(let items): inventory.change(by: items)
      case .demand: inventory.sell(&random)
      case .end: break run
      case .review: inventory.review(&random)
      }
    }
    return inventory.costs
  }

  private mutating func sell(_ random: inout PMMLCG) {
    let size = PublishedVariates.discrete(cumulative: [0.167, 0.5, 0.833, 1], using: &random)
    change(by: -size)
    scheduleDemand(&random)
  }

  private mutating func review(_ random: inout PMMLCG) {
    if level < policy.reorderLevel {
      let items = policy.orderUpTo - level
      orderingCost += 32 + 3 * Double(items)
      let lag = Uniform(from: 0.5, to: 1).sample(using: &random)
      schedule(.orderArrival(items: items), after: lag)
    }
    schedule(.review, after: 1)
  }

  private mutating func change(by items: Int) {
    level += items
    inStock.set(Double(max(0, level)), at: calendar.now)
    owed.set(Double(max(0, -level)), at: calendar.now)
  }

  private mutating func scheduleDemand(_ random: inout PMMLCG) {
    schedule(.demand, after: PublishedVariates.exponential(mean: 0.1, using: &random))
  }

  private mutating func schedule(_ event: Event, after delay: Double) {
    calendar.schedule(event, after: delay, priority: event.priority)
  }

  private var costs: Costs {
    Costs(
      ordering: orderingCost / Self.months, holding: inStock.mean(at: calendar.now),
      shortage: 5 * owed.mean(at: calendar.now))
  }
}
