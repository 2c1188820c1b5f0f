import SimulationKernel

/// What is due in the calendar of the hold workloads.
private enum HoldEvent: BitwiseCopyable {
  /// An entity's turn has come.
  case due(entity: UInt32)
}

// In both workloads every entity's turns are a Poisson process of rate 1, whatever is cancelled, since
// an exponential has no memory. All turns together are one of rate `pending`: the time of the k-th is
// a sum of k exponentials, with a mean of k / pending and a relative deviation of 1/√k. The band is
// five of these.
extension Workload {
  /// Takes the earliest of some pending events and schedules one an exponential step later.
  public static func hold(pending: Int, events: Int) -> Workload {
    Workload(name: "hold \(pending)") {
      var source = SequentialStream(seed: 1)
      var calendar = EventCalendar<HoldEvent>(minimumCapacity: pending)
      for entity in 0..<pending {
        calendar.schedule(
          .due(entity: UInt32(entity)), after: source.standardExponential())
      }
      let stopwatch = Stopwatch()
      for _ in 0..<events {
        guard let event = calendar.popNext(until: .never) else { break }
        calendar.schedule(event, after: source.standardExponential())
      }
      let pace = calendar.now.days * Double(pending) / Double(events)
      let measurement = stopwatch.measurement(events: events, answer: pace)
      try check(pace, is: 1, within: 5 / Double(events).squareRoot(), "time a hold, relative")
      try check(Double(calendar.count), is: Double(pending), within: 0, "pending events")
      return measurement
    }
  }

  /// The same, and with every hold another entity's event is cancelled and scheduled anew.
  public static func cancel(pending: Int, events: Int) -> Workload {
    Workload(name: "cancel \(pending)") {
      var source = SequentialStream(seed: 2)
      var calendar = EventCalendar<HoldEvent>(minimumCapacity: pending)
      var handles = FlatBuffer<EventHandle>(minimumCapacity: pending)
      for entity in 0..<pending {
        handles.append(
          calendar.schedule(.due(entity: UInt32(entity)), after: source.standardExponential()))
      }
      var cancelled = 0
      let stopwatch = Stopwatch()
      for _ in 0..<events {
        guard case .due(let entity)? = calendar.popNext(until: .never) else { break }
        handles[Int(entity)] = calendar.schedule(
          .due(entity: entity), after: source.standardExponential())
        let other = source.integer(below: pending)
        if calendar.cancel(handles[other]) { cancelled += 1 }
        handles[other] = calendar.schedule(
          .due(entity: UInt32(other)), after: source.standardExponential())
      }
      let pace = calendar.now.days * Double(pending) / Double(events)
      let measurement = stopwatch.measurement(events: events, answer: pace)
      try check(pace, is: 1, within: 5 / Double(events).squareRoot(), "time a hold, relative")
      try check(Double(cancelled), is: Double(events), within: 0, "cancelled events")
      try check(Double(calendar.count), is: Double(pending), within: 0, "pending events")
      return measurement
    }
  }
}

extension SimulationTime {
  /// Later than every event.
  static var never: SimulationTime { SimulationTime(days: .infinity) }
}
