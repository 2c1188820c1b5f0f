public import SimulationKernel

extension JacksonNetwork {
  /// What one replication recorded.
  struct Record: Sendable {
    /// The time average of the number at each node.
    var numbers: [Double] = []
    /// Customers who left and their times in the network in total.
    var left = 0
    var times = 0.0
  }

  /// Simulates the network.
  public func simulate(_ plan: SimulationPlan) -> Estimates {
    Estimates(records: plan.map { NetworkSimulation(self, $0).run(plan) })
  }

  /// What all replications say.
  public struct Estimates: Sendable {
    /// The replications in order.
    let records: [Record]

    /// The mean number at a node, waiting or in service.
    public func number(at node: Int) -> Tally { Tally(records.map { $0.numbers[node] }) }

    /// The mean time from coming in to leaving.
    public var time: Tally { RatioEstimate.tally(records.map { ($0.times, Double($0.left)) }) }
  }
}
