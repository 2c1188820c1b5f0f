import SimulationKernel

/// One replication of a ``JacksonNetwork``.
struct NetworkSimulation: QueueSimulation, ~Copyable {
  /// What can happen.
  enum Event: BitwiseCopyable {
    case arrival(node: Int32)
    case serviceEnd(node: Int32, enteredAt: SimulationTime)
  }

  /// One server and who waits for it; `enteredAt` is when a customer came into the network.
  private struct Node {
    var isBusy = false
    var line = WaitingLine()
    var present = TimeWeighted(level: 0, at: .zero)
  }

  private let network: JacksonNetwork
  private var calendar = EventCalendar<Event>()
  private var gaps: SequentialStream
  private var services: SequentialStream
  private var routes: SequentialStream
  private var nodes: [Node]
  private var record = JacksonNetwork.Record()

  init(_ network: JacksonNetwork, _ family: StreamFamily) {
    self.network = network
    gaps = SequentialStream(family, purpose: 1)
    services = SequentialStream(family, purpose: 2)
    routes = SequentialStream(family, purpose: 3)
    nodes = network.serviceRates.map { _ in Node() }
  }

  mutating func begin() {
    for node in network.arrivalRates.indices { scheduleArrival(at: node) }
  }

  mutating func advance(to horizon: SimulationTime) {
    while let event = calendar.popNext(until: horizon) {
      switch event {
      case .arrival(let node):
        scheduleArrival(at: Int(node))
        join(Int(node), enteredAt: calendar.now)
      case .serviceEnd(let node, let enteredAt):
        callNext(at: Int(node))
        moveOn(from: Int(node), enteredAt: enteredAt)
      }
    }
  }

  private mutating func join(_ node: Int, enteredAt: SimulationTime) {
    nodes[node].present.set(nodes[node].present.level + 1, at: calendar.now)
    if nodes[node].isBusy {
      nodes[node].line.join(arrivedAt: enteredAt)
    } else {
      nodes[node].isBusy = true
      beginService(at: node, enteredAt: enteredAt)
    }
  }

  private mutating func callNext(at node: Int) {
    nodes[node].present.set(nodes[node].present.level - 1, at: calendar.now)
    if let next = nodes[node].line.callFirst() {
      beginService(at: node, enteredAt: next.arrivedAt)
    } else {
      nodes[node].isBusy = false
    }
  }

  /// Sends a customer to the next node or out of the network.
  private mutating func moveOn(from node: Int, enteredAt: SimulationTime) {
    var u = routes.uniform()
    for (next, probability) in network.routing[node].enumerated() {
      if u < probability { return join(next, enteredAt: enteredAt) }
      u -= probability
    }
    record.left += 1
    record.times += calendar.now - enteredAt
  }

  private mutating func beginService(at node: Int, enteredAt: SimulationTime) {
    calendar.schedule(
      .serviceEnd(node: Int32(node), enteredAt: enteredAt),
      after: services.standardExponential() / network.serviceRates[node])
  }

  private mutating func scheduleArrival(at node: Int) {
    guard network.arrivalRates[node] > 0 else { return }
    calendar.schedule(
      .arrival(node: Int32(node)),
      after: gaps.standardExponential() / network.arrivalRates[node])
  }

  mutating func startRecord() {
    record = JacksonNetwork.Record()
    for node in nodes.indices {
      nodes[node].present = TimeWeighted(level: nodes[node].present.level, at: calendar.now)
    }
  }

  consuming func finishedRecord() -> JacksonNetwork.Record {
    record.numbers = nodes.map { $0.present.mean(at: calendar.now) }
    return record
  }
}
