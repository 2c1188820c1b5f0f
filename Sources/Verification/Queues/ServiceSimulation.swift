import SimulationKernel

/// One replication of a ``ServiceQueue``.
struct ServiceSimulation: QueueSimulation, ~Copyable {
  /// What can happen.
  enum Event: BitwiseCopyable {
    case arrival
    case serviceEnd(arrivedAt: SimulationTime)
    case patienceEnd(customer: Int)
  }

  private let queue: ServiceQueue
  private var calendar: EventCalendar<Event>
  private var gaps: SequentialStream
  private var services: SequentialStream
  private var patiences: SequentialStream
  private var line = WaitingLine()
  private var busy = 0
  private var record = ServiceQueue.Record()
  private var waiting = TimeWeighted(level: 0, at: .zero)
  private var present = TimeWeighted(level: 0, at: .zero)

  init(_ queue: ServiceQueue, _ family: StreamFamily) {
    self.queue = queue
    calendar = EventCalendar(minimumCapacity: queue.servers + 64)
    gaps = SequentialStream(family, purpose: 1)
    services = SequentialStream(family, purpose: 2)
    patiences = SequentialStream(family, purpose: 3)
  }

  mutating func begin() {
    scheduleArrival()
  }

  mutating func advance(to horizon: SimulationTime) {
    while let event = calendar.popNext(until: horizon) {
      switch event {
      case .arrival: arrive()
      case .serviceEnd(let arrivedAt): endService(arrivedAt: arrivedAt)
      case .patienceEnd(let customer): abandon(customer)
      }
    }
  }

  private mutating func arrive() {
    scheduleArrival()
    record.arrivals += 1
    if busy < queue.servers {
      busy += 1
      beginService(arrivedAt: calendar.now)
    } else {
      record.delayed += 1
      join()
    }
    observe()
  }

  private mutating func join() {
    guard line.count < queue.waitingPlaces else {
      record.turnedAway += 1
      return
    }
    var patienceEnd = EventHandle.none
    if let patience = queue.patience {
      patienceEnd = calendar.schedule(
        .patienceEnd(customer: line.nextNumber), after: patience.sample(using: &patiences))
    }
    line.join(arrivedAt: calendar.now, patience: patienceEnd)
  }

  private mutating func beginService(arrivedAt: SimulationTime) {
    record.begun += 1
    record.waits += calendar.now - arrivedAt
    calendar.schedule(
      .serviceEnd(arrivedAt: arrivedAt), after: queue.service.sample(using: &services))
  }

  private mutating func endService(arrivedAt: SimulationTime) {
    record.completed += 1
    record.times += calendar.now - arrivedAt
    if let next = line.callFirst() {
      calendar.cancel(next.patience)
      beginService(arrivedAt: next.arrivedAt)
    } else {
      busy -= 1
    }
    observe()
  }

  private mutating func abandon(_ customer: Int) {
    record.abandoned += 1
    line.leave(customer)
    observe()
  }

  private mutating func scheduleArrival() {
    calendar.schedule(.arrival, after: gaps.standardExponential() / queue.arrivalRate)
  }

  private mutating func observe() {
    waiting.set(Double(line.count), at: calendar.now)
    present.set(Double(line.count + busy), at: calendar.now)
  }

  mutating func startRecord() {
    record = ServiceQueue.Record()
    waiting = TimeWeighted(level: waiting.level, at: calendar.now)
    present = TimeWeighted(level: present.level, at: calendar.now)
  }

  consuming func finishedRecord() -> ServiceQueue.Record {
    record.queue = waiting.mean(at: calendar.now)
    record.number = present.mean(at: calendar.now)
    return record
  }
}
