/// An open network of single servers with exponential services and random routing.
///
/// In the long run the nodes are independent, each as a queue M/M/1 with the rate that flows through
/// it. Source: Jackson 1957, "Networks of waiting lines", Operations Research 5(4).
public struct JacksonNetwork: Hashable, Sendable {
  /// Arrivals from outside in a unit of time, by node.
  public let arrivalRates: [Double]
  /// Services that a busy node completes in a unit of time, by node.
  public let serviceRates: [Double]
  /// The probability to go from one node (first index) to another next; the rest leave.
  public let routing: [[Double]]

  /// Makes a network.
  ///
  /// - Precondition: the three describe the same nodes, and each row of the routing sums to 1 at most.
  public init(arrivalRates: [Double], serviceRates: [Double], routing: [[Double]]) {
    precondition(
      serviceRates.count == arrivalRates.count && routing.count == arrivalRates.count
        && routing.allSatisfy { $0.count == arrivalRates.count && $0.reduce(0, +) <= 1 },
      "a network's rates and routing describe the same nodes")
    self.arrivalRates = arrivalRates
    self.serviceRates = serviceRates
    self.routing = routing
  }

  /// The flow through each node, from outside and from the others: rⱼ = γⱼ + Σ rᵢ pᵢⱼ.
  ///
  /// By repeated substitution, which follows the customers from node to node until nobody is left.
  public var flows: [Double] {
    var flows = arrivalRates
    var moving = arrivalRates
    while moving.contains(where: { $0 > 1e-18 }) {
      moving = moving.indices.map { node in
        moving.indices.reduce(0) { $0 + moving[$1] * routing[$1][node] }
      }
      for node in flows.indices { flows[node] += moving[node] }
    }
    return flows
  }

  /// The mean number at each node: ρ / (1 − ρ).
  ///
  /// - Precondition: each node can keep up, ρ < 1.
  public var meanNumbers: [Double] {
    zip(flows, serviceRates).map { flow, service in
      precondition(flow < service, "a queue that grows for ever has no mean number")
      return flow / (service - flow)
    }
  }

  /// The mean time from coming in to leaving, by Little's law.
  ///
  /// - Precondition: each node can keep up.
  public var meanTime: Double { meanNumbers.reduce(0, +) / arrivalRates.reduce(0, +) }
}
