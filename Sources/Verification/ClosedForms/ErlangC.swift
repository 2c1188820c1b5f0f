/// Erlang's delay formula: Poisson arrivals, exponential services, c servers, everybody waits.
///
/// Source: Erlang 1917; in any textbook as the queue M/M/c.
public enum ErlangC {
  /// The share of arrivals that have to wait: B / (1 − ρ (1 − B)) with ρ = a / c.
  ///
  /// - Parameter load: arrivals during a mean service, a.
  /// - Precondition: the servers can keep up, a < c.
  public static func delay(load: Double, servers: Int) -> Double {
    precondition(load < Double(servers), "a queue that grows for ever has no long run")
    let blocking = ErlangB.blocking(load: load, servers: servers)
    return blocking / (1 - load / Double(servers) * (1 - blocking))
  }

  /// The mean wait before service: C / (c μ − λ).
  ///
  /// - Precondition: the servers can keep up, λ < c μ.
  public static func meanWait(
    arrivalRate: Double, serviceRate: Double, servers: Int
  ) -> Double {
    delay(load: arrivalRate / serviceRate, servers: servers)
      / (Double(servers) * serviceRate - arrivalRate)
  }

  /// The mean number waiting, by Little's law: λ times the mean wait.
  ///
  /// - Precondition: the servers can keep up, λ < c μ.
  public static func meanQueue(
    arrivalRate: Double, serviceRate: Double, servers: Int
  ) -> Double {
    arrivalRate
      * meanWait(arrivalRate: arrivalRate, serviceRate: serviceRate, servers: servers)
  }
}
