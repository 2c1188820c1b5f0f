public import SimulationKernel

/// The M/M/1 queue of SSJ's tutorial, by events: rates 1 and 2, 1,000 time units, empty at first.
///
/// Gaps and services have a stream each; a customer's service time is drawn on arrival. Source: SSJ,
/// `tutorial/QueueEv`.
public struct SSJQueue: ~Copyable {
  /// What can happen.
  enum Event: BitwiseCopyable {
    case arrival
    case departure
    case end
  }

  /// Somebody who waits or is served.
  struct Customer: BitwiseCopyable {
    var arrival: SimulationTime
    var service: Double
  }

  /// What a run measures.
  public struct Result: Hashable, Sendable {
    /// The waits of the customers who began service.
    public var waits: Tally
    /// Every length the queue had, the first 0.
    public var queueLengths: Tally
    /// The mean length over time.
    public var averageQueueLength: Double
  }

  /// When the run ends.
  static let horizon = 1_000.0

  private var gaps: MRG32k3a
  private var services: MRG32k3a
  private var calendar = EventCalendar<Event>(minimumCapacity: 4)
  private var isBusy = false
  /// Those who had to wait; those before `served` wait no more.
  private var queue: [Customer] = []
  private var served = 0
  private var waits = Tally()
  private var queueLength = TimeWeighted(level: 0, at: .zero)
  private var queueLengths = Tally()

  private init(gaps: MRG32k3a, services: MRG32k3a) {
    self.gaps = gaps
    self.services = services
    queueLengths.add(0)
  }

  /// Runs the queue with a stream for gaps and one for services.
  public static func run(gaps: MRG32k3a, services: MRG32k3a) -> Result {
    var model = SSJQueue(gaps: gaps, services: services)
    model.calendar.schedule(.end, after: horizon)
    model.scheduleArrival()
    run: while let event = model.calendar.popNext(until: SimulationTime(days: horizon)) {
      switch event {
      case .arrival: model.arrive()
      case .departure: model.depart()
      case .end: break run
      }
    }
    return Result(
      waits: model.waits, queueLengths: model.queueLengths,
      averageQueueLength: model.queueLength.mean(at: model.calendar.now))
  }

  private mutating func arrive() {
    scheduleArrival()
    let service = Exponential(mean: 0.5).sample(using: &services)
    let customer = Customer(arrival: calendar.now, service: service)
    if isBusy {
      queue.append(customer)
      countQueue()
    } else {
      isBusy = true
      serve(customer)
    }
  }

  private mutating func depart() {
    guard served < queue.count else {
      isBusy = false
      return
    }
    let customer = queue[served]
    served += 1
    countQueue()
    serve(customer)
  }

  private mutating func serve(_ customer: Customer) {
    waits.add(calendar.now - customer.arrival)
    calendar.schedule(.departure, after: customer.service)
  }

  private mutating func scheduleArrival() {
    calendar.schedule(.arrival, after: Exponential(mean: 1).sample(using: &gaps))
  }

  private mutating func countQueue() {
    let length = Double(queue.count - served)
    queueLength.set(length, at: calendar.now)
    queueLengths.add(length)
  }
}
