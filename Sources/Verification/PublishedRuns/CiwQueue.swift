public import SimulationKernel

/// A queue with several servers as Ciw's tutorial simulates it: trials with a warm-up, empty at first.
///
/// First in first out, Poisson arrivals, exponential services. Counted are the customers who arrive
/// after the warm-up and before the end of the window.
public struct CiwQueue: ~Copyable {
  /// The queue and the plan of a trial.
  public struct Design: Hashable, Sendable {
    /// The number of servers.
    public var servers: Int
    /// Arrivals in a unit of time.
    public var arrivalRate: Double
    /// Services that a busy server completes in a unit of time.
    public var serviceRate: Double
    /// How long nothing is recorded.
    public var warmUp: Double
    /// How long arrivals are recorded.
    public var window: Double

    /// Makes a design.
    public init(
      servers: Int, arrivalRate: Double, serviceRate: Double, warmUp: Double, window: Double
    ) {
      self.servers = servers
      self.arrivalRate = arrivalRate
      self.serviceRate = serviceRate
      self.warmUp = warmUp
      self.window = window
    }

    /// The mean wait in the long run.
    public var exactMeanWait: Double {
      ErlangC.meanWait(arrivalRate: arrivalRate, serviceRate: serviceRate, servers: servers)
    }
  }

  /// What can happen.
  enum Event: BitwiseCopyable {
    case arrival
    case departure
  }

  private let design: Design
  private var gaps: RandomStream
  private var services: RandomStream
  private var calendar: EventCalendar<Event>
  private var busy = 0
  /// When everybody arrived who had to wait; those before `served` wait no more.
  private var queue: [SimulationTime] = []
  private var served = 0
  private var waits = Tally()

  private init(_ design: Design, _ streams: StreamFamily) {
    self.design = design
    gaps = streams.stream(purpose: 1, entity: 0)
    services = streams.stream(purpose: 2, entity: 0)
    calendar = EventCalendar(minimumCapacity: design.servers + 1)
  }

  /// The waits of one trial's counted customers.
  public static func run(_ design: Design, seed: UInt64, trial: UInt32) -> Tally {
    var model = CiwQueue(design, StreamFamily(seed: seed, replication: trial))
    model.scheduleArrival()
    // Ends by itself: arrivals stop with the window.
    while let event = model.calendar.popNext(until: SimulationTime(days: .infinity)) {
      switch event {
      case .arrival: model.arrive()
      case .departure: model.depart()
      }
    }
    return model.waits
  }

  private mutating func arrive() {
    scheduleArrival()
    if busy < design.servers {
      busy += 1
      serve(arrivedAt: calendar.now)
    } else {
      queue.append(calendar.now)
    }
  }

  private mutating func depart() {
    guard served < queue.count else {
      busy -= 1
      return
    }
    served += 1
    serve(arrivedAt: queue[served - 1])
  }

  private mutating func serve(arrivedAt arrival: SimulationTime) {
    if arrival.days > design.warmUp { waits.add(calendar.now - arrival) }
    let service = Exponential(mean: 1 / design.serviceRate).sample(using: &services)
    calendar.schedule(.departure, after: service)
  }

  private mutating func scheduleArrival() {
    let gap = Exponential(mean: 1 / design.arrivalRate).sample(using: &gaps)
    // Nobody overtakes in this queue, so who comes later cannot change a counted wait.
    guard (calendar.now + gap).days < design.warmUp + design.window else { return }
    calendar.schedule(.arrival, after: gap)
  }
}
