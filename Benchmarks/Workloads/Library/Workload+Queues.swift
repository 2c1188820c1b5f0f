import SimulationKernel

/// What happens at a queue; both count as events.
private enum QueueEvent: BitwiseCopyable {
  case arrival
  case completion
}

extension Workload {
  /// M/M/1, first come first served: arrivals at rate 0.9, services at rate 1, mean time in system.
  ///
  /// The mean is 1 / (1 − 0.9) = 10. Times of successive customers are correlated; the variance of
  /// their mean over n customers is about ρ(2 + 5ρ − 4ρ² + ρ³)/(1 − ρ)⁴ / n = 35,901 / n, and 400
  /// simulations of 200,000 customers gave 35,995. The band is five standard deviations.
  public static func singleServer(events: Int) -> Workload {
    Workload(name: "mm1") {
      var source = SequentialStream(seed: 3)
      var calendar = EventCalendar<QueueEvent>()
      var arrivals = RingBuffer()
      var served = 0
      var total = 0.0
      let stopwatch = Stopwatch()
      calendar.schedule(.arrival, after: source.standardExponential() * (1 / 0.9))
      for _ in 0..<events {
        switch calendar.popNext(until: .never) {
        case .arrival:
          calendar.schedule(.arrival, after: source.standardExponential() * (1 / 0.9))
          arrivals.append(calendar.now.days)
          guard arrivals.count == 1 else { continue }
        case .completion:
          total += calendar.now.days - arrivals.removeFirst()
          served += 1
          guard arrivals.count > 0 else { continue }
        case nil:
          continue
        }
        calendar.schedule(.completion, after: source.standardExponential())
      }
      let mean = total / Double(served)
      let measurement = stopwatch.measurement(events: events, answer: mean)
      try check(
        mean, is: 10, within: 5 * (35_901 / Double(served)).squareRoot(), "mean time in system")
      return measurement
    }
  }

  /// M/M/200/220: arrivals at rate 190, 200 servers of rate 1, room for 220, share of arrivals lost.
  ///
  /// The loss is 0.0074772 by the chain's stationary distribution. From Poisson's equation of the
  /// chain that arrivals see, the variance of the share over n arrivals is 0.18005 / n, and starting
  /// empty costs 6.04 losses. The band is five standard deviations and that.
  public static func manyServers(events: Int) -> Workload {
    Workload(name: "mmck") {
      var source = SequentialStream(seed: 4)
      var calendar = EventCalendar<QueueEvent>(minimumCapacity: 256)
      var present = 0
      var arrivals = 0
      var lost = 0
      let stopwatch = Stopwatch()
      calendar.schedule(.arrival, after: source.standardExponential() * (1.0 / 190))
      for _ in 0..<events {
        switch calendar.popNext(until: .never) {
        case .arrival:
          calendar.schedule(.arrival, after: source.standardExponential() * (1.0 / 190))
          arrivals += 1
          guard present < 220 else {
            lost += 1
            continue
          }
          present += 1
          guard present <= 200 else { continue }
        case .completion:
          present -= 1
          guard present >= 200 else { continue }
        case nil:
          continue
        }
        calendar.schedule(.completion, after: source.standardExponential())
      }
      let share = Double(lost) / Double(arrivals)
      let measurement = stopwatch.measurement(events: events, answer: share)
      let n = Double(arrivals)
      try check(
        share, is: 0.0074772, within: 5 * (0.18005 / n).squareRoot() + 6.04 / n, "share lost")
      return measurement
    }
  }
}
