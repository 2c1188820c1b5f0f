import SimulationKernel

extension Workload {
  /// The hold model on the calendar's own structure: keys alone, without payloads and handles.
  ///
  /// The same law and the same band as for ``hold(pending:events:)``.
  public static func holdStructure(pending: Int, events: Int) -> Workload {
    Workload(name: "hold-structure \(pending)") {
      var source = SequentialStream(seed: 1)
      var queue = KeyQueue(minimumCapacity: pending)
      for slot in 0..<pending {
        queue.insert(UInt128(time: source.standardExponential(), serial: UInt64(slot)))
      }
      var now = 0.0
      let stopwatch = Stopwatch()
      for event in 0..<events {
        guard queue.advance() else { break }
        now = Double(bitPattern: queue.first._high)
        queue.removeFirst()
        queue.insert(
          UInt128(
            time: now + source.standardExponential(), serial: UInt64(truncatingIfNeeded: event)))
      }
      let pace = now * Double(pending) / Double(events)
      let measurement = stopwatch.measurement(events: events, answer: pace)
      try check(pace, is: 1, within: 5 / Double(events).squareRoot(), "time a hold, relative")
      try check(Double(queue.count), is: Double(pending), within: 0, "pending keys")
      return measurement
    }
  }
}

extension UInt128 {
  /// A key of the calendar's form: the bits of a time, then what decides between equal times.
  fileprivate init(time: Double, serial: UInt64) {
    self.init(_low: serial, _high: time.bitPattern)
  }
}
