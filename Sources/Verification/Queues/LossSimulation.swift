import SimulationKernel

/// One replication of a ``LossQueue``.
struct LossSimulation: QueueSimulation, ~Copyable {
  /// What can happen.
  enum Event: BitwiseCopyable {
    case arrival
    case stayEnd
    case overflowStayEnd
  }

  private let queue: LossQueue
  private var calendar: EventCalendar<Event>
  private var gaps: SequentialStream
  private var stays: SequentialStream
  private var record = LossQueue.Record()
  private var taken = TimeWeighted(level: 0, at: .zero)
  private var overflow = TimeWeighted(level: 0, at: .zero)
  private var overflowSquare = TimeWeighted(level: 0, at: .zero)

  init(_ queue: LossQueue, _ family: StreamFamily) {
    self.queue = queue
    calendar = EventCalendar(minimumCapacity: 2 * queue.places + 64)
    gaps = SequentialStream(family, purpose: 1)
    stays = SequentialStream(family, purpose: 2)
  }

  mutating func begin() {
    scheduleArrival()
  }

  mutating func advance(to horizon: SimulationTime) {
    while let event = calendar.popNext(until: horizon) {
      switch event {
      case .arrival: arrive()
      case .stayEnd: taken.set(taken.level - 1, at: calendar.now)
      case .overflowStayEnd: setOverflow(overflow.level - 1)
      }
    }
  }

  private mutating func arrive() {
    scheduleArrival()
    record.arrivals += 1
    let stay = queue.stay.sample(using: &stays)
    if taken.level < Double(queue.places) {
      taken.set(taken.level + 1, at: calendar.now)
      calendar.schedule(.stayEnd, after: stay)
    } else {
      record.blocked += 1
      setOverflow(overflow.level + 1)
      calendar.schedule(.overflowStayEnd, after: stay)
    }
  }

  private mutating func setOverflow(_ level: Double) {
    overflow.set(level, at: calendar.now)
    overflowSquare.set(level * level, at: calendar.now)
  }

  private mutating func scheduleArrival() {
    calendar.schedule(.arrival, after: gaps.standardExponential() / queue.arrivalRate)
  }

  mutating func startRecord() {
    record = LossQueue.Record()
    taken = TimeWeighted(level: taken.level, at: calendar.now)
    overflow = TimeWeighted(level: overflow.level, at: calendar.now)
    overflowSquare = TimeWeighted(level: overflowSquare.level, at: calendar.now)
  }

  consuming func finishedRecord() -> LossQueue.Record {
    record.taken = taken.mean(at: calendar.now)
    record.overflow = overflow.mean(at: calendar.now)
    record.overflowSquare = overflowSquare.mean(at: calendar.now)
    return record
  }
}
