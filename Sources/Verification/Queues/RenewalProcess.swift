public import SimulationKernel

/// Events with independent gaps, the first gap from time 0: how many by a time, how long to the next.
public struct RenewalProcess: Hashable, Sendable {
  /// The length of a gap.
  public var gap: DurationLaw

  /// Makes the process.
  public init(gap: DurationLaw) { self.gap = gap }

  /// What is seen of one replication at each of some times.
  struct Record: Sendable {
    var counts: [Int] = []
    var residuals: [Double] = []
  }

  /// Simulates the process up to the last of some times and looks at it at each.
  ///
  /// - Precondition: the times are in order and the first is not negative.
  public func simulate(seed: UInt64, replications: Int, observingAt times: [Double]) -> Estimates {
    let plan = SimulationPlan(
      seed: seed, replications: replications, warmUp: 0, window: times.last ?? 0)
    return Estimates(records: plan.map { run(times, $0) })
  }

  /// What all replications say; each look is given by its place among the times.
  public struct Estimates: Sendable {
    /// The replications in order.
    let records: [Record]

    /// The mean number of renewals from the start.
    public func count(_ look: Int) -> Tally { Tally(records.map { Double($0.counts[look]) }) }

    /// The mean time to the next renewal.
    public func residual(_ look: Int) -> Tally { Tally(records.map { $0.residuals[look] }) }
  }

  /// What can happen.
  private enum Event: BitwiseCopyable {
    case renewal
  }

  private func run(_ times: [Double], _ family: StreamFamily) -> Record {
    var calendar = EventCalendar<Event>(minimumCapacity: 1)
    var gaps = SequentialStream(family, purpose: 1)
    var record = Record()
    var count = 0
    calendar.schedule(.renewal, after: gap.sample(using: &gaps))
    for time in times {
      while calendar.popNext(until: SimulationTime(days: time)) != nil {
        count += 1
        calendar.schedule(.renewal, after: gap.sample(using: &gaps))
      }
      record.counts.append(count)
      record.residuals.append((calendar.nextTime ?? calendar.now) - calendar.now)
    }
    return record
  }
}
