public import SimulationKernel

/// Places for which nobody waits: who finds all taken goes to a second group without limit.
///
/// M/G/c/c with overflow, as children for whom no local home has room and who are placed elsewhere.
public struct LossQueue: Hashable, Sendable {
  /// Arrivals in a unit of time, a Poisson process.
  public var arrivalRate: Double
  /// How long each stays, in either group.
  public var stay: DurationLaw
  /// The places of the first group.
  public var places: Int

  /// Makes the queue.
  public init(arrivalRate: Double, stay: DurationLaw, places: Int) {
    self.arrivalRate = arrivalRate
    self.stay = stay
    self.places = places
  }

  /// What one replication recorded.
  struct Record: Sendable {
    var arrivals = 0
    var blocked = 0
    /// Time averages of the number in the first group, in the second, and of the latter's square.
    var taken = 0.0
    var overflow = 0.0
    var overflowSquare = 0.0
  }

  /// Simulates the queue.
  public func simulate(_ plan: SimulationPlan) -> Estimates {
    Estimates(records: plan.map { LossSimulation(self, $0).run(plan) })
  }

  /// What all replications say.
  public struct Estimates: Sendable {
    /// The replications in order.
    let records: [Record]

    /// The share of arrivals that found all places taken.
    public var blocking: Tally {
      RatioEstimate.tally(records.map { (Double($0.blocked), Double($0.arrivals)) })
    }

    /// The mean number of places taken.
    public var taken: Tally { Tally(records.map(\.taken)) }

    /// The mean number in the second group.
    public var overflow: Tally { Tally(records.map(\.overflow)) }

    /// The variance of the number in the second group, about its exact mean.
    ///
    /// About the exact mean the estimate is unbiased and its error that of a mean.
    public func overflowVariance(about mean: Double) -> Tally {
      Tally(records.map { $0.overflowSquare - 2 * mean * $0.overflow + mean * mean })
    }
  }
}

extension Tally {
  /// The tally of some observations.
  init(_ observations: [Double]) {
    self.init()
    for observation in observations { add(observation) }
  }
}
