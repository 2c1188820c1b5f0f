public import SimulationKernel

/// Customers who come as a Poisson process and wait for one of some servers, first come first served.
///
/// M/G/c, with a limit to those waiting (M/M/c/K) or to their patience (Erlang A) where wanted.
public struct ServiceQueue: Hashable, Sendable {
  /// Arrivals in a unit of time.
  public var arrivalRate: Double
  /// How long a service takes.
  public var service: DurationLaw
  /// The number of servers.
  public var servers: Int
  /// How many may wait; who finds as many waiting goes away.
  public var waitingPlaces: Int
  /// How long customers wait before they give up; for ever if there is none.
  public var patience: DurationLaw?

  /// Makes the queue, without limits unless given.
  public init(
    arrivalRate: Double, service: DurationLaw, servers: Int, waitingPlaces: Int = .max,
    patience: DurationLaw? = nil
  ) {
    self.arrivalRate = arrivalRate
    self.service = service
    self.servers = servers
    self.waitingPlaces = waitingPlaces
    self.patience = patience
  }

  /// What one replication recorded.
  struct Record: Sendable {
    var arrivals = 0
    /// Arrivals that found all servers busy, those turned away included.
    var delayed = 0
    var turnedAway = 0
    var abandoned = 0
    /// Services begun and the waits before them in total.
    var begun = 0
    var waits = 0.0
    /// Services completed and the times since arrival in total.
    var completed = 0
    var times = 0.0
    /// Time averages of those waiting and of all in the system.
    var queue = 0.0
    var number = 0.0
  }

  /// Simulates the queue.
  public func simulate(_ plan: SimulationPlan) -> Estimates {
    Estimates(records: plan.map { ServiceSimulation(self, $0).run(plan) })
  }

  /// What all replications say.
  public struct Estimates: Sendable {
    /// The replications in order.
    let records: [Record]

    /// The share of arrivals that found all servers busy.
    public var delay: Tally { shareOfArrivals(\.delayed) }

    /// The share of arrivals that found no place and went away.
    public var blocking: Tally { shareOfArrivals(\.turnedAway) }

    /// The share of arrivals that lost patience.
    public var abandonment: Tally { shareOfArrivals(\.abandoned) }

    /// The mean wait of those served.
    public var wait: Tally { RatioEstimate.tally(records.map { ($0.waits, Double($0.begun)) }) }

    /// The mean time from arrival to the end of service.
    public var timeInSystem: Tally {
      RatioEstimate.tally(records.map { ($0.times, Double($0.completed)) })
    }

    /// The mean number waiting.
    public var queue: Tally { Tally(records.map(\.queue)) }

    /// The mean number waiting or in service.
    public var number: Tally { Tally(records.map(\.number)) }

    private func shareOfArrivals(_ count: (Record) -> Int) -> Tally {
      RatioEstimate.tally(records.map { (Double(count($0)), Double($0.arrivals)) })
    }
  }
}
