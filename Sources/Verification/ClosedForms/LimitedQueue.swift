/// The queue M/M/c/K: c servers and room for K in the system, further arrivals go away.
public struct LimitedQueue: Hashable, Sendable {
  /// The number in the system.
  private let number: BirthDeath

  /// Makes the queue from its load, its servers and its places, those of the servers included.
  ///
  /// - Precondition: there is a server, and a place for each.
  public init(load: Double, servers: Int, places: Int) {
    precondition(servers > 0 && places >= servers, "each server has a place")
    number = BirthDeath(highest: places) { _ in
      load
    } death: {
      Double(min($0, servers))
    }
  }

  /// The share of arrivals that find the system full.
  public var blocking: Double { number.probabilities[number.probabilities.count - 1] }

  /// The mean number in the system.
  public var meanNumber: Double { number.mean }
}
