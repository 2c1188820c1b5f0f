/// Erlang A, the queue M/M/c + M: who waits may lose patience and go.
///
/// Sources: Palm 1957, "Research on telephone traffic carried by full availability groups", Tele;
/// Garnett, Mandelbaum and Reiman 2002, "Designing a call center with impatient customers",
/// Manufacturing & Service Operations Management 4(3).
public struct ErlangA: Hashable, Sendable {
  /// The number in the system, cut off where a greater number is out of reach.
  private let number: BirthDeath
  /// Arrivals in a unit of time.
  private let arrivalRate: Double
  /// Departures of one impatient customer in a unit of waiting time.
  private let patienceRate: Double
  /// The number of servers.
  private let servers: Int

  /// Makes the queue from its rates: λ, μ, θ and c.
  ///
  /// - Precondition: all rates are positive.
  public init(arrivalRate: Double, serviceRate: Double, patienceRate: Double, servers: Int) {
    precondition(
      arrivalRate > 0 && serviceRate > 0 && patienceRate > 0 && servers >= 0, "rates are positive")
    self.arrivalRate = arrivalRate
    self.patienceRate = patienceRate
    self.servers = servers
    // Beyond this number each further weight is less than half the one before, 60 times over.
    let cutOff = servers + 60 + Int(2 * arrivalRate / patienceRate)
    number = BirthDeath(highest: cutOff) { _ in
      arrivalRate
    } death: { number in
      Double(min(number, servers)) * serviceRate
        + Double(max(number - servers, 0)) * patienceRate
    }
  }

  /// The share of arrivals that find all servers busy.
  public var delay: Double { number.probability(atLeast: servers) }

  /// The mean number waiting.
  public var meanQueue: Double { number.mean { Double(max($0 - servers, 0)) } }

  /// The share of arrivals that lose patience: θ times the mean queue over λ.
  public var abandonment: Double { patienceRate * meanQueue / arrivalRate }
}
