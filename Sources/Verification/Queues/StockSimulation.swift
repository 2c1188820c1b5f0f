import SimulationKernel

/// One replication of an ``OpenStock``.
struct StockSimulation: ~Copyable {
  /// What can happen.
  enum Event: BitwiseCopyable {
    case entry
    case stayEnd
  }

  private let stock: OpenStock
  private var calendar: EventCalendar<Event>
  private var inflow: SequentialStream
  private var stays: SequentialStream
  private var number = 0
  private var entries = 0

  private init(_ stock: OpenStock, _ family: StreamFamily) {
    self.stock = stock
    calendar = EventCalendar(minimumCapacity: stock.elapsed.count + 64)
    inflow = SequentialStream(family, purpose: 1)
    stays = SequentialStream(family, purpose: 2)
  }

  static func run(
    _ stock: OpenStock, _ times: [Double], _ family: StreamFamily
  ) -> OpenStock.Record {
    var simulation = StockSimulation(stock, family)
    simulation.start()
    var record = OpenStock.Record()
    for time in times {
      simulation.advance(to: SimulationTime(days: time))
      record.numbers.append(simulation.number)
      record.entries.append(simulation.entries)
    }
    return record
  }

  private mutating func start() {
    scheduleEntry()
    for elapsed in stock.elapsed {
      number += 1
      calendar.schedule(.stayEnd, after: stock.stay.residual(elapsed: elapsed, using: &stays))
    }
  }

  private mutating func advance(to horizon: SimulationTime) {
    while let event = calendar.popNext(until: horizon) {
      switch event {
      case .entry:
        scheduleEntry()
        entries += 1
        number += 1
        calendar.schedule(.stayEnd, after: stock.stay.sample(using: &stays))
      case .stayEnd:
        number -= 1
      }
    }
  }

  private mutating func scheduleEntry() {
    let next = NonhomogeneousPoisson.next(
      after: calendar.now.days, bound: stock.inflow.bound, stream: &inflow
    ) {
      stock.inflow($0)
    }
    // Nobody ever comes where the rate is 0.
    guard next < .infinity else { return }
    calendar.schedule(.entry, at: SimulationTime(days: next))
  }
}
