import SimulationKernel

/// Law's single-server queue: first in first out, exponential gaps of mean 1 and services of mean ½.
///
/// Empty at time 0; ends the moment the 1,000th customer begins service. Both kinds of times come from
/// one generator. At an arrival the next gap is drawn before anything else. Source: A. M. Law,
/// *Simulation Modeling and Analysis*, single-server queueing system.
public struct LawQueue: ~Copyable {
  /// What can happen.
  enum Event: BitwiseCopyable {
    case arrival
    case departure
  }

  /// What a run measures; times are in the book's minutes, which the kernel calls days.
  public struct Result: Hashable, Sendable {
    /// The mean wait of the customers who began service.
    public var averageDelay: Double
    /// The mean over time of the customers waiting, without the one in service.
    public var averageNumberInQueue: Double
    /// The share of time the server was busy.
    public var utilisation: Double
    /// When the run ended.
    public var end: Double
  }

  /// How many delays end the run.
  static let customers = 1_000

  private var calendar = EventCalendar<Event>(minimumCapacity: 2)
  private var isBusy = TimeWeighted(level: 0, at: .zero)
  private var queueLength = TimeWeighted(level: 0, at: .zero)
  private var delays = Tally()
  /// When each customer who had to wait arrived; those before `served` wait no more.
  private var arrivals: [SimulationTime] = []
  private var served = 0

  private init() {}

  /// Runs the queue with a generator's next numbers.
  public static func run(using random: inout PMMLCG) -> Result {
    var queue = LawQueue()
    queue.scheduleArrival(&random)
    while queue.delays.count < customers,
      let event = queue.calendar.popNext(until: SimulationTime(days: .infinity))
    {
      switch event {
      case .arrival: queue.arrive(&random)
      case .departure: queue.depart(&random)
      }
    }
    return queue.result
  }

  private mutating func arrive(_ random: inout PMMLCG) {
    scheduleArrival(&random)
    if isBusy.level == 0 {
      isBusy.set(1, at: calendar.now)
      startService(arrivedAt: calendar.now, &random)
    } else {
      arrivals.append(calendar.now)
      countQueue()
    }
  }

  private mutating func depart(_ random: inout PMMLCG) {
    guard served < arrivals.count else { return isBusy.set(0, at: calendar.now) }
    let arrival = arrivals[served]
    served += 1
    countQueue()
    startService(arrivedAt: arrival, &random)
  }

  private mutating func startService(arrivedAt arrival: SimulationTime, _ random: inout PMMLCG) {
    delays.add(calendar.now - arrival)
    let service = PublishedVariates.exponential(mean: 0.5, using: &random)
    calendar.schedule(.departure, after: service)
  }

  private mutating func scheduleArrival(_ random: inout PMMLCG) {
    let gap = PublishedVariates.exponential(mean: 1, using: &random)
    calendar.schedule(.arrival, after: gap)
  }

  private mutating func countQueue() {
    queueLength.set(Double(arrivals.count - served), at: calendar.now)
  }

  private var result: Result {
    Result(
      averageDelay: delays.mean, averageNumberInQueue: queueLength.mean(at: calendar.now),
      utilisation: isBusy.mean(at: calendar.now), end: calendar.now.days)
  }
}
