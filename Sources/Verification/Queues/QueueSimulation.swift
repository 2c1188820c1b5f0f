import SimulationKernel

/// One replication of a queueing model: begun empty, run through a warm-up, then recorded.
protocol QueueSimulation: ~Copyable {
  /// What is recorded.
  associatedtype Record

  /// Schedules the first arrivals.
  mutating func begin()
  /// Lets happen what happens up to a time.
  mutating func advance(to horizon: SimulationTime)
  /// Forgets the warm-up.
  mutating func startRecord()
  /// The record at the end.
  consuming func finishedRecord() -> Record
}

extension QueueSimulation where Self: ~Copyable {
  /// The record of a replication as planned.
  consuming func run(_ plan: SimulationPlan) -> Record {
    begin()
    advance(to: plan.start)
    startRecord()
    advance(to: plan.end)
    return finishedRecord()
  }
}
